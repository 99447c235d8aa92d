package org.proofline.adjudication;

import java.util.UUID;

/** Who lets a claim go on has looked at its proof, where the vendor wants it so. */
public interface ProofFirst {

    /**
     * Asks whether the acting person opened a document of the claim; claims without files need none.
     *
     * @throws org.proofline.shared.DomainException CONFLICT {@code PROOF_NOT_OPENED}
     */
    void require(UUID claimId);
}
