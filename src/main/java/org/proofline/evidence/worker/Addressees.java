package org.proofline.evidence.worker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whom an invoice is made out to: only behind words that say so at the beginning of a line, or below them. */
final class Addressees {

    private static final int LABELLED = 90;
    private static final Pattern NAME = Pattern.compile("^[\\s:.\\-]*([\\p{L}\\p{N}](?:[^,;|\\s]| (?! ))*)");
    private static final int FEWEST_LETTERS = 4;

    private final Pattern label;

    Addressees(Labels labels) {
        this.label = labels.anyOf("addressee");
    }

    Optional<Fact> of(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Matcher words = label.matcher(row.folded());
            if (words.lookingAt()) {
                boolean alone = row.text().substring(words.end()).chars().noneMatch(Character::isLetterOrDigit);
                if (!alone) {
                    return name(row, words.end());
                }
                return i + 1 < rows.size() ? name(rows.get(i + 1), 0) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Fact> name(Row row, int from) {
        Matcher name = NAME.matcher(row.text().substring(from));
        return name.find() && name.group(1).chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                ? Optional.of(
                        new Fact(name.group(1).strip(), LABELLED, row.part(from + name.start(1), from + name.end(1))))
                : Optional.empty();
    }
}
