package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofline.evidence.AccountMark;
import org.proofline.evidence.worker.Amounts.Amount;

/**
 * Finds the facts of an invoice in its text by the words that stand before them. What it finds are suggestions with a
 * confidence; a fact below the least confidence is left out rather than guessed.
 */
final class FactFinder {

    private static final int LEAST = 40;
    private static final int LABELLED = 85;
    /** A state and its code; those that are words or countries elsewhere are left out. */
    private static final Pattern AMERICAN_PLACE = Pattern.compile(
            "(?<!\\p{L})(?:A[KLRZ]|C[AT]|FL|GA|I[AL]|K[SY]|M[DINOST]|N[CDEHJMVY]|OH|PA|RI|S[CD]|T[NX]|UT|V[AT]"
                    + "|W[AIVY]),? ?\\d{5}(?:-\\d{4})?(?!\\d)"
                    + "|(?i:(?<!\\p{L})(?:california|texas|florida|illinois|nevada|arizona|oregon|colorado|ohio|michigan"
                    + "|massachusetts|pennsylvania|virginia|minnesota|wisconsin|tennessee)(?!\\p{L}))");

    private final Pattern net;
    private final Pattern tax;
    private final Pattern otherTax;
    private final Pattern englishWord;
    private final Pattern otherWord;
    private final TaxIds taxIds;
    private final PayeeAccounts accounts;
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
        this.otherTax = labels.anyOf("tax.notAmerican");
        this.englishWord = labels.anyOf("words.english");
        this.otherWord = labels.anyOf("words.other");
        this.taxIds = new TaxIds(labels);
        this.accounts = new PayeeAccounts(labels);
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
        Boolean american = american(rows, currency);
        dates.of(rows, american).ifPresent(fact -> facts.put("invoiceDate", fact));
        taxIds.of(rows).ifPresent(fact -> facts.put("supplierTaxId", fact));
        suppliers.of(rows).ifPresent(fact -> facts.put("supplier", fact));
        addressees.of(rows).ifPresent(fact -> facts.put("buyer", fact));
        accounts.of(rows).ifPresent(fact -> facts.put(AccountMark.FACT, fact));
        facts.replaceAll((name, fact) -> fact.asRead());
        facts.values().removeIf(fact -> fact.confidence() < LEAST);
        return facts;
    }

    /** Whether the month stands before the day: in dollars, but for the countries whose dollars come with other taxes. */
    private Boolean american(List<Row> rows, Optional<Fact> currency) {
        if (currency.isPresent() && !currency.get().value().equals("USD")) {
            return Boolean.FALSE;
        }
        boolean english = has(rows, englishWord) && !has(rows, otherWord);
        if (english
                && rows.stream()
                        .anyMatch(row -> AMERICAN_PLACE.matcher(row.text()).find())) {
            return Boolean.TRUE;
        }
        return currency.isPresent() && !has(rows, otherTax) ? Boolean.TRUE : null;
    }

    private static boolean has(List<Row> rows, Pattern words) {
        return rows.stream().anyMatch(row -> words.matcher(row.folded()).find());
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
