package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofline.evidence.worker.LabelledLines.Found;

/**
 * Finds the facts of an invoice in its text by the words that stand before them. What it finds are suggestions: it is
 * right for the usual layouts and silent, rather than wrong, for the others.
 */
final class FactFinder {

    private static final Pattern NUMBER =
            Pattern.compile("^[\\s:.#\u00b0\u00ba]{0,8}([\\p{L}\\d][\\p{L}\\d/_.\\-]{1,34})");

    private final Labels labels;
    private final Dates dates;
    private final TaxIds taxIds;
    private final Suppliers suppliers;
    private final Currencies currencies;

    FactFinder(Labels labels) {
        this.labels = labels;
        this.dates = new Dates(labels.months());
        this.taxIds = new TaxIds(labels);
        this.suppliers = new Suppliers(labels);
        this.currencies = new Currencies(labels.currencies());
    }

    /** Facts by the names of {@code Document.extracted}; empty when the text names none. */
    Map<String, String> find(String text) {
        LabelledLines lines = LabelledLines.of(text);
        Map<String, String> facts = new LinkedHashMap<>();
        lines.first(labels.patternsOf("invoiceNumber"), this::number)
                .ifPresent(found -> facts.put("invoiceNumber", found.value()));
        amounts(lines, facts);
        boolean american = "USD".equals(facts.get("currency"));
        lines.first(labels.patternsOf("invoiceDate"), line -> dates.first(line, american))
                .ifPresent(found -> facts.put("invoiceDate", found.value().toString()));
        taxIds.of(lines).ifPresent(id -> facts.put("supplierTaxId", id));
        suppliers.of(lines.lines()).ifPresent(name -> facts.put("supplier", name));
        if (!facts.isEmpty()) {
            facts.put("source", "TEXT");
        }
        return facts;
    }

    private void amounts(LabelledLines lines, Map<String, String> facts) {
        List<Pattern> totals = labels.patternsOf("total");
        Optional<Found<BigDecimal>> total = lines.last(totals, line -> Amounts.last(line, false))
                .or(() -> lines.last(totals, line -> Amounts.last(line, true)));
        total.ifPresent(found -> facts.put("total", found.value().toPlainString()));
        lines.last(labels.patternsOf("net"), line -> Amounts.last(line, false))
                .ifPresent(found -> facts.put("net", found.value().toPlainString()));
        currencies.of(total.map(Found::line).orElse(""), lines.lines()).ifPresent(code -> facts.put("currency", code));
    }

    private Optional<String> number(String rest) {
        Matcher matcher = NUMBER.matcher(rest);
        if (!matcher.find() || matcher.group(1).chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String number = matcher.group(1).replaceAll("[.\\-/_]+$", "");
        return isDate(number) ? Optional.empty() : Optional.of(number);
    }

    private boolean isDate(String number) {
        return dates.first(number, false).isPresent();
    }
}
