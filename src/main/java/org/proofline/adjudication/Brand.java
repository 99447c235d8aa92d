package org.proofline.adjudication;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What proof of execution must show of the vendor, and what it says.
 *
 * @param words ways to write the brand, of which one is enough; empty where the activity need not show it
 * @param texts of the proof of execution, as far as it has any
 */
record Brand(List<String> words, List<String> texts) {

    /** Where nothing must be shown. */
    static final Brand NONE = new Brand(List.of(), List.of());

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final int LIKE_WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Whether there is both something to look for and something to look at. */
    boolean canBeLookedFor() {
        return !words.isEmpty() && !texts.isEmpty();
    }

    boolean isShown() {
        return words.stream().map(Brand::pattern).anyMatch(word -> texts.stream()
                .anyMatch(text -> word.matcher(plain(text)).find()));
    }

    /** As words of their own, however they are spaced: recognition makes and loses blanks. */
    private static Pattern pattern(String word) {
        String spaced = Pattern.quote(plain(word).strip()).replaceAll("\\s+", "\\\\E\\\\s*\\\\Q");
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])", LIKE_WORDS);
    }

    private static String plain(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
