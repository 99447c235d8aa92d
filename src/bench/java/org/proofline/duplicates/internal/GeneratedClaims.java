package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.Duplicates.CostFact;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentResult;
import org.proofline.evidence.Prints;

/**
 * Claims shaped like real payments: few suppliers bill most of them, some amounts come again and again, numbers run on by
 * supplier. A claim has an invoice with text and a photo, each second one an e-invoice besides: five documents for two
 * claims. Texts of one supplier share a tenth of their bands, as those of one template do.
 */
final class GeneratedClaims {

    private static final int PARTNERS = 2_000;
    private static final int CLAIMS_PER_SUPPLIER = 7;
    private static final int BANDS = 20;
    private static final int SKEW = 3;
    private static final BigDecimal USUAL = new BigDecimal("1153.35");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private final Random random;
    private final int suppliers;

    GeneratedClaims(int claims, long seed) {
        this.random = new Random(seed);
        this.suppliers = Math.max(10, claims / CLAIMS_PER_SUPPLIER);
    }

    /** @param documents what the claim's evidence would be */
    record Generated(Candidate candidate, List<Document> documents) {}

    Generated next() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        UUID partner = new UUID(1, random.nextInt(PARTNERS));
        int supplier = supplier();
        LocalDate day = FIRST.plusDays(random.nextInt(1_000));
        BigDecimal net = amount();
        String name = "Supplier " + Integer.toString(supplier, 36) + " Media GmbH";
        CostFact cost = new CostFact(
                1,
                name,
                supplier % 2 == 0 ? "DE" + (100_000_000 + supplier) : null,
                "RE-" + supplier + "-" + random.nextInt(100_000_000),
                day,
                net,
                net.multiply(new BigDecimal("1.19")).setScale(2, java.math.RoundingMode.HALF_UP),
                "EUR");
        Candidate candidate =
                new Candidate(id, partner, "COOP", "DIGITAL_AD", day, day.plusDays(7), net, "EUR", null, List.of(cost));
        return new Generated(candidate, documents(id, partner, supplier));
    }

    private int supplier() {
        int found = suppliers;
        for (int i = 0; i < SKEW; i++) {
            found = random.nextInt(Math.max(1, found)) + 1;
        }
        return found;
    }

    private BigDecimal amount() {
        return random.nextInt(50) == 0 ? USUAL : BigDecimal.valueOf(1_000 + random.nextInt(2_000_000), 2);
    }

    private List<Document> documents(UUID subject, UUID partner, int supplier) {
        List<Document> documents = new ArrayList<>();
        documents.add(
                document(subject, partner, "INVOICE", new Prints(List.of(), List.of(), bands(supplier), hex(200))));
        documents.add(document(
                subject,
                partner,
                "SCREENSHOT",
                new Prints(
                        List.of(hex(64), hex(64), hex(64)),
                        List.of(hex(64), hex(64), hex(64), hex(64)),
                        List.of(),
                        "")));
        if (random.nextBoolean()) {
            documents.add(document(subject, partner, "INVOICE", Prints.NONE));
        }
        return documents;
    }

    private List<String> bands(int supplier) {
        Random template = new Random(supplier);
        return IntStream.range(0, BANDS)
                .mapToObj(band -> {
                    int usual = template.nextInt();
                    return HexFormat.of().toHexDigits(random.nextInt(10) == 0 ? usual : random.nextInt());
                })
                .toList();
    }

    private Document document(UUID subject, UUID partner, String requirement, Prints prints) {
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
                hex(64),
                null,
                List.of(),
                java.util.Map.of(),
                "ACCEPTED",
                "bench",
                java.time.Instant.EPOCH,
                prints,
                DocumentResult.OK,
                List.of(),
                java.util.Map.of(),
                null);
    }

    private String hex(int digits) {
        StringBuilder hex = new StringBuilder(digits + Long.BYTES * 2);
        while (hex.length() < digits) {
            hex.append(HexFormat.of().toHexDigits(random.nextLong()));
        }
        return hex.substring(0, digits);
    }
}
