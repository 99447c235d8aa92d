package org.proofline.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.ledger.Funds;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.Money;
import org.proofline.testing.Ibans;
import org.springframework.context.ApplicationContext;

/**
 * What the benchmark claims from: twenty partners, each with a fund and an offer of its own, and claims with their proof in
 * place.
 */
final class BenchWorld {

    static final int FUNDS = 20;
    private static final int DESKS = 4;
    // Partners buy from the same few suppliers again and again; a new name for every claim would be no one's world.
    private static final List<String> SUPPLIERS = List.of(
            "Nordlicht Media",
            "Rheinwerk Anzeigen",
            "Atelier Sonnberg",
            "Kartograf Druck",
            "Blauhaus Werbung",
            "Messebau Quandt",
            "Ostwind Studio",
            "Papierkontor Lenz",
            "Feldmann Events",
            "Zeitungsverlag Ems",
            "Polarstern Video",
            "Grafikbuero Wiese");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final ApplicationContext app;
    private final List<UUID> partners = new ArrayList<>();
    private final Map<UUID, UUID> claimants = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    BenchWorld(ApplicationContext app) {
        this.app = app;
    }

    void create() {
        Offers offers = app.getBean(Offers.class);
        Funds funds = app.getBean(Funds.class);
        for (int i = 0; i < FUNDS; i++) {
            String fund = "F-BENCH-" + i;
            UUID partner = partner(i);
            LocalDate from = LocalDate.now().minusYears(1);
            as("program-owner", null).run(() -> {
                funds.create(new Funds.Fund(fund, "Bench " + fund, "PL-EU", "EUR", from, from.plusYears(3)));
                funds.allocate(fund, partner, Money.eur("900000.00"), true, "bench:" + fund);
            });
            Offer draft = as("program-owner", null).call(() -> offers.draft(offer(fund, from)));
            as("program-owner-2", null).run(() -> offers.publish(draft.versionId()));
            partners.add(partner);
        }
    }

    /** Ready to be paid: both profiles verified by a second person. */
    private UUID partner(int no) {
        var code = "BENCH-" + no;
        var typed = new Partner(null, code, "Bench " + no, "RESELLER", "GOLD", "DE", null, BERLIN, true);
        UUID id = as("partner-master", null)
                .call(() -> app.getBean(Partners.class).register(typed))
                .id();
        var account = new BankAccount("Bench " + no, Ibans.next(), null, "Am Markt 1", "10115", "Berlin", "DE");
        BankProfiles profiles = app.getBean(BankProfiles.class);
        as("bench-admin", id).run(() -> {
            profiles.propose(id, account);
            profiles.proposeTax(id, new TaxProfile(id, "DE", null, "0.00", null, null));
        });
        as("partner-master", null).run(() -> {
            profiles.verify(id, profiles.of(id).version(), true, "Benchmark");
            profiles.verifyTax(id, true, "Benchmark");
        });
        return id;
    }

    /** Drafts claims with their documents uploaded and checked; {@code hot}: all on one fund. */
    List<UUID> drafts(int count, boolean hot) {
        ExecutorService desks = Executors.newFixedThreadPool(DESKS);
        try {
            return IntStream.range(0, count)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> draft(hot ? 0 : i % FUNDS), desks))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            desks.shutdown();
        }
    }

    void submit(UUID claim) {
        as("bench-user", claimants.get(claim))
                .run(() -> app.getBean(Adjudication.class).submit(claim));
    }

    /** One draft to hand documents in for. */
    UUID draft() {
        return draft(0);
    }

    UUID upload(UUID claim, String file, InputStream content) {
        UUID partner = claimants.get(claim);
        return as("bench-user", partner).call(() -> app.getBean(Evidence.class)
                .upload(new Intake(claim, partner, "INVOICE", null, file), content)
                .id());
    }

    /** Whether nothing is left to be read of a document. */
    boolean isRead(UUID claim, UUID document) {
        return as("bench-user", claimants.get(claim))
                .call(() -> !app.getBean(Evidence.class).get(document).state().equals("PENDING"));
    }

    private UUID draft(int fund) {
        int no = made.getAndIncrement();
        UUID partner = partners.get(fund);
        return as("bench-user", partner).call(() -> {
            LocalDate day = LocalDate.now().minusDays(no % 30);
            Claim claim = app.getBean(Claims.class).draft(claim(fund, no, day));
            Evidence evidence = app.getBean(Evidence.class);
            claimants.put(claim.id(), partner);
            evidence.upload(intake(claim, "INVOICE", "invoice.pdf"), new ByteArrayInputStream(invoice(no, day)));
            evidence.upload(intake(claim, "SCREENSHOT", "ad.pdf"), new ByteArrayInputStream(invoice(-no - 1, day)));
            evidence.addUrl(intake(claim, "LANDING_PAGE", null), "https://www.example.org/" + no);
            evidence.addValue(intake(claim, "CLICKS", null), "100");
            return claim.id();
        });
    }

    private Claims.ClaimDraft claim(int fund, int no, LocalDate day) {
        Money net = Money.eur(BigDecimal.valueOf(10_000 + no, 2).toPlainString());
        var line = new Claims.LineDraft(
                "Campaign " + no,
                SUPPLIERS.get(no % SUPPLIERS.size()),
                null,
                "B-" + no,
                day,
                net,
                Money.eur("0.00"),
                true);
        return new Claims.ClaimDraft(
                "BENCH-" + fund,
                null,
                false,
                null,
                "DIGITAL_AD",
                day.minusDays(7),
                day,
                "EUR",
                Map.of(),
                List.of(line));
    }

    private Intake intake(Claim claim, String requirement, String file) {
        return new Intake(claim.id(), claim.partnerId(), requirement, null, file);
    }

    private static Offer offer(String fund, LocalDate from) {
        var terms = new Offer.Terms(
                new BigDecimal("50"),
                false,
                45,
                null,
                Money.eur("1000.00"),
                BigDecimal.ZERO,
                0,
                "BANK",
                0,
                List.of(),
                true);
        String code = fund.substring(2);
        return new Offer(
                null,
                code,
                1,
                "Bench " + code,
                "Bench",
                "COOP",
                fund,
                "PL-EU",
                "EUR",
                BERLIN,
                from,
                null,
                List.of("DIGITAL_AD"),
                terms);
    }

    private static ActionContext as(String person, UUID partner) {
        Set<String> roles =
                partner == null ? Set.of("program-owner", "partner-master") : Set.of("partner-user", "partner-admin");
        return ActionContext.of(new Actor(person, partner, roles));
    }

    private static byte[] invoice(int no, LocalDate day) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Document " + no + " of " + day);
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
