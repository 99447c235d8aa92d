package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.proofline.duplicates.internal.Fingerprint.Source;

/**
 * How much of one invoice a partner's live claims take, the candidate's included, against the invoice's own total.
 *
 * @param key of the invoice
 * @param own the candidate's declared costs of it
 * @param others the declared costs of it in the same partner's other live claims
 */
record Allocation(Candidate candidate, String key, List<Fingerprint> own, List<Sighting> others) {

    static Allocation of(Candidate candidate, String key, List<Fingerprint> own, List<Sighting> seen) {
        return new Allocation(
                candidate,
                key,
                own.stream().filter(print -> isShare(print, key)).toList(),
                seen.stream()
                        .filter(sighting -> sighting.live() && sighting.isOfSamePartner(candidate))
                        .filter(sighting -> isShare(sighting.fingerprint(), key))
                        .toList());
    }

    /** The invoice's total and where it was read; the smallest, when the sides' documents tell different ones. */
    record Total(BigDecimal amount, Source source) {}

    Optional<Total> total() {
        return costs().filter(cost -> cost.total() != null)
                .map(cost -> new Total(cost.total(), cost.totalSource()))
                .min(Comparator.comparing(Total::amount));
    }

    BigDecimal claimed() {
        return costs().map(Cost::claimed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether more is claimed than the invoice bills; one line alone is a matter of its document, not of sharing. */
    boolean isOverdrawn() {
        return own.size() + others.size() > 1
                && isOneCurrency()
                && total().map(total -> claimed().compareTo(total.amount()) > 0).orElse(false);
    }

    /** Whether the other claim takes another share of the same invoice, rather than the same share again. */
    boolean isLawfulWith(UUID otherSubjectId) {
        return !own.isEmpty()
                && isOneCurrency()
                && total().map(total -> claimed().compareTo(total.amount()) <= 0)
                        .orElse(false)
                && others.stream().anyMatch(other -> other.subjectId().equals(otherSubjectId))
                && others.stream()
                        .filter(other -> other.subjectId().equals(otherSubjectId))
                        .noneMatch(this::isRepeated);
    }

    private boolean isRepeated(Sighting other) {
        return other.isOfSameActivity(candidate)
                && own.stream()
                        .anyMatch(print -> isEqual(
                                print.cost().net(), other.fingerprint().cost().net()));
    }

    private boolean isOneCurrency() {
        return costs().map(Cost::currency).distinct().count() == 1
                && costs().map(Cost::claimed).allMatch(Objects::nonNull);
    }

    private Stream<Cost> costs() {
        return Stream.concat(
                own.stream().map(Fingerprint::cost),
                others.stream().map(other -> other.fingerprint().cost()));
    }

    private static boolean isShare(Fingerprint print, String key) {
        return print.kind().isNumber()
                && print.source() == Source.DECLARED
                && print.key().equals(key)
                && print.cost().claimed() != null;
    }

    private static boolean isEqual(BigDecimal one, BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
