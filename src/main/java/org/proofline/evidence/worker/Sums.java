package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofline.evidence.worker.Amounts.Amount;

/**
 * Reads the sums at the foot of an invoice, only where nothing can be mistaken: net, then tax, then total, one amount to
 * a row, with no other amount between them. Everything else is left unsaid.
 */
final class Sums {

    private static final int FARTHEST = 8;
    private static final int CENTS = 5;
    private static final int DECIMALS = 2;
    private static final Pattern RATE = Pattern.compile("^\\s*%");

    private final Pattern net;
    private final Pattern tax;
    private final Pattern surelyTotal;
    private final Pattern total;
    private final Pattern noTotal;

    Sums(Labels labels) {
        net = labels.anyOf(List.of("net", "sums.net"));
        tax = labels.anyOf(List.of("tax", "sums.tax"));
        surelyTotal = labels.anyOf(List.of("total.final", "total.gross", "sums.total"));
        total = labels.anyOf("total.plain");
        noTotal = labels.anyOf("total.not");
    }

    private record Block(BigDecimal net, BigDecimal tax, BigDecimal total, int certainty) {

        boolean fits() {
            return near(net.add(tax), total);
        }

        /** Some name the tax that is in the sum already. */
        boolean isIncluded() {
            return near(net, total);
        }
    }

    /** Says what was read, as {@code sum.net}, {@code sum.tax}, {@code sum.total} and the certainty of their letters. */
    void tell(List<Row> rows, Map<String, String> about) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            block(rows, i).ifPresent(blocks::add);
        }
        Optional<Block> told = blocks.stream().filter(Block::fits).findFirst();
        if (told.isEmpty() && blocks.stream().noneMatch(Block::isIncluded)) {
            told = blocks.stream()
                    .filter(block -> !standsElsewhere(block, rows))
                    .findFirst();
        }
        told.ifPresent(block -> {
            about.put("sum.net", block.net().toPlainString());
            about.put("sum.tax", block.tax().toPlainString());
            about.put("sum.total", block.total().toPlainString());
            about.put("sum.certainty", Integer.toString(block.certainty()));
        });
    }

    /** The sum that net and tax make is there, only not where the total was looked for. */
    private static boolean standsElsewhere(Block block, List<Row> rows) {
        BigDecimal sum = block.net().add(block.tax());
        return rows.stream().anyMatch(row -> Amounts.in(row.text()).stream().anyMatch(one -> near(one.value(), sum)));
    }

    private Optional<Block> block(List<Row> rows, int first) {
        Optional<Amount> before = only(rows.get(first), net);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        int certainty = certainty(rows.get(first), before.get());
        List<BigDecimal> taxes = new ArrayList<>();
        for (int i = first + 1; i < Math.min(rows.size(), first + FARTHEST) && isOnPage(rows, first, i); i++) {
            Row row = rows.get(i);
            if (amounts(row.text()).isEmpty()) {
                continue;
            }
            Optional<Amount> sum = isTotal(row) ? only(row, any(row)) : Optional.empty();
            Optional<Amount> levied = sum.isPresent() || has(row, net) ? Optional.empty() : only(row, tax);
            if (sum.isPresent() && !has(row, net)) {
                int least = Math.min(certainty, certainty(row, sum.get()));
                return taxes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                best(before.get().value(), taxes, sum.get().value(), least));
            }
            if (levied.isEmpty()) {
                return Optional.empty();
            }
            taxes.add(levied.get().value());
            certainty = Math.min(certainty, certainty(row, levied.get()));
        }
        return Optional.empty();
    }

    /** Several taxes count together, unless one is their sum, or the others are the same in another currency. */
    private static Block best(BigDecimal net, List<BigDecimal> taxes, BigDecimal total, int certainty) {
        BigDecimal all = taxes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return taxes.stream()
                .map(one -> new Block(net, one, total, certainty))
                .filter(Block::fits)
                .findFirst()
                .orElseGet(() -> new Block(net, all, total, certainty));
    }

    private boolean isTotal(Row row) {
        return has(row, surelyTotal) || has(row, total) && !has(row, tax) && !has(row, noTotal);
    }

    private Pattern any(Row row) {
        return has(row, surelyTotal) ? surelyTotal : total;
    }

    private static boolean has(Row row, Pattern label) {
        return label.matcher(row.folded()).find();
    }

    /** The amount behind the label when the row has no other; a rate is no amount. */
    private static Optional<Amount> only(Row row, Pattern label) {
        Matcher words = label.matcher(row.folded());
        List<Amount> amounts = amounts(row.text());
        return words.find() && amounts.size() == 1 && amounts.get(0).from() >= words.end()
                ? Optional.of(amounts.get(0))
                : Optional.empty();
    }

    /** What is no rate. */
    static List<Amount> amounts(String text) {
        return Amounts.in(text).stream()
                .filter(amount -> !RATE.matcher(text.substring(amount.to())).find())
                .toList();
    }

    private static int certainty(Row row, Amount amount) {
        return row.part(amount.from(), amount.to()).certainty();
    }

    private static boolean isOnPage(List<Row> rows, int first, int other) {
        return rows.get(first).spans().get(0).page()
                == rows.get(other).spans().get(0).page();
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(BigDecimal.valueOf(CENTS, DECIMALS)) <= 0;
    }
}
