package org.proofline.insight.internal;

import java.util.List;
import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.adjudication.Finding;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.springframework.stereotype.Component;

/** A claim's proof, and what the rules found. */
@Component
class ClaimProof {

    private final Evidence evidence;
    private final Adjudication adjudication;

    ClaimProof(Evidence evidence, Adjudication adjudication) {
        this.evidence = evidence;
        this.adjudication = adjudication;
    }

    List<Document> documents(UUID claimId) {
        return evidence.of(claimId);
    }

    List<Finding> findings(UUID claimId) {
        return adjudication.findings(claimId);
    }
}
