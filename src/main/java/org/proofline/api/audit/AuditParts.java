package org.proofline.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.audit.Audit.AuditEvent;
import org.proofline.audit.Audit.Broken;
import org.proofline.audit.Audit.Verification;
import org.proofline.shared.Subject;

/** The trail as the contract shows it. */
final class AuditParts {

    private AuditParts() {}

    @Schema(name = "AuditEvents")
    record EventsResource(List<EventPart> events) {

        static EventsResource of(List<AuditEvent> events) {
            return new EventsResource(events.stream().map(EventPart::of).toList());
        }
    }

    /** Sequence and hashes are the global seal's; null until sealed, which takes a second at most. */
    @Schema(name = "AuditEvent")
    record EventPart(
            Long sequence,
            UUID id,
            @Schema(example = "CLAIM_SUBMITTED") String type,
            Instant at,
            String actor,
            String onBehalfOf,
            SubjectPart subject,
            UUID claimId,
            String processInstanceId,
            String ruleVersion,
            String reason,
            Map<String, Object> before,
            Map<String, Object> after,
            String hash,
            String previousHash) {

        static EventPart of(AuditEvent event) {
            return new EventPart(
                    event.sequence(),
                    event.id(),
                    event.type(),
                    event.at(),
                    event.actor(),
                    event.onBehalfOf(),
                    SubjectPart.of(event.subject()),
                    event.claimId(),
                    event.processInstanceId(),
                    event.ruleVersion(),
                    event.reason(),
                    event.before(),
                    event.after(),
                    event.hash(),
                    event.previousHash());
        }
    }

    @Schema(name = "Subject")
    record SubjectPart(@Schema(example = "CLAIM") String type, UUID id) {

        static SubjectPart of(Subject subject) {
            return subject == null ? null : new SubjectPart(subject.type(), subject.id());
        }
    }

    /** @param checked what was looked at: name to count */
    @Schema(name = "Verification")
    record VerificationResource(
            boolean ok,
            Map<String, Long> checked,
            @Schema(description = "Null when all is well") BrokenPart firstBroken) {

        static VerificationResource of(Verification verification) {
            return new VerificationResource(
                    verification.ok(), verification.checked(), BrokenPart.of(verification.firstBroken()));
        }
    }

    @Schema(name = "BrokenRecord")
    record BrokenPart(
            @Schema(description = "EVENT, ANCHOR, LEDGER_ENTRY, DOCUMENT …") String kind,
            String id,
            String explanation) {

        static BrokenPart of(Broken broken) {
            return broken == null ? null : new BrokenPart(broken.kind(), broken.id(), broken.explanation());
        }
    }
}
