package org.proofline.adjudication;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.proofline.evidence.DocumentEvent;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the vendor's people opened proof of which claim. */
@Component
class ProofViews {

    private final JdbcClient sql;
    private final Clock clock;

    ProofViews(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the transaction of the view. */
    @EventListener
    void viewed(DocumentEvent event) {
        if (!event.type().equals(DocumentEvent.VIEWED) || event.claimId() == null) {
            return;
        }
        Actor actor = ActionContext.current().actor();
        if (!actor.isPartner()) {
            sql.sql("insert into adjudication.proof_view values (?, ?, ?) on conflict do nothing")
                    .params(event.claimId(), actor.username(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Usernames of those who opened at least one document, with when they did so first. */
    Map<String, Instant> of(UUID claimId) {
        Map<String, Instant> views = new HashMap<>();
        sql.sql("select viewed_by, viewed_at from adjudication.proof_view where claim_id = ?")
                .param(claimId)
                .query((ResultSet row) -> {
                    views.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return views;
    }
}
