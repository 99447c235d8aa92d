package org.proofline.adjudication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proofline.claims.Claim;
import org.proofline.claims.PastClaims.Peer;

/** Amounts that differ from what partners and their peers claim else. */
final class AmountRules {

    private static final int PERCENT = 100;
    private static final int PER_MILLE = 1000;
    /** How often each first digit begins amounts of many sizes, per mille (Benford). */
    private static final List<Integer> FIRST = List.of(301, 176, 125, 97, 79, 67, 58, 51, 46);

    private AmountRules() {}

    /** The partner's amounts of single costs, the claim's own first. */
    private static List<BigDecimal> amounts(Dossier dossier, Around around) {
        return Stream.concat(
                        dossier.claim().lines().stream(), around.past().stream().flatMap(past -> past.lines().stream()))
                .map(line -> line.net().amount())
                .filter(amount -> amount.signum() > 0)
                .toList();
    }

    private static boolean isOther(Dossier dossier, Peer peer) {
        return !peer.id().equals(dossier.claim().id())
                && !peer.partnerId().equals(dossier.claim().partnerId());
    }

    private static List<Peer> peers(Dossier dossier, Around around) {
        Claim claim = dossier.claim();
        return around.peers().stream()
                .filter(peer -> isOther(dossier, peer))
                .filter(peer -> peer.activityType().equals(claim.activityType()))
                .filter(peer -> peer.currency().equals(claim.currency()))
                .toList();
    }

    private static int share(List<BigDecimal> amounts, int multiple) {
        long round = amounts.stream()
                .filter(amount -> amount.remainder(BigDecimal.valueOf(multiple)).signum() == 0)
                .count();
        return amounts.isEmpty() ? 0 : Math.toIntExact(round * PERCENT / amounts.size());
    }

    /** F6: more round amounts than others have. */
    static final class RoundShare implements AroundRule {

        @Override
        public String id() {
            return "F6";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return amounts(dossier, around).size() >= number("least")
                    && others(dossier, around).size() >= number("least");
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            int own = share(amounts(dossier, around), number("multiple"));
            int others = share(others(dossier, around), number("multiple"));
            if (own >= number("share") && own >= others * number("times")) {
                findings.accept(RuleBook.finding(id(), Map.of("share", own + " %", "peers", others + " %")));
            }
        }

        private static List<BigDecimal> others(Dossier dossier, Around around) {
            return around.peers().stream()
                    .filter(peer -> isOther(dossier, peer))
                    .map(Peer::claimed)
                    .toList();
        }
    }

    /** F7: first digits that do not come as often as they do by themselves. */
    static final class FirstDigits implements AroundRule {

        @Override
        public String id() {
            return "F7";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return amounts(dossier, around).size() >= number("least");
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            List<BigDecimal> amounts = amounts(dossier, around);
            int deviation = IntStream.rangeClosed(1, FIRST.size())
                            .map(digit -> Math.abs(FIRST.get(digit - 1) - share(amounts, digit)))
                            .sum()
                    / FIRST.size();
            if (deviation > number("deviation")) {
                findings.accept(RuleBook.finding(
                        id(), Map.of("deviation", deviation + " ‰", "amounts", String.valueOf(amounts.size()))));
            }
        }

        private static int share(List<BigDecimal> amounts, int digit) {
            long begin =
                    amounts.stream().filter(amount -> first(amount) == digit).count();
            return Math.toIntExact(begin * PER_MILLE / amounts.size());
        }

        private static int first(BigDecimal amount) {
            return amount.unscaledValue().toString().charAt(0) - '0';
        }
    }

    /** F8: an amount far above those of the same activity. */
    static final class FarFromPeers implements AroundRule {

        @Override
        public String id() {
            return "F8";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return peers(dossier, around).size() >= number("least");
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            Spread spread = Spread.of(peers(dossier, around), Peer::claimed);
            BigDecimal own = dossier.claim().claimed().amount();
            if (spread.isFarAbove(own, number("times"))) {
                String currency = " " + dossier.claim().currency();
                findings.accept(RuleBook.finding(
                        id(),
                        Map.of(
                                "claimed", own.toPlainString() + currency,
                                "middle", spread.middle().toPlainString() + currency,
                                "peers", String.valueOf(spread.count()))));
            }
        }
    }

    /** F9: too dear by the attendee, lead or whatever the activity achieves. */
    static final class UnitCost implements AroundRule {

        @Override
        public String id() {
            return "F9";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return metrics(dossier, around).findAny().isPresent();
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            Claim claim = dossier.claim();
            metrics(dossier, around).forEach(metric -> {
                Spread spread = spread(dossier, around, metric);
                BigDecimal own =
                        unit(claim.claimed().amount(), claim.results(), metric).orElseThrow();
                if (spread.isFarAbove(own, number("times"))) {
                    String per = " " + claim.currency();
                    findings.accept(RuleBook.finding(
                            id(),
                            Map.of(
                                    "metric",
                                    metric,
                                    "own",
                                    own.toPlainString() + per,
                                    "middle",
                                    spread.middle().toPlainString() + per,
                                    "peers",
                                    String.valueOf(spread.count()))));
                }
            });
        }

        private Stream<String> metrics(Dossier dossier, Around around) {
            Claim claim = dossier.claim();
            return claim.results().keySet().stream()
                    .filter(metric -> unit(claim.claimed().amount(), claim.results(), metric)
                            .isPresent())
                    .filter(metric -> spread(dossier, around, metric).count() >= number("least"))
                    .sorted();
        }

        private static Spread spread(Dossier dossier, Around around, String metric) {
            List<Peer> counted = peers(dossier, around).stream()
                    .filter(peer -> unit(peer.claimed(), peer.results(), metric).isPresent())
                    .toList();
            return Spread.of(counted, peer -> unit(peer.claimed(), peer.results(), metric)
                    .orElseThrow());
        }

        private static Optional<BigDecimal> unit(BigDecimal amount, Map<String, String> results, String metric) {
            String value = results.get(metric);
            return value == null || !value.matches("[1-9]\\d{0,11}")
                    ? Optional.empty()
                    : Optional.of(amount.divide(new BigDecimal(value), 2, RoundingMode.HALF_UP));
        }
    }

    /**
     * How amounts are spread.
     *
     * @param middle half of them are at most this
     * @param deviation half of them are at most this far from the middle; at least a twentieth of it
     */
    record Spread(int count, BigDecimal middle, BigDecimal deviation) {

        static <T> Spread of(List<T> all, Function<T, BigDecimal> amount) {
            List<BigDecimal> amounts = all.stream().map(amount).toList();
            BigDecimal middle = middle(amounts);
            BigDecimal deviation = middle(
                    amounts.stream().map(each -> each.subtract(middle).abs()).toList());
            BigDecimal least = middle.divide(BigDecimal.valueOf(20), 2, RoundingMode.HALF_UP);
            return new Spread(amounts.size(), middle, deviation.max(least));
        }

        boolean isFarAbove(BigDecimal amount, int times) {
            return amount.subtract(middle).compareTo(deviation.multiply(BigDecimal.valueOf(times))) > 0;
        }

        private static BigDecimal middle(List<BigDecimal> amounts) {
            List<BigDecimal> sorted = new ArrayList<>(amounts);
            sorted.sort(null);
            return sorted.isEmpty() ? BigDecimal.ZERO : sorted.get((sorted.size() - 1) / 2);
        }
    }
}
