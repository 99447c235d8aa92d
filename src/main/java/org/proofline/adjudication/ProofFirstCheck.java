package org.proofline.adjudication;

import java.util.UUID;
import org.proofline.evidence.Evidence;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Service;

@Service
class ProofFirstCheck implements ProofFirst {

    private final ProofFirstSettings settings;
    private final ProofViews views;
    private final Evidence evidence;

    ProofFirstCheck(ProofFirstSettings settings, ProofViews views, Evidence evidence) {
        this.settings = settings;
        this.views = views;
        this.evidence = evidence;
    }

    @Override
    public void require(UUID claimId) {
        if (!settings.first()
                || views.of(claimId).containsKey(ActionContext.current().actor().username())
                || evidence.of(claimId).stream()
                        .noneMatch(document -> document.kind().equals("FILE"))) {
            return;
        }
        throw DomainException.conflict(
                "PROOF_NOT_OPENED", "You have not opened any document of this claim. Open one, then approve.");
    }
}
