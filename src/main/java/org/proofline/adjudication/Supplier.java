package org.proofline.adjudication;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.proofline.claims.Claim.Line;

/** Whether two costs come from one supplier: the name says so, unless the tax ids are known and differ. */
final class Supplier {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UMLAUTS = Pattern.compile("([AOU])E");
    private static final int LONG_ENOUGH = 8;

    private Supplier() {}

    static boolean isShared(List<Line> lines, List<Line> others) {
        return lines.stream().anyMatch(line -> others.stream().anyMatch(other -> isSame(line, other)));
    }

    static boolean isSame(Line line, Line other) {
        boolean others = isKnown(line.supplierTaxId())
                && isKnown(other.supplierTaxId())
                && !isEqual(line.supplierTaxId(), other.supplierTaxId());
        return !others && isOneName(line.supplierName(), other.supplierName());
    }

    /** The one may go on where the other ends: with its legal form, or its town. */
    static boolean isOneName(String one, String other) {
        if (!isKnown(one) || !isKnown(other)) {
            return false;
        }
        String plain = plain(one);
        String otherPlain = plain(other);
        return plain.equals(otherPlain)
                || Math.min(plain.length(), otherPlain.length()) >= LONG_ENOUGH
                        && (plain.startsWith(otherPlain) || otherPlain.startsWith(plain));
    }

    /** With or without the last word of the name, which mostly is its legal form. */
    static boolean isNamedIn(String text, String name) {
        String whole = plain(name);
        String shorter = plain(name.strip().replaceFirst("\\s+\\S+$", ""));
        return plain(text).contains(shorter.length() >= LONG_ENOUGH ? shorter : whole);
    }

    /** Whether the domain is called like the company, with or without the last word of its name. */
    static boolean isDomainOf(String domain, String name) {
        String whole = plain(name);
        String shorter = plain(name.strip().replaceFirst("\\s+\\S+$", ""));
        String[] labels = domain.split("\\.");
        return Arrays.stream(labels)
                .limit(Math.max(0, labels.length - 1L))
                .map(Supplier::plain)
                .anyMatch(label -> label.equals(whole) || shorter.length() >= LONG_ENOUGH && label.equals(shorter));
    }

    static boolean isKnown(String text) {
        return text != null && !plain(text).isEmpty();
    }

    /** Apart from case, accents, blanks and punctuation. */
    static boolean isEqual(String one, String other) {
        return isKnown(one) && other != null && plain(one).equals(plain(other));
    }

    /** Umlauts are written as one letter or as two. */
    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toUpperCase(Locale.ROOT), Form.NFKD))
                .replaceAll("");
        return UMLAUTS.matcher(OTHER.matcher(bare).replaceAll("")).replaceAll("$1");
    }
}
