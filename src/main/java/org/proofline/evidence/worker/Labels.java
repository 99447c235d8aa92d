package org.proofline.evidence.worker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which facts are recognized, as data. */
record Labels(Properties words) {

    static Labels load() {
        return new Labels(Resources.properties("/evidence/fact-labels.properties"));
    }

    /** The alternatives of a fact, best first. */
    List<String> of(String fact) {
        return List.of(words.getProperty(fact).split("\\|"));
    }

    /** One pattern per label, best first: the label as a word of its own, in any case. */
    List<Pattern> patternsOf(String fact) {
        return of(fact).stream().map(label -> word(quoted(label))).toList();
    }

    /** One pattern that matches any of the labels, longer ones first. */
    Pattern anyOf(String fact) {
        return anyOf(List.of(fact));
    }

    /** The same for several facts. */
    Pattern anyOf(List<String> facts) {
        return word(facts.stream()
                .flatMap(fact -> of(fact).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Labels::quoted)
                .collect(Collectors.joining("|", "(?:", ")")));
    }

    /** Month names to their numbers. */
    Map<String, Integer> months() {
        Map<String, Integer> months = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : of("months." + month)) {
                months.put(name.toLowerCase(Locale.ROOT), month);
            }
        }
        return months;
    }

    /** Signs and codes of currencies to ISO codes, longer signs first. */
    Map<String, String> currencies() {
        Map<String, String> codes = new LinkedHashMap<>();
        List<String> signs = new ArrayList<>(of("currencies"));
        signs.sort(Comparator.comparingInt(String::length).reversed());
        signs.forEach(sign -> codes.put(sign.substring(0, sign.indexOf(':')), sign.substring(sign.indexOf(':') + 1)));
        return codes;
    }

    /** Words set in single letters often lose the first one; recognition loses blanks and accents. */
    private static String quoted(String label) {
        String plain = fold(label);
        return Pattern.quote(plain.substring(0, 1))
                + "\\s?"
                + Pattern.quote(plain.substring(1)).replace(" ", "\\E\\s{0,3}\\Q");
    }

    /** The text without accents, letter by letter, so that every place in it stays where it was. */
    static String fold(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            plain.append(letter < 128 ? letter : plain(letter));
        }
        return plain.toString();
    }

    /** Some letters carry a stroke that is no accent of its own. */
    private static char plain(char letter) {
        return switch (letter) {
            case '\u0142' -> 'l';
            case '\u0141' -> 'L';
            case '\u00f8' -> 'o';
            case '\u00d8' -> 'O';
            case '\u0111' -> 'd';
            case '\u0110' -> 'D';
            case '\u0131' -> 'i';
            default ->
                Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0);
        };
    }

    /** One pattern per label, best first, whose value may follow without a blank. */
    List<Pattern> gluedPatternsOf(String fact) {
        return of(fact).stream()
                .map(label -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + quoted(label), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + alternatives + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
