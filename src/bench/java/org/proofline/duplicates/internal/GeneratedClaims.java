package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.Duplicates.CostFact;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentResult;
import org.proofline.evidence.Prints;

/**
 * Claims shaped like real payments: of suppliers and amounts see {@link GeneratedSuppliers}; a tenth falls on ten days of a
 * thousand, three of a hundred have no number and six one made of the day, and one of a hundred is claimed again. A claim has an invoice with
 * text and a screenshot, each second one an e-invoice besides: five documents for two claims.
 */
final class GeneratedClaims {

    private static final int PARTNERS = 2_000;
    private static final int DAYS = 1_000;
    private static final int BUSY_DAYS = 10;
    private static final int REMEMBERED = 5_000;
    private static final int HUNDRED = 100;
    private static final int WITHOUT_NUMBER = 3;
    private static final int NUMBERED_BY_DAY = 9;
    private static final BigDecimal TAX = new BigDecimal("1.19");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private final Random random;
    private final GeneratedSuppliers suppliers;
    private final GeneratedPrints prints;
    private final List<Billed> billed = new ArrayList<>();

    GeneratedClaims(int claims, long seed) {
        this.random = new Random(seed);
        this.suppliers = new GeneratedSuppliers(claims);
        this.prints = new GeneratedPrints(random, claims);
    }

    /** An invoice of a supplier. */
    private record Billed(int supplier, CostFact cost) {}

    /** @param documents what the claim's evidence would be */
    record Generated(Candidate candidate, List<Document> documents) {}

    GeneratedSuppliers suppliers() {
        return suppliers;
    }

    Generated next() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        UUID partner = new UUID(1, random.nextInt(PARTNERS));
        boolean again = !billed.isEmpty() && random.nextInt(HUNDRED) == 0;
        Billed bill = again ? billed.get(random.nextInt(billed.size())) : remembered(bill());
        LocalDate day = bill.cost().invoiceDate();
        Candidate candidate = new Candidate(
                id,
                partner,
                "COOP",
                "DIGITAL_AD",
                day,
                day.plusDays(7),
                bill.cost().net(),
                "EUR",
                null,
                List.of(bill.cost()));
        return new Generated(candidate, documents(id, partner, bill.supplier()));
    }

    private Billed remembered(Billed bill) {
        if (billed.size() < REMEMBERED) {
            billed.add(bill);
        } else {
            billed.set(random.nextInt(REMEMBERED), bill);
        }
        return bill;
    }

    private Billed bill() {
        int supplier = suppliers.draw(random);
        BigDecimal net = suppliers.amount(supplier, random);
        boolean other = suppliers.hasOtherName(supplier) && random.nextInt(BUSY_DAYS) == 0;
        LocalDate day = FIRST.plusDays(day());
        CostFact cost = new CostFact(
                1,
                suppliers.name(supplier, other),
                suppliers.taxId(supplier),
                number(supplier, day),
                day,
                net,
                net.multiply(TAX).setScale(2, RoundingMode.HALF_UP),
                "EUR");
        return new Billed(supplier, cost);
    }

    private String number(int supplier, LocalDate day) {
        int kind = random.nextInt(HUNDRED);
        if (kind < WITHOUT_NUMBER) {
            return null;
        }
        return kind < NUMBERED_BY_DAY
                ? day.format(DateTimeFormatter.BASIC_ISO_DATE)
                : "RE-" + supplier + "-" + random.nextInt(100_000_000);
    }

    private int day() {
        return random.nextInt(BUSY_DAYS) == 0
                ? random.nextInt(BUSY_DAYS) * (DAYS / BUSY_DAYS) + HUNDRED / 2
                : random.nextInt(DAYS);
    }

    private List<Document> documents(UUID subject, UUID partner, int supplier) {
        List<Document> documents = new ArrayList<>();
        documents.add(document(subject, partner, "INVOICE", prints.text(supplier)));
        documents.add(document(subject, partner, "SCREENSHOT", prints.picture()));
        if (random.nextBoolean()) {
            documents.add(document(subject, partner, "INVOICE", Prints.NONE));
        }
        return documents;
    }

    private Document document(UUID subject, UUID partner, String requirement, Prints look) {
        return new Document(
                new UUID(random.nextLong(), random.nextLong()),
                subject,
                partner,
                requirement,
                1,
                "FILE",
                "proof.pdf",
                "application/pdf",
                1,
                prints.hash(),
                null,
                List.of(),
                Map.of(),
                "ACCEPTED",
                "bench",
                java.time.Instant.EPOCH,
                look,
                DocumentResult.OK,
                List.of(),
                Map.of(),
                null);
    }
}
