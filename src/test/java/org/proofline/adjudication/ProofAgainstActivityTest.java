package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.file;
import static org.proofline.adjudication.ProofFixture.findings;
import static org.proofline.adjudication.ProofFixture.state;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.Claims;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.evidence.Evidence;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.ProofMatrix;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDocuments;
import org.proofline.testing.TestInvoices;

/** What the proof says of itself against what is claimed: to whom it is made out, and when it was taken. */
class ProofAgainstActivityTest {

    private static final LocalDate LAST = TestClock.today().minusDays(6);
    private static final LocalDate FIRST = LAST.minusDays(2);

    private static final List<String> WORDS = List.of("Acme", "Clöud Nine");

    private final ClaimModules modules = ClaimModules.shared();
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("EVENTS", half(), north, "10000.00", "EVENT_SEMINAR");

    @Test
    void f21_an_electronic_invoice_made_out_to_somebody_else_is_looked_at() {
        Claim claim = seminar();
        invoice(claim, "Another Company Ltd", "DE111111111");

        assertThat(findings("F21", claim)).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo("REVIEW");
            assertThat(finding.message())
                    .isEqualTo("invoice.xml is made out to Another Company Ltd, not to your company. Attach the invoice"
                            + " that bears your name; else a person looks at this.");
            assertThat(finding.staffMessage()).contains("the claim is of " + partnerName());
        });
    }

    @Test
    void pages_made_out_to_somebody_else_are_looked_at_unless_they_name_the_partner() {
        Claim other = paged("Bill to: Another Company Ltd, Hafenstr. 12", "20457 Hamburg");
        Claim below = paged("Rechnungsempfänger:", "Another Company Ltd");
        Claim person = paged("Bill to: Clara Example", partnerName());
        Claim unsaid = paged("Another Company Ltd", "20457 Hamburg");

        for (Claim claim : List.of(other, below)) {
            assertThat(findings("F21", claim))
                    .singleElement()
                    .extracting(Finding::message)
                    .asString()
                    .startsWith("invoice.pdf is made out to Another Company Ltd, not to your company.");
        }
        assertThat(findings("F21", person)).isEmpty();
        assertThat(findings("F21", unsaid)).isEmpty();
        assertThat(state("F21", person)).isEqualTo("PASSED");
        assertThat(state("F21", unsaid)).isEqualTo("NOT_EVALUATED");
    }

    @Test
    void an_invoice_to_the_partner_passes_in_any_writing_of_its_name() {
        for (String name : List.of(
                partnerName(),
                partnerName().toUpperCase(Locale.ROOT),
                partnerName().replace(" GmbH", ""))) {
            Claim claim = seminar();
            invoice(claim, name, "DE111111111");

            assertThat(findings("F21", claim)).as(name).isEmpty();
            assertThat(state("F21", claim)).isEqualTo("PASSED");
        }
    }

    @Test
    void who_tells_no_addressee_and_no_day_is_not_evaluated() {
        Claim claim = seminar();
        file(claim, "INVOICE", 1, "invoice.pdf", TestDocuments.pdf(List.of("Invoice number: 12", "Total: EUR 119.00")));
        file(claim, "EVENT_PHOTO", null, "event.jpg", TestDocuments.jpeg("Event " + claim.id()));

        assertThat(state("F21", claim)).isEqualTo("NOT_EVALUATED");
        assertThat(state("F17", claim)).isEqualTo("NOT_EVALUATED");
    }

    @Test
    void f17_a_photo_taken_long_before_the_activity_is_looked_at() {
        Claim claim = seminar();
        photo(claim, "EVENT_PHOTO", FIRST.minusDays(4));

        assertThat(findings("F17", claim)).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo("REVIEW");
            assertThat(finding.message())
                    .contains("photo.jpg was taken on " + FIRST.minusDays(4))
                    .contains("from " + FIRST + " to " + LAST);
            assertThat(finding.staffMessage()).contains("by the camera's own clock");
        });
    }

    @Test
    void a_photo_taken_while_the_event_is_set_up_passes_and_no_other_picture_is_asked() {
        Claim claim = seminar();
        photo(claim, "EVENT_PHOTO", FIRST.minusDays(3));
        photo(claim, "INVITATION", FIRST.minusYears(1));

        assertThat(findings("F17", claim)).isEmpty();
        assertThat(state("F17", claim)).isEqualTo("PASSED");
    }

    @Test
    void f22_proof_of_execution_without_the_vendors_words_is_looked_at() {
        Claim claim = seminar();
        file(
                claim,
                "AGENDA",
                null,
                "agenda.pdf",
                TestDocuments.pdf(List.of("Welcome", "Acmeland and its cloudy days")));
        file(claim, "INVOICE", 1, "invoice.pdf", TestDocuments.pdf(List.of("Acme Cloud booth", "Total: EUR 119.00")));

        assertThat(branded(claim)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("F22");
            assertThat(finding.outcome()).isEqualTo("REVIEW");
            assertThat(finding.message()).contains("none of these words: Acme, Clöud Nine.");
            assertThat(finding.staffMessage()).contains("A logo without letters is not read");
        });
    }

    @Test
    void one_of_the_vendors_words_in_any_writing_is_enough() {
        for (String line : List.of("Hosted with ACME.", "The CloudNine day", "cloud  nine for you")) {
            Claim claim = seminar();
            file(claim, "AGENDA", null, "agenda.pdf", TestDocuments.pdf(List.of("Welcome", line)));

            assertThat(branded(claim)).as(line).isEmpty();
        }
    }

    @Test
    void without_words_or_without_text_the_brand_is_not_evaluated() {
        Claim claim = seminar();
        file(claim, "EVENT_PHOTO", null, "event.jpg", TestDocuments.jpeg(""));

        assertThat(branded(claim)).isEmpty();
        assertThat(BrandRule.hasData(dossier(claim, WORDS))).isFalse();
        assertThat(state("F22", claim)).isEqualTo("NOT_EVALUATED");
        assertThat(new BrandSettings(WORDS, Set.of("TV_RADIO"), List.of(), List.of(), null).of("EVENT_SEMINAR"))
                .isEmpty();
    }

    @Test
    void f2_an_activity_that_must_be_approved_first_and_was_not_is_looked_at() {
        Offer spots = stage.offer("SPOTS", half(), north, "1000.00", "TV_RADIO");
        Claim claim = draft(north, aClaim().of(spots).costing("100.00"));
        FundRequest request = stage.approvedRequest(spots, north, "100.00");
        Claim late = draft(north, aClaim().of(spots).on(request).costing("100.00"));

        assertThat(findings("F2-", claim)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("F2-NONE");
            assertThat(finding.message()).contains("names no fund request");
        });
        assertThat(findings("F2-", late)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("F2-ACTIVITY");
            assertThat(finding.outcome()).isEqualTo("REVIEW");
            assertThat(finding.message()).contains("before fund request " + request.number() + " was approved on ");
        });
    }

    @Test
    void an_activity_that_begins_on_the_day_of_its_approval_passes_and_so_does_one_that_needs_none() {
        Offer mdf = stage.offer("MDF", terms("50", true, null, null), north, "1000.00");
        FundRequest request = stage.approvedRequest(mdf, north, "100.00");
        LocalDate approved = LocalDate.ofInstant(request.decidedAt(), mdf.zone());

        assertThat(findings(
                        "F2-",
                        draft(
                                north,
                                aClaim().of(mdf)
                                        .on(request)
                                        .during(approved, approved)
                                        .costing("50.00"))))
                .isEmpty();
        assertThat(findings("F2-", seminar())).isEmpty();
    }

    private Claim seminar() {
        return draft(north, aClaim().of(offer).during(FIRST, LAST).costing("100.00"));
    }

    private void invoice(Claim claim, String buyer, String taxId) {
        String xml = TestInvoices.ublTo(buyer, taxId, claim.lines().get(0).invoiceNumber());
        file(claim, "INVOICE", 1, "invoice.xml", TestDocuments.text(xml));
    }

    private Claim paged(String... addressee) {
        Claim claim = seminar();
        List<String> lines = new ArrayList<>(List.of("Brightside Media GmbH"));
        lines.addAll(List.of(addressee));
        lines.add("Invoice number: " + claim.lines().get(0).invoiceNumber());
        lines.add("Total amount due: EUR 100.00");
        file(claim, "INVOICE", 1, "invoice.pdf", TestDocuments.pdf(lines));
        return claim;
    }

    private static void photo(Claim claim, String requirement, LocalDate day) {
        String taken = day.format(DateTimeFormatter.ofPattern("uuuu:MM:dd")) + " 10:15:00";
        file(claim, requirement, null, "photo.jpg", TestDocuments.photo(requirement + claim.id(), taken));
    }

    private String partnerName() {
        return modules.get(Partners.class).get(north).name();
    }

    /** With words of a vendor's, which the tests' program has none of. */
    private List<Finding> branded(Claim claim) {
        return ClaimRules.run(dossier(claim, WORDS)).stream()
                .filter(finding -> finding.ruleId().equals("F22"))
                .toList();
    }

    private Dossier dossier(Claim claim, List<String> words) {
        ProofReader proof = new ProofReader(
                modules.get(Evidence.class),
                modules.get(ProofMatrix.class),
                new BrandSettings(words, Set.of("EVENT_SEMINAR"), List.of(), List.of(), null));
        DossierReader reader = new DossierReader(
                modules.get(Claims.class),
                modules.get(FundRequests.class),
                modules.get(Participation.class),
                proof,
                Clock.systemUTC());
        return ClaimStage.staff().call(() -> reader.read(claim.id()));
    }
}
