package org.proofline.evidence.worker;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * F20: what the electronic invoice inside a PDF says must stand on its pages. Number and total must be there; date,
 * supplier and currency count as missing only where the pages surely name another one instead.
 */
final class PagesAgainstXml {

    private static final int FEWEST_LETTERS = 100;
    private static final int SURE = 90;
    private static final int LONG_WORD = 4;
    /** Signs that several currencies share. */
    private static final Set<String> SHARED = Set.of("$", "kr", "\u00a5", "Rs", "Fr.");

    private final Dates dates;
    private final Map<String, String> currencies;
    private final Set<String> forms;

    PagesAgainstXml(Labels labels) {
        dates = new Dates(labels.months());
        currencies = labels.currencies();
        forms = labels.of("companyForms").stream().map(PagesAgainstXml::compact).collect(Collectors.toSet());
    }

    /**
     * Says in {@code about} as {@code invisible} what the XML says and the pages don't, or that they were compared.
     *
     * @param exact of the XML
     * @param read from the pages
     */
    void compare(Map<String, String> exact, Map<String, Fact> read, List<Row> rows, Map<String, String> about) {
        String visible = compact(rows.stream().map(Row::text).collect(Collectors.joining("\n")));
        if (!about.containsKey("embeddedInvoice") || visible.length() < FEWEST_LETTERS) {
            return;
        }
        Map<String, Boolean> shown = new LinkedHashMap<>();
        shown.put("invoiceNumber", visible.contains(compact(exact.getOrDefault("invoiceNumber", ""))));
        shown.put("total", showsTotal(rows, exact.getOrDefault("total", "")));
        shown.put("invoiceDate", showsDate(rows, exact.getOrDefault("invoiceDate", ""), read.get("invoiceDate")));
        shown.put("supplier", showsSupplier(visible, exact, read.get("supplier")));
        shown.put("currency", showsCurrency(rows, exact.getOrDefault("currency", ""), read.get("currency")));
        String missing = shown.entrySet().stream()
                .filter(entry -> !entry.getValue() && exact.containsKey(entry.getKey()))
                .map(entry -> name(entry.getKey()) + " " + exact.get(entry.getKey()))
                .collect(Collectors.joining(", "));
        about.put(missing.isEmpty() ? "pages.compared" : "invisible", missing);
    }

    private static String name(String fact) {
        return fact.startsWith("invoice") ? fact.substring("invoice".length()).toLowerCase(Locale.ROOT) : fact;
    }

    private static boolean showsTotal(List<Row> rows, String total) {
        String plain = total.startsWith("-") ? total.substring(1) : total;
        return rows.stream()
                .flatMap(row -> Stream.concat(Amounts.in(row.text()).stream(), Amounts.wholeIn(row.text()).stream()))
                .anyMatch(amount -> Facts.same(amount.value().abs().toPlainString(), plain));
    }

    /** In any notation, also with day and month the other way round. */
    private boolean showsDate(List<Row> rows, String date, Fact instead) {
        if (!isSure(instead)) {
            return true;
        }
        try {
            LocalDate wanted = LocalDate.parse(date);
            return rows.stream()
                    .flatMap(row -> Stream.of(true, false).flatMap(american -> dates.in(row.text(), american).stream()))
                    .anyMatch(dated ->
                            dated.date().equals(wanted) || dated.others().contains(wanted));
        } catch (DateTimeParseException unknown) {
            return true;
        }
    }

    /**
     * By half of the long words of its name, or by its tax id. A customer's name is no other supplier's, and without
     * another company's name the supplier's may stand in a picture.
     */
    private boolean showsSupplier(String visible, Map<String, String> exact, Fact instead) {
        String name = exact.getOrDefault("supplier", "");
        String taxId = compact(exact.getOrDefault("supplierTaxId", ""));
        boolean taxIdShown = taxId.isEmpty() || visible.contains(taxId);
        return !isSure(instead)
                || taxIdShown
                || isNamed(compact(instead.value()), exact.getOrDefault("buyer", ""))
                || isNamed(visible, name);
    }

    private boolean isNamed(String visible, String name) {
        List<String> words = Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .map(PagesAgainstXml::compact)
                .filter(word -> word.length() >= LONG_WORD && !forms.contains(word))
                .toList();
        long shown = words.stream().filter(visible::contains).count();
        return words.isEmpty() ? !name.isEmpty() : 2 * shown >= words.size();
    }

    private boolean showsCurrency(List<Row> rows, String code, Fact instead) {
        boolean other = isSure(instead)
                && !instead.value().equals(code)
                && SHARED.stream().noneMatch(sign -> instead.place().text().contains(sign));
        return !other
                || currencies.entrySet().stream()
                        .filter(sign -> sign.getValue().equals(code))
                        .map(Map.Entry::getKey)
                        .anyMatch(
                                sign -> rows.stream().anyMatch(row -> row.text().contains(sign)))
                || rows.stream().anyMatch(row -> row.text().contains(code));
    }

    private static boolean isSure(Fact fact) {
        return Optional.ofNullable(fact)
                .filter(found -> found.confidence() >= SURE)
                .isPresent();
    }

    private static String compact(String text) {
        return Facts.compact(text);
    }
}
