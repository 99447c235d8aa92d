package org.proofline.api.claims;

import java.time.Instant;
import java.util.UUID;
import org.proofline.api.json.InputMistakes;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.program.ProofMatrix;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** What holds for every piece of proof that is added to a claim, by whichever call. */
@Component
class DraftProof {

    private final Claims claims;
    private final Evidence evidence;
    private final ProofMatrix matrix;

    DraftProof(Claims claims, Evidence evidence, ProofMatrix matrix) {
        this.claims = claims;
        this.evidence = evidence;
        this.matrix = matrix;
    }

    /** @throws DomainException CONFLICT when its proof can't be changed any more */
    Claim editable(UUID claimId) {
        Claim claim = claims.get(claimId);
        if (!claim.status().editable()) {
            throw notEditable();
        }
        return claim;
    }

    /** The claim may have been submitted while the file was looked at; the lock waits for a submission to end. */
    void refuseIfSubmitted(UUID claimId, Document added, Instant begin) {
        if (!claims.lock(claimId).status().editable()) {
            if (!added.uploadedAt().isBefore(begin)) {
                evidence.remove(added.id());
            }
            throw notEditable();
        }
    }

    /** Notes what is wrong with what the proof is for. */
    void check(Claim claim, String requirement, Integer line, InputMistakes mistakes) {
        mistakes.require("requirement", requirement);
        if (requirement != null && !matrix.knows(requirement)) {
            mistakes.add("requirement", "UNKNOWN_REQUIREMENT", "There is no requirement '" + requirement + "'.");
        }
        if (line != null && claim.lines().stream().noneMatch(known -> known.no() == line)) {
            mistakes.add("line", "UNKNOWN_LINE", "The claim has no line " + line + ".");
        }
    }

    private static DomainException notEditable() {
        return DomainException.conflict(
                "NOT_EDITABLE", "Proof can be changed on a draft, or on a claim that was sent back to you.");
    }
}
