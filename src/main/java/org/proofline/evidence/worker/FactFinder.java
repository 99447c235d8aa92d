package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofline.evidence.worker.Amounts.Amount;

/**
 * Finds the facts of an invoice in its text by the words that stand before them. What it finds are suggestions with a
 * confidence; a fact below the least confidence is left out rather than guessed.
 */
final class FactFinder {

    private static final int LEAST = 40;
    private static final int LABELLED = 85;

    private final Pattern net;
    private final Pattern tax;
    private final TaxIds taxIds;
    private final Suppliers suppliers;
    private final Addressees addressees;
    private final Currencies currencies;
    private final Totals totals;
    private final InvoiceDates dates;
    private final InvoiceNumbers numbers;

    FactFinder(Labels labels) {
        Dates reader = new Dates(labels.months());
        this.net = labels.anyOf("net");
        this.tax = labels.anyOf("tax");
        this.taxIds = new TaxIds(labels);
        this.suppliers = new Suppliers(labels);
        this.addressees = new Addressees(labels);
        this.currencies = new Currencies(labels.currencies());
        this.totals = new Totals(labels);
        this.dates = new InvoiceDates(labels, reader);
        this.numbers = new InvoiceNumbers(labels, reader);
    }

    /** Facts by the names of {@code Document.extracted}; empty when the text names none. */
    Map<String, Fact> find(List<Row> rows) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        numbers.of(rows).ifPresent(fact -> facts.put("invoiceNumber", fact));
        labelled(rows, net).ifPresent(fact -> facts.put("net", fact));
        labelled(rows, tax).ifPresent(fact -> facts.put("tax", fact));
        totals.of(rows, amount(facts.get("net")), amount(facts.get("tax"))).ifPresent(fact -> facts.put("total", fact));
        Optional<Fact> currency = currencies.of(facts.get("total"), rows);
        currency.ifPresent(fact -> facts.put("currency", fact));
        Boolean american = currency.map(fact -> fact.value().equals("USD")).orElse(null);
        dates.of(rows, american).ifPresent(fact -> facts.put("invoiceDate", fact));
        taxIds.of(rows).ifPresent(fact -> facts.put("supplierTaxId", fact));
        suppliers.of(rows).ifPresent(fact -> facts.put("supplier", fact));
        addressees.of(rows).ifPresent(fact -> facts.put("buyer", fact));
        facts.replaceAll((name, fact) -> fact.asRead());
        facts.values().removeIf(fact -> fact.confidence() < LEAST);
        return facts;
    }

    private static BigDecimal amount(Fact fact) {
        return fact == null ? null : new BigDecimal(fact.value());
    }

    /** The last row with such a label and exactly one amount behind it. */
    private static Optional<Fact> labelled(List<Row> rows, Pattern label) {
        Fact found = null;
        for (Row row : rows) {
            Matcher matcher = label.matcher(row.folded());
            if (matcher.find()) {
                List<Amount> amounts = Amounts.in(row.text().substring(matcher.end()));
                Optional<Amount> last = amounts.stream().max(Comparator.comparingInt(Amount::from));
                if (last.isPresent()) {
                    int from = matcher.end() + last.get().from();
                    found = new Fact(
                            last.get().value().toPlainString(),
                            LABELLED,
                            row.part(from, matcher.end() + last.get().to()));
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
