package org.proofline.evaluation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/** When a value that was read counts as the true one. */
final class Truth {

    private Truth() {}

    /** Signs and spaces aside; the corpus and a document may write the same number with and without them. */
    static boolean sameNumber(String truth, String found) {
        return found != null && plain(truth).equals(plain(found));
    }

    static boolean sameText(String truth, String found) {
        return found != null && truth.strip().equals(found.strip());
    }

    static boolean sameAmount(String truth, String found) {
        try {
            return found != null && new BigDecimal(truth).compareTo(new BigDecimal(found)) == 0;
        } catch (NumberFormatException e) {
            return truth.equals(found);
        }
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
