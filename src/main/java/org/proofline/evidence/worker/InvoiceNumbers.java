package org.proofline.evidence.worker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the number of an invoice: behind its label, or below it where the label heads a table or a box. */
final class InvoiceNumbers {

    private static final int OWN_LABEL = 93;
    private static final int ANY_LABEL = 80;
    private static final int BELOW = 6;
    private static final int SHORT = 15;
    private static final int SHORTEST = 3;
    private static final int LOWEST = 3;
    private static final int UNLABELLED = 76;
    private static final int HEAD = 12;
    /** What stands between a label and its number; recognition reads the sign of a number in many ways. */
    private static final String BETWEEN = "[\\s:.#\u00b0\u00ba%*'\u2019\"=|-]{0,8}";

    private static final String SIGN = "(?:[Nn][r\u00b0\u00ba%*'\u2019\".]{1,2}(?![\\p{L}\\d])" + BETWEEN + ")?";
    private static final String NUMBER = "(#?[\\p{L}\\d][\\p{L}\\d/_.\\-]{0,34})";
    private static final Pattern AFTER = Pattern.compile("^" + BETWEEN + SIGN + NUMBER);
    /** Letters that stand apart from their figures, or a blank that came in behind a stroke. */
    private static final Pattern IN_PIECES = Pattern.compile("^" + BETWEEN + SIGN
            + "([A-Z]{1,4} (?=[A-Z\\d/_-]{0,8}\\d{3})[A-Z\\d/_.-]{3,34}"
            + "|[A-Z\\d][A-Z\\d/_-]{0,30}[/_-] \\d[A-Z\\d/_-]{1,20})");

    private static final Pattern GLUED =
            Pattern.compile("^(?:N[\u00b0\u00ba%*o.]{0,2})?" + BETWEEN + "(#?[A-Z]{0,6}[-/]?\\d[A-Z\\d/_.\\-]{2,34})");
    private static final Pattern MARKED = Pattern.compile("# ?([\\p{L}\\d][\\p{L}\\d/_.\\-]{2,34})");
    private static final Pattern TOKEN = Pattern.compile("#?[\\p{L}\\d][\\p{L}\\d/_.\\-]{1,34}");

    private final Dates dates;
    private final List<Pattern> own;
    private final List<Pattern> any;
    private final List<Pattern> glued;
    private final Pattern heading;

    InvoiceNumbers(Labels labels, Dates dates) {
        this.dates = dates;
        this.own = labels.patternsOf("invoiceNumber");
        this.any = labels.patternsOf("anyNumber");
        this.glued = labels.gluedPatternsOf("anyNumber");
        this.heading = labels.anyOf("heading");
    }

    Optional<Fact> of(List<Row> rows) {
        return byLabels(rows, own, OWN_LABEL)
                .or(() -> byLabels(rows, any, ANY_LABEL))
                .or(() -> behindGluedLabel(rows))
                .or(() -> markedBelowHeading(rows));
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
            int end = matcher.end();
            Span place = row.part(matcher.start(), end);
            Optional<Fact> found = inPieces(row, end, confidence)
                    .or(() -> behind(row, end, AFTER, confidence))
                    .or(() -> below(rows, index, place, confidence - BELOW));
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

    /** Only behind a label that names nothing but the number: other words stand behind the others. */
    private Optional<Fact> inPieces(Row row, int end, int confidence) {
        return confidence == OWN_LABEL
                ? behind(row, end, IN_PIECES, confidence)
                        .map(fact -> new Fact(
                                fact.value().replaceAll("(?<=[/_-]) ", ""), fact.confidence() - BELOW, fact.place()))
                : Optional.empty();
    }

    /** In the next row; in print also a little lower, but not past what stands nearer below the label. */
    private Optional<Fact> below(List<Row> rows, int index, Span label, int confidence) {
        int last = Math.min(rows.size() - 1, label.page() == 0 ? index + 1 : index + LOWEST);
        for (int i = index + 1; i <= last; i++) {
            Matcher tokens = TOKEN.matcher(rows.get(i).text());
            boolean anything = label.page() == 0;
            while (tokens.find()) {
                Span place = rows.get(i).part(tokens.start(), tokens.end());
                boolean under = label.page() == 0 ? tokens.start() == 0 : isUnder(label, place);
                Optional<Fact> found = under ? number(tokens.group(), place, confidence) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
                anything |= under;
            }
            if (anything) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isUnder(Span label, Span place) {
        return place.page() == label.page()
                && place.left() < label.right()
                && label.left() < place.right()
                && place.top() - label.bottom() <= LOWEST * label.height();
    }

    /** Some print the number without a word, behind its sign, below the name of the document. */
    private Optional<Fact> markedBelowHeading(List<Row> rows) {
        boolean headed = false;
        for (Row row : rows.subList(0, Math.min(HEAD, rows.size()))) {
            for (Span span : row.spans()) {
                Matcher marked = MARKED.matcher(span.text());
                Optional<Fact> found =
                        headed && marked.matches() ? number(marked.group(1), span, UNLABELLED) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
                headed |= heading.matcher(Labels.fold(span.text())).matches();
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
