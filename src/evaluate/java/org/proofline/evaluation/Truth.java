package org.proofline.evaluation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** When a value that was read counts as the true one. */
final class Truth {

    private Truth() {}

    /** Signs and spaces aside; the corpus and a document may write the same number with and without them. */
    static boolean sameNumber(String truth, String found) {
        return found != null && plain(truth).equals(plain(found));
    }

    /** Blanks and the ends of lines aside. */
    static boolean sameText(String truth, String found) {
        return found != null && oneLine(truth).equals(oneLine(found));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    static boolean sameAmount(String truth, String found) {
        Optional<BigDecimal> known = Notation.amount(truth);
        Optional<BigDecimal> read = found == null ? Optional.empty() : Notation.amount(found);
        return known.isPresent() && read.isPresent()
                ? known.get().compareTo(read.get()) == 0
                : known.isEmpty() && truth.equals(found);
    }

    static boolean sameDay(String truth, String found) {
        return found != null
                && Notation.day(truth)
                        .map(LocalDate::toString)
                        .orElse(truth.strip())
                        .equals(found.strip());
    }

    /** The same name with at most one letter in ten changed, or one contained in the other. */
    static boolean sameName(String truth, String found) {
        if (found == null) {
            return false;
        }
        String one = plain(truth);
        String other = plain(found);
        int longest = Math.max(one.length(), other.length());
        int shortest = Math.min(one.length(), other.length());
        boolean within = shortest * 2 >= longest && (one.contains(other) || other.contains(one));
        return shortest > 0 && (within || distance(one, other) * 10 <= longest);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
