package org.proofline.duplicates.internal;

import java.util.Map;
import java.util.UUID;
import org.proofline.duplicates.internal.DuplicateRules.Rule;

/**
 * A rule applies to a candidate and another subject.
 *
 * @param shared what both share, in normal form; with rule and other subject it names the hit
 */
record Hit(
        Rule rule,
        Outcome outcome,
        UUID otherSubjectId,
        UUID otherPartnerId,
        UUID documentId,
        UUID otherDocumentId,
        String shared,
        Map<String, String> sameAs) {

    /** The name of the hit among those of one subject. */
    record Name(String ruleId, UUID otherSubjectId, String shared) {}

    static Hit of(
            Rule rule, Outcome outcome, Fingerprint own, Sighting other, String shared, Map<String, String> same) {
        return new Hit(
                rule,
                outcome,
                other.subjectId(),
                other.partnerId(),
                own.documentId(),
                other.fingerprint().documentId(),
                shared,
                same);
    }

    Name name() {
        return new Name(rule.id(), otherSubjectId, shared);
    }

    static Hit graver(Hit one, Hit other) {
        return other.outcome().isGraverThan(one.outcome()) ? other : one;
    }
}
