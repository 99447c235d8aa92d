package org.proofline.duplicates.internal;

import java.util.Objects;
import java.util.Optional;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.DuplicateRules.Rule;

/** One activity in two claims: by its dates and amount, or by its name in the same days. */
final class ActivityMatching {

    private static final String RULE = "D6";

    private final DuplicateRules rules;

    ActivityMatching(DuplicateRules rules) {
        this.rules = rules;
    }

    /** The same dates and amount. */
    Optional<Hit> equal(Candidate candidate, Fingerprint own, Sighting other) {
        Facts same = new Facts()
                .put("activityType", candidate.activityType())
                .put("activityStart", candidate.activityStart().toString())
                .put("activityEnd", Objects.toString(candidate.activityEnd(), null))
                .put("amount", candidate.amount().toPlainString() + " " + candidate.currency());
        return rule().map(rule -> Hit.of(rule, rule.situation("").of(true), own, other, own.key(), same.values()));
    }

    /** Nearly the same name, and days in common; what was rejected may come again with another amount. */
    Optional<Hit> hit(Candidate candidate, Sighting other) {
        if (!other.live() || other.activityStart() == null || !ActivityName.overlap(candidate, other)) {
            return Optional.empty();
        }
        ActivityName own = ActivityName.of(candidate);
        ActivityName theirs = ActivityName.of(other.fingerprint().label());
        if (!own.isNear(theirs, ActivityName.sameDays(candidate, other))) {
            return Optional.empty();
        }
        Facts same = new Facts()
                .put("activityType", candidate.activityType())
                .putBoth("title", own.title(), theirs.title())
                .putBoth("venue", own.venue(), theirs.venue())
                .putBoth(
                        "activityStart",
                        candidate.activityStart().toString(),
                        other.activityStart().toString());
        return rule().map(rule -> new Hit(
                rule,
                rule.situation("").of(true),
                other.subjectId(),
                other.partnerId(),
                null,
                null,
                "NAME",
                same.values()));
    }

    private Optional<Rule> rule() {
        return rules.find(RULE);
    }
}
