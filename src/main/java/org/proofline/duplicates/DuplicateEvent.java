package org.proofline.duplicates;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * A hit was found, is no longer found, or was judged by a person.
 *
 * @param type DUPLICATE_FOUND, DUPLICATE_CLEARED or DUPLICATE_JUDGED
 * @param after rule, outcome, other side and shared fields; for people of the vendor, since it names the other side
 */
public record DuplicateEvent(
        Subject subject, String type, String reason, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    public static final String FOUND = "DUPLICATE_FOUND";
    public static final String CLEARED = "DUPLICATE_CLEARED";
    public static final String JUDGED = "DUPLICATE_JUDGED";

    public static DuplicateEvent found(Duplicates.Match match) {
        return new DuplicateEvent(
                Subject.claim(match.subjectId()), FOUND, match.ruleId(), Map.of(), facts(match, match.outcome()));
    }

    /** The subject was mended and no longer collides. */
    public static DuplicateEvent cleared(Duplicates.Match match) {
        return new DuplicateEvent(
                Subject.claim(match.subjectId()), CLEARED, match.ruleId(), facts(match, match.outcome()), Map.of());
    }

    /** @param previous the verdict before, or null */
    public static DuplicateEvent judged(Duplicates.Match match, String previous, String verdict, String reason) {
        Map<String, Object> before = previous == null ? Map.of() : Map.of("verdict", previous);
        return new DuplicateEvent(
                Subject.claim(match.subjectId()),
                JUDGED,
                reason,
                before,
                Map.of("verdict", verdict, "matchId", match.id(), "ruleId", match.ruleId()));
    }

    private static Map<String, Object> facts(Duplicates.Match match, String outcome) {
        UUID other = match.otherSubjectId();
        return Map.of(
                "matchId", match.id(),
                "ruleId", match.ruleId(),
                "ruleVersion", match.ruleVersion(),
                "outcome", outcome,
                "otherSubjectId", other,
                "sameAs", match.sameAs(),
                "score", match.score());
    }
}
