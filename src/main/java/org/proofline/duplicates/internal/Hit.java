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

    Name name() {
        return new Name(rule.id(), otherSubjectId, shared);
    }

    static Hit graver(Hit one, Hit other) {
        return other.outcome().isGraverThan(one.outcome()) ? other : one;
    }
}
