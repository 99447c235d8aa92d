package org.proofline.insight.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.proofline.audit.Audit;
import org.proofline.audit.Audit.AuditEvent;
import org.proofline.claims.Claim;
import org.proofline.insight.ClaimView.TimelineEntry;
import org.proofline.shared.ActionContext;
import org.proofline.shared.ReasonCode;
import org.springframework.stereotype.Component;

/**
 * Tells the trail of a claim in plain words. Partners see what concerns them: only types with words of their own, who of
 * the vendor acted as a duty and not as a name, and only reasons that were written for them.
 */
@Component
class Timeline {

    private static final Set<String> REASONS_FOR_PARTNERS = Set.of(
            "CLAIM_INFO_REQUESTED",
            "CLAIM_CUT",
            "CLAIM_PARTIALLY_APPROVED",
            "CLAIM_REJECTED",
            "CLAIM_WITHDRAWN",
            "CLAIM_DISPUTED",
            "DISPUTE_OPENED",
            "DISPUTE_UPHELD",
            "DISPUTE_OVERTURNED",
            "PAYMENT_REJECTED_BY_BANK",
            "PAYMENT_RETURNED",
            "CLAWBACK_NOTIFIED",
            "CLAWBACK_DISPUTED",
            "CLAWBACK_UPHELD",
            "CLAWBACK_WITHDRAWN");

    private final Audit audit;
    private final TimelinePeople people;

    Timeline(Audit audit, TimelinePeople people) {
        this.audit = audit;
        this.people = people;
    }

    List<TimelineEntry> of(Claim claim) {
        boolean partner = ActionContext.current().actor().isPartner();
        TimelinePeople.Names names = people.asSeenBy(claim.partnerId(), partner);
        return audit.historyOf(claim.id()).stream()
                .flatMap(event -> partner ? forPartner(event, names) : Stream.of(forStaff(event, names)))
                .toList();
    }

    private static TimelineEntry forStaff(AuditEvent event, TimelinePeople.Names names) {
        return new TimelineEntry(
                event.at(),
                event.type(),
                names.of(event),
                TimelineWords.forStaff(event.type(), TimelineFacts.of(event)),
                reason(event),
                event.subject().id());
    }

    private static Stream<TimelineEntry> forPartner(AuditEvent event, TimelinePeople.Names names) {
        return TimelineWords.forPartner(event.type(), TimelineFacts.of(event))
                .map(what -> new TimelineEntry(
                        event.at(),
                        event.type(),
                        names.of(event),
                        what,
                        REASONS_FOR_PARTNERS.contains(event.type()) ? reason(event) : null,
                        event.subject().id()))
                .stream();
    }

    private static String reason(AuditEvent event) {
        return event.reason() == null || event.reason().isBlank() ? null : ReasonCode.inWords(event.reason());
    }
}
