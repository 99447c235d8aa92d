package org.proofline.adjudication;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.proofline.claims.Claim.Line;

/** Whether two costs come from one supplier: by tax id where both have one, else by name. */
final class Supplier {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Supplier() {}

    static boolean isShared(List<Line> lines, List<Line> others) {
        return lines.stream().anyMatch(line -> others.stream().anyMatch(other -> isSame(line, other)));
    }

    static boolean isSame(Line line, Line other) {
        return isKnown(line.supplierTaxId()) && isKnown(other.supplierTaxId())
                ? isEqual(line.supplierTaxId(), other.supplierTaxId())
                : isEqual(line.supplierName(), other.supplierName());
    }

    static boolean isKnown(String text) {
        return text != null && !plain(text).isEmpty();
    }

    /** Apart from case, blanks and punctuation. */
    static boolean isEqual(String one, String other) {
        return isKnown(one) && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return OTHER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
