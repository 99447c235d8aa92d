package org.proofline.api.claims;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.UUID;
import org.proofline.api.edge.Etags;
import org.proofline.insight.ClaimView;
import org.proofline.insight.ClaimViews;
import org.proofline.shared.ActionContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Shows a claim as it stands after a call, with its version as the entity tag. */
@Component
@Lazy
class ClaimAnswers {

    private final ClaimViews views;
    private final EntityManager entities;

    ClaimAnswers(ClaimViews views, EntityManager entities) {
        this.views = views;
        this.entities = entities;
    }

    ResponseEntity<ClaimResource> answer(HttpStatus status, UUID claimId) {
        // Versions grow when changes are written; the answer is read inside the transaction that made them.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
        }
        ClaimView view = views.of(claimId);
        return Etags.answer(
                status,
                view.claim().version(),
                ClaimResource.of(view, !ActionContext.current().actor().isPartner()));
    }

    ResponseEntity<ClaimResource> created(UUID claimId) {
        ResponseEntity<ClaimResource> answer = answer(HttpStatus.CREATED, claimId);
        return ResponseEntity.created(URI.create("/api/v1/claims/" + claimId))
                .eTag(answer.getHeaders().getETag())
                .body(answer.getBody());
    }
}
