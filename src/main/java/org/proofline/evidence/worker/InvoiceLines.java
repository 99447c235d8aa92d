package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.proofline.evidence.worker.Amounts.Amount;

/**
 * Adds up the lines of an invoice, only where its table can't be mistaken: below a row of headings, each row's last amount
 * in one column, up to the sums below it in the same column. A table with anything else in it is left unsaid.
 */
final class InvoiceLines {

    private static final int ALIGNED = 8;
    private static final int NEAR = 60;
    private static final int FEWEST = 2;
    private static final int MOST_SUMS = 10;
    /** A currency, a rate or the letter of one. */
    private static final Pattern NO_AMOUNT =
            Pattern.compile("\\p{Sc}|\\p{Lu}{3}|\\p{Lu}|\\d{1,2}(?:[.,]\\d{1,2})? ?%?");

    private final Pattern item;
    private final Pattern amount;
    private final Pattern other;
    private final Pattern tax;
    private final Pattern sum;

    InvoiceLines(Labels labels) {
        item = labels.anyOf("lines.item");
        amount = labels.anyOf("lines.amount");
        other = labels.anyOf("lines.other");
        tax = labels.anyOf(List.of("tax", "sums.tax"));
        sum = labels.anyOf(
                List.of("net", "sums.net", "sums.total", "total.final", "total.gross", "total.plain", "total.sub"));
    }

    private record Placed(BigDecimal value, int right, int certainty) {

        boolean isBelow(Placed first) {
            return Math.abs(right - first.right()) <= ALIGNED;
        }
    }

    /** Says {@code lines.sum}, {@code lines.count}, how certain and what stands below them as {@code lines.sums}. */
    void tell(List<Row> rows, Map<String, String> about) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.get(i).folded();
            if (item.matcher(text).find()
                    && amount.matcher(text).find()
                    && Amounts.in(text).isEmpty()) {
                heads.add(i);
            }
        }
        if (heads.size() == 1) {
            below(rows, heads.get(0), about);
        }
    }

    private void below(List<Row> rows, int head, Map<String, String> about) {
        List<Placed> lines = new ArrayList<>();
        int page = rows.get(head).spans().get(0).page();
        int i = head + 1;
        for (; i < rows.size() && rows.get(i).spans().get(0).page() == page; i++) {
            Row row = rows.get(i);
            List<Amount> amounts = Sums.amounts(row.text());
            if (amounts.size() == 1 && sum.matcher(row.folded()).find()) {
                break;
            }
            if (other.matcher(row.folded()).find()
                    || !amounts.isEmpty() && tax.matcher(row.folded()).find()) {
                return;
            }
            if (!amounts.isEmpty()) {
                Placed last = last(row, amounts);
                if (last == null || !lines.isEmpty() && !last.isBelow(lines.get(0))) {
                    return;
                }
                lines.add(last);
            } else if (!lines.isEmpty() && reaches(row, lines.get(0))) {
                return;
            }
        }
        if (page > 0 && lines.size() >= FEWEST) {
            sums(rows, i, lines, about);
        }
    }

    private void sums(List<Row> rows, int from, List<Placed> lines, Map<String, String> about) {
        List<String> sums = new ArrayList<>();
        boolean aligned = false;
        for (int i = from; i < Math.min(rows.size(), from + MOST_SUMS); i++) {
            Row row = rows.get(i);
            if (sum.matcher(row.folded()).find()) {
                for (Amount one : Sums.amounts(row.text())) {
                    sums.add(one.value().toPlainString());
                    aligned |= placed(row, one).isBelow(lines.get(0));
                }
            }
        }
        if (aligned) {
            BigDecimal all = lines.stream().map(Placed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            about.put("lines.sum", all.toPlainString());
            about.put(
                    "lines.certainty",
                    Integer.toString(
                            lines.stream().mapToInt(Placed::certainty).min().orElse(0)));
            about.put("lines.count", Integer.toString(lines.size()));
            about.put("lines.sums", String.join(" ", sums));
        }
    }

    /** The last amount when nothing but its currency or rate stands behind it; null otherwise. */
    private static Placed last(Row row, List<Amount> amounts) {
        Amount last = amounts.get(amounts.size() - 1);
        String behind = row.text().substring(last.to()).strip();
        return behind.isEmpty() || NO_AMOUNT.matcher(behind).matches() ? placed(row, last) : null;
    }

    private static Placed placed(Row row, Amount amount) {
        Span place = row.part(amount.from(), amount.to());
        return new Placed(amount.value(), place.right(), place.certainty());
    }

    /** A figure without cents may be an amount too. */
    private static boolean reaches(Row row, Placed column) {
        Span last = row.spans().get(row.spans().size() - 1);
        return Math.abs(last.right() - column.right()) <= NEAR
                && last.text().chars().anyMatch(Character::isDigit);
    }
}
