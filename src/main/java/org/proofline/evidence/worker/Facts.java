package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.ArrayList;
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
    private static final int FEWEST_LETTERS = 100;

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
            found.put(name, value);
        });
        invisible(about);
        String words =
                text.text().isBlank() ? rows.stream().map(Row::text).collect(Collectors.joining("\n")) : text.text();
        about.putAll(TextPrint.of(words));
        boolean cut = words.length() > maxText;
        return new Extraction(
                cut ? words.substring(0, maxText) : words, cut || text.truncated(), about, found, active, problem);
    }

    /** What the electronic invoice says and the pages it belongs to don't. */
    private void invisible(Map<String, String> about) {
        String visible = compact(rows.stream().map(Row::text).collect(Collectors.joining("\n")));
        if (!about.containsKey("embeddedInvoice") || visible.length() < FEWEST_LETTERS) {
            return;
        }
        List<String> missing = new ArrayList<>();
        String number = exact.get("invoiceNumber");
        if (number != null && !visible.contains(compact(number))) {
            missing.add("number " + number);
        }
        String total = exact.get("total");
        if (total != null && rows.stream().noneMatch(row -> shows(row, total))) {
            missing.add("total " + total);
        }
        if (!missing.isEmpty()) {
            about.put("invisible", String.join(", ", missing));
        }
    }

    private static boolean shows(Row row, String total) {
        return Amounts.in(row.text()).stream()
                        .anyMatch(amount -> same(amount.value().abs().toPlainString(), plus(total)))
                || Amounts.wholeIn(row.text()).stream()
                        .anyMatch(amount -> same(amount.value().toPlainString(), plus(total)));
    }

    private static String plus(String amount) {
        return amount.startsWith("-") ? amount.substring(1) : amount;
    }

    private static boolean same(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return compact(one).equals(compact(other));
        }
    }

    private static String compact(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
