package org.proofline.audit.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * One event as it stands in the trail, without its place in the chains.
 *
 * @param at in microseconds, as the database keeps it
 * @param before canonical JSON, stored as it is
 * @param after canonical JSON, stored as it is
 */
record TrailEvent(
        UUID id,
        Subject subject,
        String type,
        Instant at,
        String actor,
        String onBehalfOf,
        UUID claimId,
        String processInstanceId,
        String ruleVersion,
        String reason,
        String before,
        String after) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static TrailEvent of(UUID id, Instant at, DomainEvent event, ActionContext context) {
        return new TrailEvent(
                id,
                new Subject(
                        CanonicalJson.storable(event.subject().type()),
                        event.subject().id()),
                CanonicalJson.storable(event.type()),
                at.truncatedTo(ChronoUnit.MICROS),
                CanonicalJson.storable(context.actor().username()),
                CanonicalJson.storable(context.onBehalfOf()),
                event.claimId(),
                CanonicalJson.storable(context.processInstanceId()),
                CanonicalJson.storable(context.ruleVersion()),
                CanonicalJson.storable(event.reason()),
                CanonicalJson.of(orEmpty(event.before())),
                CanonicalJson.of(orEmpty(event.after())));
    }

    private static Map<String, Object> orEmpty(Map<String, Object> values) {
        return values == null ? Map.of() : values;
    }

    /** The text that is hashed: everything of the event and its place in its subject's chain. */
    String content(long subjectNo, String previous) {
        return "{\"actor\":" + CanonicalJson.of(actor)
                + ",\"after\":" + after
                + ",\"at\":\"" + MICROSECONDS.format(at)
                + "\",\"before\":" + before
                + ",\"claimId\":" + CanonicalJson.of(claimId)
                + ",\"id\":\"" + id
                + "\",\"number\":" + subjectNo
                + ",\"onBehalfOf\":" + CanonicalJson.of(onBehalfOf)
                + ",\"previous\":\"" + previous
                + "\",\"processInstanceId\":" + CanonicalJson.of(processInstanceId)
                + ",\"reason\":" + CanonicalJson.of(reason)
                + ",\"ruleVersion\":" + CanonicalJson.of(ruleVersion)
                + ",\"subject\":{\"id\":\"" + subject.id() + "\",\"type\":" + CanonicalJson.of(subject.type())
                + "},\"type\":" + CanonicalJson.of(type) + "}";
    }

    /**
     * The event at its place in its subject's chain.
     *
     * @param no the row's number in the database, or 0 before it is stored
     * @param subjectNo 1-based number in the subject's chain
     * @param previous the hash of the subject's event before, or zeros
     */
    record Link(long no, long subjectNo, String previous, String hash, TrailEvent event) {

        static Link after(long subjectNo, String previous, TrailEvent event) {
            return new Link(0, subjectNo + 1, previous, Hashes.of(event.content(subjectNo + 1, previous)), event);
        }

        String content() {
            return event.content(subjectNo, previous);
        }
    }
}
