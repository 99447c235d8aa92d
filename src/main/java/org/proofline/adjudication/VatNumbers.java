package org.proofline.adjudication;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The check digits of value added tax numbers, as the countries publish them (the forms are those of the European
 * Commission's VIES, the ways to reckon those that the tax offices name for their own numbers). A number of another form
 * or country says nothing. Whether a number was ever given is not asked anywhere.
 */
final class VatNumbers {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s./-]");
    private static final String NIF = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String SPANISH = "JABCDEFGHI";
    private static final int FRENCH_AND_BELGIAN = 97;

    /** What stands behind the country's letters, and whether its digits fit each other. */
    private record Form(Pattern digits, Predicate<String> right) {

        static Form of(String digits, Predicate<String> right) {
            return new Form(Pattern.compile(digits), right);
        }
    }

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("AT", Form.of("U\\d{8}", number -> luhn(number.substring(1, 8), 6) == digit(number, 8))),
            Map.entry(
                    "BE",
                    Form.of(
                            "[01]\\d{9}",
                            number -> FRENCH_AND_BELGIAN - number(number, 0, 8).intValue() % FRENCH_AND_BELGIAN
                                    == number(number, 8, 10).intValue())),
            Map.entry("CHE", Form.of("\\d{9}(?:MWST|TVA|IVA)?", VatNumbers::swiss)),
            Map.entry("DE", Form.of("\\d{9}", VatNumbers::german)),
            Map.entry("DK", Form.of("\\d{8}", number -> weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0)),
            Map.entry("EL", Form.of("\\d{9}", VatNumbers::greek)),
            Map.entry("ES", Form.of("[A-Z\\d]\\d{7}[A-Z\\d]", VatNumbers::spanish)),
            Map.entry("FI", Form.of("\\d{8}", number -> weighted(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0)),
            // Keys with letters are right too, and follow another rule.
            Map.entry(
                    "FR",
                    Form.of(
                            "\\d{11}",
                            number -> remainder(number.substring(2) + "12", FRENCH_AND_BELGIAN)
                                    == number(number, 0, 2).intValue())),
            Map.entry("IE", Form.of("\\d{7}[A-W][A-I]?", VatNumbers::irish)),
            Map.entry("IT", Form.of("\\d{11}", number -> luhn(number, 0) == 0)),
            Map.entry(
                    "LU",
                    Form.of(
                            "\\d{8}",
                            number -> number(number, 0, 6).intValue() % 89
                                    == number(number, 6, 8).intValue())),
            Map.entry("NL", Form.of("\\d{9}B\\d{2}", VatNumbers::dutch)),
            Map.entry(
                    "PL",
                    Form.of("\\d{10}", number -> weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9))),
            Map.entry(
                    "PT",
                    Form.of(
                            "\\d{9}",
                            number -> (11 - weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10
                                    == digit(number, 8))),
            Map.entry("SE", Form.of("\\d{10}\\d{2}", number -> luhn(number.substring(0, 10), 0) == 0)));

    private VatNumbers() {}

    /** Whether it is a number of a country that is known here, and its check digits don't fit. */
    static boolean isWrong(String taxId) {
        String plain =
                taxId == null ? "" : SEPARATOR.matcher(taxId).replaceAll("").toUpperCase(Locale.ROOT);
        return FORMS.entrySet().stream()
                .filter(form -> plain.startsWith(form.getKey()))
                .anyMatch(form -> {
                    Matcher digits = form.getValue()
                            .digits()
                            .matcher(plain.substring(form.getKey().length()));
                    return digits.matches() && !form.getValue().right().test(digits.group());
                });
    }

    /** ISO 7064, mod 11, 10. */
    private static boolean german(String number) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (digit(number, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digit(number, 8);
    }

    private static boolean greek(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum = sum * 2 + digit(number, i);
        }
        return sum * 2 % 11 % 10 == digit(number, 8);
    }

    private static boolean irish(String number) {
        int second = number.length() > 8 ? (number.charAt(8) - 'A' + 1) * 9 : 0;
        int sum = weighted(number, 8, 7, 6, 5, 4, 3, 2) + second;
        return IRISH.charAt(sum % IRISH.length()) == number.charAt(7);
    }

    private static boolean swiss(String number) {
        return (11 - weighted(number, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11 == digit(number, 8);
    }

    /** Companies have the old way, persons since 2020 a number that is reckoned with its letters. */
    private static boolean dutch(String number) {
        int sum = weighted(number, 9, 8, 7, 6, 5, 4, 3, 2);
        String letters = "2321" + number.replace("B", "11");
        return sum % 11 == digit(number, 8) || remainder(letters, FRENCH_AND_BELGIAN) == 1;
    }

    /** A person's number ends in a letter for all of it, a company's in a digit or a letter for its seven digits. */
    private static boolean spanish(String number) {
        char first = number.charAt(0);
        char last = number.charAt(8);
        if (Character.isDigit(first) || "XYZ".indexOf(first) >= 0) {
            String digits = (Character.isDigit(first) ? String.valueOf(first) : String.valueOf("XYZ".indexOf(first)))
                    + number.substring(1, 8);
            return NIF.charAt(Integer.parseInt(digits) % NIF.length()) == last;
        }
        if ("KLM".indexOf(first) >= 0) {
            return true;
        }
        int check = luhn(number.substring(1, 8) + "0", 0);
        return last == (char) ('0' + check) || last == SPANISH.charAt(check);
    }

    /** What is missing to a full ten, and to the start, when every second digit from the right counts twice. */
    private static int luhn(String number, int start) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = digit(number, i) * ((number.length() - i) % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return Math.floorMod(start - sum, 10);
    }

    private static int weighted(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(number, i);
        }
        return sum;
    }

    private static int remainder(String number, int modulus) {
        return new BigInteger(number).mod(BigInteger.valueOf(modulus)).intValue();
    }

    private static BigInteger number(String text, int from, int to) {
        return new BigInteger(text.substring(from, to));
    }

    private static int digit(String number, int place) {
        return number.charAt(place) - '0';
    }
}
