package org.proofline.evidence.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.worker.Extraction;

/**
 * F18: net and tax make the total at a rate that exists, and the lines make one of the sums. Figures of an electronic
 * invoice are exact; those of pages count only where the worker could not mistake them for others.
 */
final class Arithmetic {

    private static final String RULE = "DOC-ARITHMETIC";
    private static final int DECIMALS = 2;

    private final Map<String, String> about;
    private final Properties limits;

    private Arithmetic(Map<String, String> about, Properties limits) {
        this.about = about;
        this.limits = limits;
    }

    /** Empty when nothing was read for sure that could be added up. */
    static Optional<Check> of(Extraction found, Properties limits) {
        Arithmetic arithmetic = new Arithmetic(found.metadata(), limits);
        if ("XML".equals(found.facts().get("source"))) {
            return arithmetic.sums(found.facts(), "", arithmetic.limit("arithmetic.cents"));
        }
        Optional<Check> sums = arithmetic.certain("sum.certainty", "arithmetic.certainty")
                ? arithmetic.sums(found.metadata(), "sum.", arithmetic.limit("arithmetic.cents-read"))
                : Optional.empty();
        Optional<Check> lines = arithmetic.lines();
        return lines.filter(check -> sums.isEmpty() || sums.get().outcome().equals("PASS"))
                .or(() -> sums);
    }

    private Optional<Check> sums(Map<String, String> from, String prefix, int cents) {
        BigDecimal net = amount(from.get(prefix + "net"));
        BigDecimal tax = amount(from.get(prefix + "tax"));
        BigDecimal total = amount(from.get(prefix + "total"));
        if (net == null || tax == null || total == null || tax.signum() == 0) {
            return Optional.empty();
        }
        if (!near(net.add(tax), total, cents)) {
            return Optional.of(
                    Words.check(RULE, "REVIEW", RULE, net.toPlainString(), tax.toPlainString(), total.toPlainString()));
        }
        BigDecimal most = BigDecimal.valueOf(limit("arithmetic.tax-percent"), DECIMALS);
        boolean likely = net.signum() == 0
                || tax.divide(net, 4, RoundingMode.HALF_UP).abs().compareTo(most) <= 0;
        return Optional.of(
                likely
                        ? Words.check(RULE, "PASS", RULE + ".right")
                        : Words.check(RULE, "REVIEW", RULE + ".rate", tax.toPlainString(), net.toPlainString()));
    }

    /** Every line may have been rounded by itself. */
    private Optional<Check> lines() {
        BigDecimal sum = amount(about.get("lines.sum"));
        if (sum == null || !certain("lines.certainty", "arithmetic.lines-certainty")) {
            return Optional.empty();
        }
        int count = Integer.parseInt(about.get("lines.count"));
        List<String> sums = Arrays.asList(about.get("lines.sums").split(" "));
        boolean right = sums.stream()
                .map(Arithmetic::amount)
                .anyMatch(one -> one != null && near(one, sum, Math.max(limit("arithmetic.cents-read"), count)));
        return Optional.of(
                right
                        ? Words.check(RULE, "PASS", RULE + ".lines.right")
                        : Words.check(
                                RULE, "REVIEW", RULE + ".lines", count, sum.toPlainString(), String.join(", ", sums)));
    }

    private boolean certain(String name, String least) {
        return about.containsKey(name) && Integer.parseInt(about.get(name)) >= limit(least);
    }

    private static boolean near(BigDecimal one, BigDecimal other, int cents) {
        return one.subtract(other).abs().compareTo(BigDecimal.valueOf(cents, DECIMALS)) <= 0;
    }

    private static BigDecimal amount(String value) {
        return value != null && value.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(value) : null;
    }

    private int limit(String name) {
        return Integer.parseInt(limits.getProperty(name));
    }
}
