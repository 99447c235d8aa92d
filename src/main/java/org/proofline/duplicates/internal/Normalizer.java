package org.proofline.duplicates.internal;

import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings names and numbers that people write in many ways into one form. Applying it twice changes nothing more. */
final class Normalizer {

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern ZEROS_BEFORE_A_NUMBER = Pattern.compile("(?<![0-9])0+");
    private static final Pattern COUNTRY = Pattern.compile("^[A-Z]{2}(?=[A-Z]?[0-9])");
    private static final Pattern SINGLE_LETTERS = Pattern.compile("(?<=\\b\\p{L}) (?=\\p{L}\\b)");

    private final Set<String> legalForms;

    Normalizer(Set<String> legalForms) {
        this.legalForms = legalForms;
    }

    /**
     * Upper case without punctuation, O read as zero and I as one, no zeros before a number: {@code Inv. 00-0123} and
     * {@code INV 123} are the same.
     *
     * @return empty when nothing is left to compare
     */
    Optional<String> invoiceNumber(String number) {
        String plain = alphanumeric(number).replace('O', '0').replace('I', '1');
        return present(ZEROS_BEFORE_A_NUMBER.matcher(plain).replaceAll(""));
    }

    /** Upper case without punctuation and country, so that {@code DE 123 456 789} and {@code 123456789} are the same. */
    Optional<String> taxId(String taxId) {
        return present(COUNTRY.matcher(alphanumeric(taxId)).replaceFirst(""));
    }

    /** Lower case without accents, punctuation and legal form: {@code Müller & Co. KG} becomes {@code muller}. */
    Optional<String> supplier(String name) {
        if (name == null) {
            return Optional.empty();
        }
        String words = NOT_ALPHANUMERIC
                .matcher(withoutAccents(name).toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        // "S. p. A." and "SpA" are one word.
        String joined = SINGLE_LETTERS.matcher(words.strip()).replaceAll("");
        StringBuilder kept = new StringBuilder();
        for (String word : joined.split(" ")) {
            if (!legalForms.contains(word)) {
                kept.append(word);
            }
        }
        return present(kept.toString());
    }

    private static String alphanumeric(String text) {
        return text == null
                ? ""
                : NOT_ALPHANUMERIC
                        .matcher(withoutAccents(text).toUpperCase(Locale.ROOT))
                        .replaceAll("");
    }

    private static String withoutAccents(String text) {
        return ACCENTS.matcher(java.text.Normalizer.normalize(text, Form.NFKD)).replaceAll("");
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
