package org.proofline.adjudication;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.proofline.sales.SalesSigns.Signs;

/** What in the sales behind a reward asks for a look. */
final class SaleRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SaleRules() {}

    /** Whether the first is at least so many per cent of the second. */
    private static boolean isShare(BigDecimal part, BigDecimal whole, int percent) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(percent))) >= 0;
    }

    /** A rule over the sales of a reward's period. */
    private interface SaleRule extends AroundRule {

        boolean hasSales(Dossier dossier, Signs signs);

        /** Rewards have no small claims: what is earned is no cost that somebody bills. */
        @Override
        default boolean sparesSmall() {
            return false;
        }

        @Override
        default boolean hasData(Dossier dossier, Around around) {
            return around.signs() != null && around.signs().lines() > 0 && hasSales(dossier, around.signs());
        }
    }

    /** D13: another partner sold the same thing to the same customer. */
    static final class SameDeal implements SaleRule {

        @Override
        public String id() {
            return "D13";
        }

        /** A single sale must be named: whole periods of two partners always have something in common. */
        @Override
        public boolean hasSales(Dossier dossier, Signs signs) {
            return dossier.claim().lines().stream().anyMatch(line -> line.serial() != null);
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            if (!around.signs().deals().isEmpty()) {
                findings.accept(RuleBook.finding(
                        id(),
                        Map.of(
                                "partners",
                                String.join(", ", around.dealPartners()),
                                "deals",
                                around.signs().deals().stream()
                                        .map(deal -> deal.product()
                                                + (deal.customer() == null ? "" : " to " + deal.customer()) + " on "
                                                + deal.soldOn())
                                        .distinct()
                                        .collect(Collectors.joining("; ")))));
            }
        }
    }

    /** F25: the partner is its own customer. */
    static final class OwnCustomer implements SaleRule {

        @Override
        public String id() {
            return "F25";
        }

        @Override
        public boolean hasSales(Dossier dossier, Signs signs) {
            return signs.customers() > 0;
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            if (!around.signs().likeItself().isEmpty()) {
                findings.accept(RuleBook.finding(
                        id(),
                        Map.of(
                                "customer", String.join(", ", around.signs().likeItself()),
                                "partner", dossier.partner().name())));
            }
        }
    }

    /** F26: much was sold on the last days that count, and much of it came back soon after. */
    static final class Spike implements SaleRule {

        @Override
        public String id() {
            return "F26";
        }

        /** As long as the days after it are not over, only what came back already says something. */
        @Override
        public boolean hasSales(Dossier dossier, Signs signs) {
            return signs.sold().signum() > 0
                    && (dossier.today().isAfter(dossier.reward().to().plusDays(number("days"))) || isSpike(signs));
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            Signs signs = around.signs();
            if (isSpike(signs)) {
                String currency = " " + dossier.claim().currency();
                findings.accept(RuleBook.finding(
                        id(),
                        Map.of(
                                "to", dossier.reward().to().toString(),
                                "days", String.valueOf(number("days")),
                                "sold", signs.sold().stripTrailingZeros().toPlainString() + currency,
                                "last", signs.soldLast().stripTrailingZeros().toPlainString() + currency,
                                "returned",
                                        signs.returned().stripTrailingZeros().toPlainString() + currency)));
            }
        }

        private boolean isSpike(Signs signs) {
            return signs.soldLast().signum() > 0
                    && isShare(signs.soldLast(), signs.sold(), number("share"))
                    && isShare(signs.returned(), signs.soldLast(), number("back"));
        }
    }
}
