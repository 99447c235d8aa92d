package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a document says in figures: the facts of its electronic invoice, which are exact, before those of its text.
 *
 * @param read from the text
 * @param exact from the electronic invoice, empty when there is none
 */
record Facts(Map<String, Fact> read, Map<String, String> exact, List<Row> rows) {

    private static final int CERTAIN = 100;

    Extraction with(Extraction text, Map<String, String> about, String active, String problem, int maxText) {
        Map<String, String> found = new LinkedHashMap<>();
        read.forEach((name, fact) -> {
            found.put(name, fact.value());
            about.put("field." + name, fact.toText());
        });
        if (!found.isEmpty()) {
            found.put("source", "TEXT");
        }
        exact.forEach((name, value) -> {
            Fact fact = read.get(name);
            if (fact != null && same(fact.value(), value)) {
                about.put("field." + name, fact.trusted(CERTAIN).toText());
            } else {
                about.remove("field." + name);
            }
            if (!name.equals("supplierMail")) {
                found.put(name, value);
            }
        });
        String words =
                text.text().isBlank() ? rows.stream().map(Row::text).collect(Collectors.joining("\n")) : text.text();
        about.putAll(TextPrint.of(words));
        boolean cut = words.length() > maxText;
        return new Extraction(
                cut ? words.substring(0, maxText) : words, cut || text.truncated(), about, found, active, problem);
    }

    static boolean same(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return compact(one).equals(compact(other));
        }
    }

    static String compact(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
