package org.proofline.evidence.worker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the number of an invoice: behind its label, or below it where the label heads a table. */
final class InvoiceNumbers {

    private static final int OWN_LABEL = 93;
    private static final int ANY_LABEL = 80;
    private static final int BELOW = 6;
    private static final int SHORT = 15;
    private static final int SHORTEST = 3;
    private static final Pattern AFTER =
            Pattern.compile("^[\\s:.#\u00b0\u00ba\uff1a=-]{0,8}(#?[\\p{L}\\d][\\p{L}\\d/_.\\-]{0,34})");
    private static final Pattern GLUED = Pattern.compile(
            "^(?:N[\u00b0\u00ba%o.]{0,2})?[\\s:.#\u00b0\u00ba\uff1a=-]{0,8}(#?[A-Z]{0,6}[-/]?\\d[A-Z\\d/_.\\-]{2,34})");
    private static final Pattern TOKEN = Pattern.compile("#?[\\p{L}\\d][\\p{L}\\d/_.\\-]{1,34}");

    private final Dates dates;
    private final List<Pattern> own;
    private final List<Pattern> any;
    private final List<Pattern> glued;

    InvoiceNumbers(Labels labels, Dates dates) {
        this.dates = dates;
        this.own = labels.patternsOf("invoiceNumber");
        this.any = labels.patternsOf("anyNumber");
        this.glued = labels.gluedPatternsOf("anyNumber");
    }

    Optional<Fact> of(List<Row> rows) {
        return byLabels(rows, own, OWN_LABEL)
                .or(() -> byLabels(rows, any, ANY_LABEL))
                .or(() -> behindGluedLabel(rows));
    }

    private Optional<Fact> behindGluedLabel(List<Row> rows) {
        for (Pattern label : glued) {
            for (Row row : rows) {
                Matcher matcher = label.matcher(row.folded());
                Optional<Fact> found =
                        matcher.find() ? behind(row, matcher.end(), GLUED, ANY_LABEL - BELOW) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> byLabels(List<Row> rows, List<Pattern> labels, int confidence) {
        for (Pattern label : labels) {
            for (int i = 0; i < rows.size(); i++) {
                Optional<Fact> found = at(rows, i, label, confidence);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> at(List<Row> rows, int index, Pattern label, int confidence) {
        Row row = rows.get(index);
        Matcher matcher = label.matcher(row.folded());
        while (matcher.find()) {
            Optional<Fact> beside = behind(row, matcher.end(), AFTER, confidence);
            Optional<Fact> found = beside.isPresent()
                    ? beside
                    : below(rows, index, row.part(matcher.start(), matcher.end()), confidence - BELOW);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> behind(Row row, int end, Pattern value, int confidence) {
        Matcher after = value.matcher(row.text().substring(end));
        return after.find()
                ? number(after.group(1), row.part(end + after.start(1), end + after.end(1)), confidence)
                : Optional.empty();
    }

    private Optional<Fact> below(List<Row> rows, int index, Span label, int confidence) {
        if (index + 1 >= rows.size()) {
            return Optional.empty();
        }
        Row next = rows.get(index + 1);
        Matcher tokens = TOKEN.matcher(next.text());
        while (tokens.find()) {
            Span place = next.part(tokens.start(), tokens.end());
            boolean under = label.page() == 0
                    ? tokens.start() == 0
                    : place.page() == label.page() && place.left() < label.right() && label.left() < place.right();
            Optional<Fact> found = under ? number(tokens.group(), place, confidence) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> number(String text, Span place, int confidence) {
        String number = text.replaceAll("[.\\-/_]+$", "");
        boolean none = number.chars().noneMatch(Character::isDigit)
                || !dates.in(number, false).isEmpty()
                || !Amounts.in(number).isEmpty();
        return none
                ? Optional.empty()
                : Optional.of(new Fact(number, number.length() < SHORTEST ? confidence - SHORT : confidence, place));
    }
}
