package org.proofline.adjudication;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.claims.Claim;
import org.proofline.claims.PastClaims.PastClaim;
import org.proofline.shared.Money;

/** Claims that are made to stay below the amount from which a person looks. */
final class LimitRules {

    private static final String SUM = "sum";
    static final String STRUCTURING = "F5";
    private static final String CHAIN = "EUR";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private LimitRules() {}

    /** The offer's limit, when the claim is in its currency. */
    static Optional<BigDecimal> limit(Dossier dossier) {
        Money limit = dossier.offer().terms().straightThroughUpTo();
        return limit == null
                        || !limit.currency()
                                .getCurrencyCode()
                                .equals(dossier.claim().currency())
                ? Optional.empty()
                : Optional.of(limit.amount());
    }

    static BigDecimal net(Claim claim) {
        return claim.lines().stream().map(line -> line.net().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the claims of a split add up to: the amount by which the claim is routed. */
    static Optional<BigDecimal> sum(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.ruleId().equals(STRUCTURING) && finding.needsPerson())
                .map(finding -> new BigDecimal(finding.facts().get(SUM).split(" ")[0]))
                .findFirst();
    }

    private static boolean isWithin(Dossier dossier, PastClaim past, int days) {
        Instant own = dossier.claim().submittedAt();
        return Duration.between(past.handedIn(), own).abs().compareTo(Duration.ofDays(days)) <= 0;
    }

    private static List<PastClaim> comparable(Dossier dossier, Around around, int days) {
        return around.past().stream()
                .filter(past -> past.currency().equals(dossier.claim().currency()))
                .filter(past -> isWithin(dossier, past, days))
                .toList();
    }

    private static String numbers(List<PastClaim> claims) {
        return claims.stream().map(PastClaim::number).sorted().collect(Collectors.joining(", "));
    }

    /** F4: again and again just below the limit of one offer. */
    static final class JustBelow implements AroundRule {

        @Override
        public String id() {
            return "F4";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return limit(dossier).isPresent();
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            BigDecimal limit = limit(dossier).orElseThrow();
            if (!isJustBelow(net(dossier.claim()), limit)) {
                return;
            }
            List<PastClaim> others = comparable(dossier, around, number("days")).stream()
                    .filter(past -> past.offerCode().equals(dossier.claim().offerCode()))
                    .filter(past -> isJustBelow(past.net(), limit))
                    .toList();
            if (others.size() + 1 >= number("least")) {
                findings.accept(RuleBook.finding(
                        id(),
                        Map.of(
                                "limit",
                                limit.toPlainString() + " " + dossier.claim().currency(),
                                "claims",
                                numbers(others))));
            }
        }

        private boolean isJustBelow(BigDecimal net, BigDecimal limit) {
            BigDecimal share = net.multiply(THOUSAND);
            return share.compareTo(limit.multiply(BigDecimal.valueOf(number("from")))) >= 0
                    && share.compareTo(limit.multiply(BigDecimal.valueOf(number("below")))) <= 0;
        }
    }

    /** F5: one cost in several claims, each of them below the offer's limit or one of the approval chain. */
    static final class Structuring implements AroundRule {

        @Override
        public String id() {
            return STRUCTURING;
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return limits(dossier).findAny().isPresent();
        }

        /** The highest limit that the claims exceed together says who decides. */
        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            limits(dossier)
                    .sorted(Comparator.reverseOrder())
                    .flatMap(limit -> split(dossier, around, limit).stream())
                    .findFirst()
                    .ifPresent(findings);
        }

        /** The amounts from which somebody else decides; those of the chain are in EUR and stand in its table too. */
        private Stream<BigDecimal> limits(Dossier dossier) {
            Stream<BigDecimal> chain = dossier.claim().currency().equals(CHAIN)
                    ? Stream.of("second", "third")
                            .map(step -> BigDecimal.valueOf(number(step)).setScale(2))
                    : Stream.empty();
            return Stream.concat(limit(dossier).stream(), chain);
        }

        private Optional<Finding> split(Dossier dossier, Around around, BigDecimal limit) {
            BigDecimal own = net(dossier.claim());
            // Above the limit somebody looks anyway.
            if (own.compareTo(limit) > 0) {
                return Optional.empty();
            }
            List<PastClaim> others = comparable(dossier, around, number("days")).stream()
                    .filter(past -> past.net().compareTo(limit) <= 0)
                    .filter(past -> Supplier.isShared(dossier.claim().lines(), past.lines()))
                    .toList();
            BigDecimal sum = others.stream().map(PastClaim::net).reduce(own, BigDecimal::add);
            if (others.isEmpty() || sum.compareTo(limit) <= 0) {
                return Optional.empty();
            }
            String currency = " " + dossier.claim().currency();
            return Optional.of(RuleBook.finding(
                    id(),
                    Map.of(
                            SUM,
                            sum.toPlainString() + currency,
                            "limit",
                            limit.toPlainString() + currency,
                            "supplierName",
                            String.valueOf(dossier.claim().lines().get(0).supplierName()),
                            "claims",
                            numbers(others))));
        }
    }
}
