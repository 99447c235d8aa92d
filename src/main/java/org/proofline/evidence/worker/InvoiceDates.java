package org.proofline.evidence.worker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofline.evidence.worker.Dates.Dated;

/** Finds the day a document was issued among all its dates, by the words before them and by their place. */
final class InvoiceDates {

    private static final int PLAIN = 78;
    private static final int OWN_LABEL = 16;
    private static final int ANY_LABEL = 10;
    private static final int OTHER_LABEL = -35;
    private static final int REPEATED = 6;
    private static final int ONLY_ONE = 10;
    private static final int AMBIGUOUS = -8;
    /** A day that may as well be a month is never sure where nothing says which it is. */
    private static final int SUREST_AMBIGUOUS = 85;

    private static final int UNLIKELY = -30;
    private static final int SUREST = 99;
    private static final int FIRST_LIKELY_YEAR = 2000;
    private static final int BEFORE = 45;
    private static final int NEAR = 3;

    private final Dates dates;
    private final Pattern own;
    private final Pattern any;
    private final Pattern other;

    InvoiceDates(Labels labels, Dates dates) {
        this.dates = dates;
        this.own = labels.anyOf("invoiceDate");
        this.any = labels.anyOf("anyDate");
        this.other = labels.anyOf("otherDate");
    }

    private record Candidate(LocalDate date, int points, boolean doubtful, int order, Span place) {}

    /** @param american whether the document's currency or place speaks for the month before the day, or null if nothing does */
    Optional<Fact> of(List<Row> rows, Boolean american) {
        List<Candidate> candidates = candidates(rows, american);
        long different = candidates.stream().map(Candidate::date).distinct().count();
        return candidates.stream()
                .max(Comparator.comparingInt((Candidate one) -> together(one, candidates, different))
                        .thenComparing(Comparator.comparingInt(Candidate::order).reversed()))
                .map(best -> new Fact(
                        best.date().toString(),
                        Math.max(
                                1,
                                Math.min(
                                        best.doubtful() ? SUREST_AMBIGUOUS : SUREST,
                                        together(best, candidates, different))),
                        best.place()));
    }

    private List<Candidate> candidates(List<Row> rows, Boolean american) {
        Set<LocalDate> certain = new HashSet<>();
        rows.forEach(row -> dates.in(row.text(), false).stream()
                .filter(dated -> dated.others().isEmpty())
                .forEach(dated -> certain.add(dated.date())));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Dated dated : dates.in(rows.get(i).text(), Boolean.TRUE.equals(american))) {
                LocalDate date = agreeing(dated, certain);
                boolean doubtful = dated.ambiguous() && american == null && !certain.contains(date);
                int points = points(rows, i, dated) + (doubtful ? AMBIGUOUS : 0);
                candidates.add(new Candidate(
                        date, points, doubtful, candidates.size(), rows.get(i).part(dated.from(), dated.to())));
            }
        }
        return candidates;
    }

    /** What may be read in several ways means the day that is written in full elsewhere. */
    private static LocalDate agreeing(Dated dated, Set<LocalDate> certain) {
        return certain.contains(dated.date())
                ? dated.date()
                : dated.others().stream().filter(certain::contains).findFirst().orElse(dated.date());
    }

    private static int together(Candidate one, List<Candidate> all, long different) {
        boolean repeated = all.stream()
                .anyMatch(other -> other.order() != one.order() && other.date().equals(one.date()));
        return one.points() + (repeated ? REPEATED : 0) + (different == 1 ? ONLY_ONE : 0);
    }

    private int points(List<Row> rows, int index, Dated dated) {
        String text = rows.get(index).folded();
        String before = text.substring(Math.max(0, dated.from() - BEFORE), dated.from());
        int points = PLAIN + labelPoints(before);
        if (labelPoints(before) == 0 && index > 0 && !isFirstOfMany(rows, index, dated)) {
            points += labelAbove(rows.get(index - 1), rows.get(index).part(dated.from(), dated.to()));
        }
        return dated.date().getYear() < FIRST_LIKELY_YEAR ? points + UNLIKELY : points;
    }

    /** In a list of items each has its day below the same label. */
    private boolean isFirstOfMany(List<Row> rows, int index, Dated dated) {
        Span place = rows.get(index).part(dated.from(), dated.to());
        return place.page() > 0
                && rows.subList(index + 1, Math.min(rows.size(), index + 1 + NEAR)).stream()
                        .flatMap(row ->
                                dates.in(row.text(), false).stream().map(next -> row.part(next.from(), next.to())))
                        .anyMatch(next ->
                                next.page() == place.page() && Math.abs(next.left() - place.left()) <= place.height());
    }

    /** The label that stands nearest before the date counts. */
    private int labelPoints(String before) {
        int ownEnd = lastEnd(own, before);
        int anyEnd = lastEnd(any, before);
        int otherEnd = lastEnd(other, before);
        if (otherEnd >= 0 && otherEnd >= ownEnd && otherEnd >= anyEnd) {
            return OTHER_LABEL;
        }
        if (ownEnd >= 0 && ownEnd >= anyEnd) {
            return OWN_LABEL;
        }
        return anyEnd >= 0 ? ANY_LABEL : 0;
    }

    /** In a table the label stands above; one that has a day behind it belongs to that. */
    private int labelAbove(Row above, Span place) {
        if (place.page() == 0) {
            return above.text().length() < BEFORE && hasNoDay(above.text()) ? labelPoints(above.folded()) : 0;
        }
        int points = 0;
        for (Span span : above.spans()) {
            boolean over = span.left() < place.right() && place.left() < span.right();
            points = over && span.page() == place.page() && hasNoDay(span.text())
                    ? labelPoints(Labels.fold(span.text()))
                    : points;
        }
        return points;
    }

    private boolean hasNoDay(String text) {
        return dates.in(text, false).isEmpty();
    }

    private static int lastEnd(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
