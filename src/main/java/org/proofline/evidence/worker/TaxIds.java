package org.proofline.evidence.worker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the supplier's tax id: the first that has the form of a European VAT id, or that stands after its label. */
final class TaxIds {

    private static final int FORM = 92;
    private static final int LABEL = 85;
    private static final int FEWEST_DIGITS = 7;
    private static final Pattern EUROPEAN = Pattern.compile("(?<![A-Z0-9])(?:ATU\\d{8}|BE[01]\\d{9}|DE\\d{9}|DK\\d{8}"
            + "|ES[A-Z]\\d{7}[A-Z0-9]|FR[A-Z0-9]{2}\\d{9}|GB\\d{9}|IT\\d{11}|LU\\d{8}|NL\\d{9}B\\d{2}|PL\\d{10}"
            + "|SE\\d{12}|CHE\\d{9})(?![A-Z0-9])");
    private static final Pattern LABELLED =
            Pattern.compile("^[\\s:.#]{0,8}([A-Z]{0,3}\\d[A-Z0-9]{6,18})(?![A-Za-z0-9%])");
    private static final Pattern GAP = Pattern.compile("(?<=[A-Z0-9])[ .-](?=[A-Z]?\\d)");

    private final List<Pattern> labels;

    TaxIds(Labels labels) {
        this.labels = labels.patternsOf("supplierTaxId");
    }

    Optional<Fact> of(List<Row> rows) {
        for (Row row : rows) {
            Matcher matcher = EUROPEAN.matcher(GAP.matcher(row.text()).replaceAll(""));
            if (matcher.find()) {
                return Optional.of(new Fact(matcher.group(), FORM, whole(row)));
            }
        }
        return labels.stream()
                .flatMap(label -> rows.stream().map(row -> labelled(row, label)).flatMap(Optional::stream))
                .findFirst();
    }

    private static Optional<Fact> labelled(Row row, Pattern label) {
        Matcher found = label.matcher(row.folded());
        if (!found.find()) {
            return Optional.empty();
        }
        Matcher value =
                LABELLED.matcher(GAP.matcher(row.text().substring(found.end())).replaceAll(""));
        return value.find() && value.group(1).chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                ? Optional.of(new Fact(value.group(1), LABEL, whole(row)))
                : Optional.empty();
    }

    private static Span whole(Row row) {
        return row.part(0, row.text().length());
    }
}
