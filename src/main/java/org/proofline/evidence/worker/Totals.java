package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofline.evidence.worker.Amounts.Amount;

/**
 * Finds the sum to pay. Every figure behind a label that may announce it is a candidate; the label, repetition and
 * arithmetic (paid less change, net and tax) say how far it is to be trusted.
 */
final class Totals {

    private static final Map<String, Integer> KINDS =
            new TreeMap<>(Map.of("final", 84, "gross", 80, "plain", 72, "sub", 50, "paid", 45));
    private static final int REPEATED = 5;
    private static final int MOST_REPEATS = 2;
    private static final int CONFIRMED = 12;
    private static final int SUREST = 99;
    private static final Pattern NET = Pattern.compile("(?i)(?<!\\p{L})net(?:t|to)?(?!\\p{L})");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final Map<String, Pattern> labels = new TreeMap<>();
    private final Pattern change;
    private final Pattern not;

    Totals(Labels words) {
        KINDS.keySet().forEach(kind -> labels.put(kind, words.anyOf("total." + kind)));
        change = words.anyOf("total.change");
        not = words.anyOf("total.not");
    }

    private record Candidate(String kind, BigDecimal value, int row, Span place) {

        Candidate as(String other) {
            return new Candidate(other, value, row, place);
        }
    }

    /**
     * @param net the sum before tax, or null
     * @param tax or null
     */
    Optional<Fact> of(List<Row> rows, BigDecimal net, BigDecimal tax) {
        List<Candidate> withCents = candidates(rows, Amounts::in);
        List<Candidate> read = withCents.isEmpty() ? candidates(rows, Amounts::wholeIn) : withCents;
        BigDecimal paidLessChange = paidLessChange(rows, read);
        List<Candidate> candidates = withoutNet(rows, read, paidLessChange);
        return candidates.stream()
                .max(Comparator.<Candidate>comparingInt(one -> confidence(one, candidates, paidLessChange, net, tax))
                        .thenComparing(Candidate::value)
                        .thenComparingInt(Candidate::row))
                .map(best -> new Fact(
                        best.value().toPlainString(),
                        Math.min(SUREST, confidence(best, candidates, paidLessChange, net, tax)),
                        best.place()));
    }

    /** Some call the sum after rounding "net", others the sum before tax: that which was paid with the tax is not it. */
    private List<Candidate> withoutNet(List<Row> rows, List<Candidate> candidates, BigDecimal paidLessChange) {
        Set<BigDecimal> all = new TreeSet<>();
        rows.forEach(row -> Amounts.in(row.text()).forEach(amount -> all.add(amount.value())));
        return candidates.stream()
                .map(one -> NET.matcher(rows.get(one.row()).folded()).find()
                                && (paidLessChange == null || paidLessChange.compareTo(one.value()) != 0)
                                && isPaidWithMore(one, candidates, all)
                        ? one.as("sub")
                        : one)
                .toList();
    }

    private static boolean isPaidWithMore(Candidate net, List<Candidate> candidates, Set<BigDecimal> all) {
        return candidates.stream()
                .filter(one -> one.kind().equals("paid") && one.value().compareTo(net.value()) > 0)
                .anyMatch(paid -> all.contains(paid.value().subtract(net.value())));
    }

    private static int confidence(
            Candidate one, List<Candidate> all, BigDecimal paidLessChange, BigDecimal net, BigDecimal tax) {
        int points = KINDS.get(one.kind());
        long repeats = all.stream()
                .filter(other -> other.row() != one.row() && other.value().compareTo(one.value()) == 0)
                .count();
        points += REPEATED * (int) Math.min(MOST_REPEATS, repeats);
        if (paidLessChange != null && paidLessChange.compareTo(one.value()) == 0) {
            points += CONFIRMED;
        }
        if (net != null && tax != null && tax.signum() != 0 && net.add(tax).compareTo(one.value()) == 0) {
            points += CONFIRMED;
        }
        return one.value().signum() == 0 ? 0 : points;
    }

    private List<Candidate> candidates(List<Row> rows, Function<String, List<Amount>> reader) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            candidate(rows, i, reader).ifPresent(candidates::add);
        }
        return candidates;
    }

    private Optional<Candidate> candidate(List<Row> rows, int index, Function<String, List<Amount>> reader) {
        String text = rows.get(index).folded();
        for (String kind : List.of("sub", "final", "gross", "paid", "plain")) {
            Matcher matcher = labels.get(kind).matcher(text);
            if (matcher.find() && !isSomethingElse(kind, text)) {
                return figure(rows, index, matcher, reader)
                        .map(found -> new Candidate(kind, found.value(), index, found.place()))
                        .filter(found -> found.value().signum() >= 0);
            }
        }
        return Optional.empty();
    }

    private boolean isSomethingElse(String kind, String text) {
        return !kind.equals("final") && not.matcher(text).find()
                || change.matcher(text).find() && kind.equals("paid");
    }

    private record Figure(BigDecimal value, Span place) {}

    /** In the row of the label, up to the next words; else in the row below, in the label's column. */
    private static Optional<Figure> figure(
            List<Row> rows, int index, Matcher label, Function<String, List<Amount>> reader) {
        Row row = rows.get(index);
        Optional<Figure> beside = largest(row, label.end(), reader);
        if (beside.isPresent() || index + 1 >= rows.size()) {
            return beside;
        }
        Row below = rows.get(index + 1);
        Span column = row.part(label.start(), label.end());
        if (column.page() > 0) {
            return reader.apply(below.text()).stream()
                    .map(amount -> new Figure(amount.value(), below.part(amount.from(), amount.to())))
                    .filter(figure -> figure.place().page() == column.page()
                            && figure.place().left() < column.right()
                            && column.left() < figure.place().right())
                    .findFirst();
        }
        return hasWords(row.text(), label.end()) || hasWords(below.text(), 0)
                ? Optional.empty()
                : largest(below, 0, reader);
    }

    private static boolean hasWords(String text, int from) {
        return WORD.matcher(text.substring(from)).find();
    }

    private static Optional<Figure> largest(Row row, int from, Function<String, List<Amount>> reader) {
        List<Amount> amounts = reader.apply(row.text().substring(from));
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        Matcher words = WORD.matcher(row.text().substring(from));
        int until = words.find(amounts.get(0).to()) ? words.start() : Integer.MAX_VALUE;
        return amounts.stream()
                .filter(amount -> amount.from() < until)
                .max(Comparator.comparing(Amount::value))
                .map(amount -> new Figure(amount.value(), row.part(from + amount.from(), from + amount.to())));
    }

    private BigDecimal paidLessChange(List<Row> rows, List<Candidate> candidates) {
        Optional<BigDecimal> paid = candidates.stream()
                .filter(one -> one.kind().equals("paid"))
                .map(Candidate::value)
                .max(Comparator.naturalOrder());
        for (int i = 0; paid.isPresent() && i < rows.size(); i++) {
            Matcher matcher = change.matcher(rows.get(i).folded());
            if (matcher.find()) {
                Optional<Figure> given = figure(rows, i, matcher, Amounts::in);
                if (given.isPresent()) {
                    return paid.get().subtract(given.get().value());
                }
            }
        }
        return null;
    }
}
