package org.proofline.evidence.worker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the supplier's tax id: the first that has the form of a European VAT id, or that stands after its label. */
final class TaxIds {

    private static final int FEWEST_DIGITS = 7;
    private static final Pattern EUROPEAN = Pattern.compile("(?<![A-Z0-9])(?:ATU\\d{8}|BE[01]\\d{9}|DE\\d{9}|DK\\d{8}"
            + "|ES[A-Z]\\d{7}[A-Z0-9]|FR[A-Z0-9]{2}\\d{9}|GB\\d{9}|IT\\d{11}|LU\\d{8}|NL\\d{9}B\\d{2}|PL\\d{10}"
            + "|SE\\d{12}|CHE\\d{9})(?![A-Z0-9])");
    private static final Pattern LABELLED =
            Pattern.compile("^[\\s:.#]{0,8}([A-Z]{0,3}\\d[A-Z0-9]{6,18})(?![A-Za-z0-9%])");
    private static final Pattern GAP = Pattern.compile("(?<=[A-Z0-9])[ .-](?=[A-Z]?\\d)");

    private final Labels labels;

    TaxIds(Labels labels) {
        this.labels = labels;
    }

    Optional<String> of(LabelledLines lines) {
        return lines.lines().stream()
                .map(line -> EUROPEAN.matcher(GAP.matcher(line).replaceAll("")))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .or(() -> lines.first(labels.patternsOf("supplierTaxId"), TaxIds::labelled)
                        .map(LabelledLines.Found::value));
    }

    private static Optional<String> labelled(String rest) {
        Matcher matcher = LABELLED.matcher(GAP.matcher(rest).replaceAll(""));
        return matcher.find()
                        && matcher.group(1).chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }
}
