package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.Duplicates.CostFact;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.proofline.duplicates.internal.Fingerprint.Kind;
import org.proofline.duplicates.internal.Fingerprint.Source;
import org.proofline.evidence.Document;

/** Takes the fingerprints of a subject: from its files, from its declared costs, and from what its documents say. */
final class Fingerprints {

    private final Normalizer normalizer;
    private final Set<String> costDocuments;
    private final int copyDays;

    Fingerprints(DuplicateRules rules) {
        this.normalizer = new Normalizer(rules.legalForms());
        this.costDocuments = rules.costDocuments();
        this.copyDays = rules.number("D9", "copyDays");
    }

    List<Fingerprint> of(Candidate candidate, List<Document> documents) {
        List<Fingerprint> all = new ArrayList<>();
        documents.stream()
                .filter(document -> document.kind().equals("FILE"))
                .map(document -> Fingerprint.file(
                        document.sha256(), document.id(), document.requirement(), document.fileName(), document.line()))
                .forEach(all::add);
        for (CostFact fact : candidate.costs()) {
            Cost cost = declared(fact, invoiceOf(fact, documents));
            all.addAll(ofCost(cost, Source.DECLARED, null, fact.line()));
        }
        documents.stream()
                .filter(document -> costDocuments.contains(document.requirement()))
                .filter(document -> document.extracted().containsKey("invoiceNumber")
                        || document.extracted().containsKey("total"))
                .forEach(document ->
                        all.addAll(ofCost(read(document), sourceOf(document), document.id(), document.line())));
        activityKey(candidate).map(Fingerprint::activity).ifPresent(all::add);
        all.addAll(named(candidate));
        return all;
    }

    private static List<Fingerprint> named(Candidate candidate) {
        ActivityName name = ActivityName.of(candidate);
        return candidate.activityType() == null || candidate.activityStart() == null
                ? List.of()
                : name.keys(candidate).stream()
                        .map(key -> Fingerprint.named(key, name))
                        .toList();
    }

    private List<Fingerprint> ofCost(Cost cost, Source source, UUID documentId, Integer line) {
        List<Fingerprint> found = new ArrayList<>();
        Optional<String> taxId = normalizer.taxId(cost.supplierTaxId());
        Optional<String> name = normalizer.supplier(cost.supplierName());
        numberKey(cost).ifPresent(number -> {
            taxId.ifPresent(id ->
                    found.add(Fingerprint.ofCost(Kind.TAX_NUMBER, id + "|" + number, source, documentId, line, cost)));
            name.ifPresent(n ->
                    found.add(Fingerprint.ofCost(Kind.NAME_NUMBER, n + "|" + number, source, documentId, line, cost)));
        });
        // What a document says counts by its number; receipts have none, and are found by day and amount.
        if (cost.invoiceDate() != null && (source == Source.DECLARED || found.isEmpty())) {
            amounts(cost).forEach(amount -> {
                taxId.ifPresent(id ->
                        found.add(Fingerprint.ofAmount(Kind.TAX_COST, id, source, documentId, line, cost, amount)));
                name.ifPresent(n ->
                        found.add(Fingerprint.ofAmount(Kind.NAME_COST, n, source, documentId, line, cost, amount)));
            });
        }
        return found;
    }

    /** Net and gross: one claim may name the one, the other claim the other. */
    static List<BigDecimal> amounts(Cost cost) {
        return Stream.of(cost.net(), cost.gross())
                .filter(Fingerprints::isPositive)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
    }

    Optional<String> numberKey(Cost cost) {
        return normalizer.invoiceNumber(cost.invoiceNumber());
    }

    /** Within how many days a copy of an invoice is dated. */
    int copyDays() {
        return copyDays;
    }

    Optional<String> supplierKey(Cost cost) {
        return normalizer.supplier(cost.supplierName());
    }

    /** Whether both suppliers' tax ids are known and differ: two suppliers, whatever their names. */
    boolean areDifferentSuppliers(Cost one, Cost other) {
        Optional<String> taxId = normalizer.taxId(one.supplierTaxId());
        Optional<String> otherTaxId = normalizer.taxId(other.supplierTaxId());
        return taxId.isPresent() && otherTaxId.isPresent() && !taxId.equals(otherTaxId);
    }

    /** The document that shows the total of a declared cost's invoice: the one with its number, else that of its line. */
    private Optional<Document> invoiceOf(CostFact fact, List<Document> documents) {
        Optional<String> number = normalizer.invoiceNumber(fact.invoiceNumber());
        return documents.stream()
                .filter(document -> document.extracted().containsKey("total"))
                .filter(document -> number.isPresent()
                        && number.equals(
                                normalizer.invoiceNumber(document.extracted().get("invoiceNumber"))))
                .filter(document -> document.line() == null || document.line() == fact.line())
                .findFirst();
    }

    private static Cost declared(CostFact fact, Optional<Document> invoice) {
        Optional<BigDecimal> total = invoice.filter(document -> fact.currency() != null
                        && fact.currency().equals(document.extracted().get("currency")))
                .flatMap(document -> amount(document.extracted().get("total")));
        return new Cost(
                fact.supplierName(),
                fact.supplierTaxId(),
                fact.invoiceNumber(),
                fact.invoiceDate(),
                fact.net(),
                fact.gross(),
                fact.currency(),
                total.orElse(null),
                total.isPresent() ? sourceOf(invoice.orElseThrow()) : null);
    }

    private static Cost read(Document document) {
        Map<String, String> facts = document.extracted();
        BigDecimal total = amount(facts.get("total")).orElse(null);
        return new Cost(
                facts.get("supplier"),
                facts.get("supplierTaxId"),
                facts.get("invoiceNumber"),
                date(facts.get("invoiceDate")),
                null,
                total,
                facts.get("currency"),
                total,
                total == null ? null : sourceOf(document));
    }

    private static Source sourceOf(Document document) {
        return "XML".equals(document.extracted().get("source")) ? Source.XML : Source.TEXT;
    }

    private static Optional<String> activityKey(Candidate candidate) {
        if (candidate.activityType() == null || candidate.activityStart() == null || !isPositive(candidate.amount())) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                "|",
                candidate.partnerId().toString(),
                candidate.activityType(),
                candidate.activityStart().toString(),
                String.valueOf(candidate.activityEnd()),
                plain(candidate.amount()),
                String.valueOf(candidate.currency())));
    }

    private static boolean isPositive(BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> amount(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
