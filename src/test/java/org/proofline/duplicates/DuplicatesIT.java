package org.proofline.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;

/** Each rule both ways, on real documents and a real database. */
class DuplicatesIT {

    private static final ProofModules MODULES = new ProofModules(Map.of());
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Duplicates duplicates = MODULES.get(Duplicates.class);
    private final UUID north = UUID.randomUUID();
    private final UUID south = UUID.randomUUID();
    /** Without a digit of any day's year: a number that repeats its day says less. */
    private final String number = "INV-" + UUID.randomUUID().toString().replace('2', '7');

    private final String supplier = "Supplier " + UUID.randomUUID();

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE,BLOCK,HOLD",
        "CERTIFICATION_STATEMENT,BLOCK,HOLD",
        "EVENT_PHOTO,REVIEW,REVIEW",
        "SCREENSHOT,REVIEW,REVIEW",
        "CONTRACT,INFO,INFO",
        "AGENDA,INFO,INFO",
        "STATEMENT_OF_WORK,INFO,INFO"
    })
    void d1_the_same_file_means_what_its_requirement_says(String requirement, String same, String other) {
        byte[] file = TestDocuments.pdf(List.of("proof"));
        Claimed first = registered(with(Claimed.by(north), north, requirement, file));

        List<Match> again = register(with(Claimed.by(north), north, requirement, file));
        List<Match> elsewhere = register(with(Claimed.by(south), south, requirement, file));

        assertThat(outcomes(again)).containsExactly("D1 " + same);
        assertThat(again.get(0).otherSubjectId()).isEqualTo(first.id);
        assertThat(again.get(0).otherDocumentId()).isNotNull();
        assertThat(again.get(0).sameAs()).containsKey("sha256");
        assertThat(outcomes(elsewhere)).containsOnly("D1 " + other);
    }

    @Test
    void d1_another_file_is_no_hit() {
        registered(with(Claimed.by(north), north, "INVOICE", TestDocuments.pdf(List.of("a"))));

        assertThat(register(with(Claimed.by(north), north, "INVOICE", TestDocuments.pdf(List.of("b")))))
                .isEmpty();
    }

    @Test
    void d2_the_same_invoice_blocks_within_a_partner_and_holds_across_partners() {
        registered(Claimed.by(north).cost(supplier, "DE123456789", number, "2026-06-02", "400"));

        List<Match> again = register(
                Claimed.by(north).cost("Another name", "123 456 789", number.toLowerCase(), "2026-06-02", "410"));
        List<Match> elsewhere = register(Claimed.by(south).cost(supplier, null, number, null, "400"));

        assertThat(outcomes(again)).containsExactly("D2 BLOCK");
        assertThat(again.get(0).sameAs()).containsKeys("invoiceNumber", "supplierTaxId");
        assertThat(outcomes(elsewhere)).containsOnly("D2 HOLD");
    }

    @Test
    void d2_the_same_number_alone_is_looked_at_by_a_person() {
        registered(Claimed.by(north).cost(supplier, "DE123456789", number, "2026-06-02", "400"));

        assertThat(outcomes(register(Claimed.by(north).cost(supplier, "DE123456789", number, "2026-07-19", "555"))))
                .containsExactly("D2 REVIEW");
    }

    @Test
    void d7_shares_of_one_invoice_under_two_offers_are_held() {
        byte[] invoice = TestDocuments.text(einvoice(number, "1000.00"));
        registered(share(north, invoice, DAY, "700"));

        List<Match> rest =
                register(share(north, invoice, DAY.plusMonths(1), "300").offer("PROJECT-FUND"));

        assertThat(outcomes(rest)).contains("D7 HOLD").doesNotContain("D2 BLOCK");
    }

    @Test
    void d2_another_number_or_another_supplier_is_no_hit() {
        registered(Claimed.by(north).cost(supplier, "DE123456789", number, "2026-06-02", "400"));

        assertThat(register(Claimed.by(north).cost(supplier, "DE123456789", number + "77", "2026-06-02", "500")))
                .isEmpty();
        assertThat(register(Claimed.by(north).cost(supplier, "DE999999999", number, "2026-06-02", "400")))
                .isEmpty();
    }

    @Test
    void d2_a_number_left_out_is_read_from_the_invoice_and_a_person_looks() {
        byte[] invoice = TestDocuments.pdf(TestDocuments.invoiceLines(number.substring(0, 20), "2026-06-02", "400.00"));
        byte[] scanned = TestDocuments.pdf(TestDocuments.invoiceLines(number.substring(0, 20), "2026-06-02", "400.00"));
        registered(with(Claimed.by(north), north, "INVOICE", invoice));

        assertThat(outcomes(register(with(Claimed.by(south), south, "INVOICE", scanned))))
                .containsExactly("D2 REVIEW");
    }

    @Test
    void d3_same_supplier_date_and_amount_needs_a_second_matching_field() {
        registered(Claimed.by(north)
                .activity("WEBSITE_SEO", DAY, "401")
                .cost(supplier, null, number + "A", "2026-06-02", "400"));

        Claimed sameActivity = Claimed.by(south)
                .activity("WEBSITE_SEO", DAY, "402")
                .cost(supplier, null, number + "B77", "2026-06-02", "400");
        Claimed otherActivity = Claimed.by(south)
                .activity("WEBSITE_SEO", DAY.plusDays(1), "402")
                .cost(supplier, null, number + "C88", "2026-06-02", "400");

        assertThat(outcomes(duplicates.look(sameActivity.candidate()))).containsExactly("D3 REVIEW");
        assertThat(duplicates.look(otherActivity.candidate())).isEmpty();
    }

    @Test
    void d6_same_partner_activity_date_and_amount_is_reviewed() {
        registered(Claimed.by(north).activity("TRADESHOW", DAY, "1234.50"));

        assertThat(outcomes(register(Claimed.by(north).activity("TRADESHOW", DAY, "1234.5"))))
                .containsExactly("D6 REVIEW");
        assertThat(register(Claimed.by(north).activity("TRADESHOW", DAY, "1234.51")))
                .isEmpty();
        assertThat(register(Claimed.by(north).activity("TRADESHOW", DAY.plusDays(1), "1234.5")))
                .isEmpty();
        assertThat(register(Claimed.by(south).activity("TRADESHOW", DAY, "1234.50")))
                .isEmpty();
    }

    @Test
    void d6_an_activity_of_nearly_the_same_name_in_the_same_days_is_reviewed_whatever_the_amount() {
        registered(show(DAY, "1234.50").called("Cloud Roadshow Hamburg 2026", null));
        List<Match> again = register(show(DAY.plusDays(5), "900.00").called("Roadshw Cloud, Hamburg 2026!", "CCH"));
        assertThat(outcomes(again)).containsExactly("D6 REVIEW");
        String both = "Roadshw Cloud, Hamburg 2026! / Cloud Roadshow Hamburg 2026";
        assertThat(again.get(0).sameAs()).containsEntry("title", both);

        registered(show(DAY, "55").called(null, "Messe Stuttgart, Halle 3"));
        List<Match> there = register(show(DAY, "66").called(null, "Halle 3, Messe Stuttgart"));
        assertThat(outcomes(there)).containsExactly("D6 REVIEW");
        there = register(show(DAY.plusDays(1), "77").called(null, "Messe Stuttgart, Halle 3"));
        assertThat(there).isEmpty();
    }

    @Test
    void d6_days_in_common_alone_other_names_and_other_partners_are_several_campaigns() {
        registered(show(DAY, "1234.50").called("Cloud Roadshow Munich 2026", "Messe Bremen, Halle 3"));

        assertThat(register(show(DAY, "901.00"))).isEmpty();
        assertThat(register(show(DAY, "902.00").called("Security Roadshow Munich 2026", "Messe Bremen, Halle 3")))
                .isEmpty();
        assertThat(register(show(DAY, "903.00").called("Cloud Roadshow Munich 2025", null)))
                .isEmpty();
        assertThat(register(show(DAY.plusDays(8), "904.00").called("Cloud Roadshow Munich 2026", null)))
                .isEmpty();
        assertThat(register(Claimed.by(north)
                        .activity("WEBINAR", DAY, "905.00")
                        .called("Cloud Roadshow Munich 2026", null)))
                .isEmpty();
        assertThat(register(Claimed.by(south)
                        .activity("TRADESHOW", DAY, "906.00")
                        .called("Cloud Roadshow Munich 2026", null)))
                .isEmpty();
        registered(show(DAY, "907.00").called("Newsletter", null));
        assertThat(register(show(DAY, "908.00").called("Newsletter", null))).isEmpty();
    }

    @Test
    void d6_what_an_invoice_lawfully_shares_is_not_told_again_by_its_name() {
        byte[] invoice = TestDocuments.text(einvoice(number, "1000.00"));
        registered(share(north, invoice, DAY, "610").called("Autumn Roadshow Kiel", null));

        assertThat(outcomes(register(share(north, invoice, DAY, "390").called("Autumn Roadshow Kiel", null))))
                .containsOnly("D1 INFO", "D2 INFO");
    }

    private Claimed show(LocalDate day, String amount) {
        return Claimed.by(north).activity("TRADESHOW", day, amount);
    }

    @Test
    void d8_an_invoice_may_be_split_up_to_its_total_and_no_further() {
        byte[] invoice = TestDocuments.text(einvoice(number, "1000.00"));
        registered(share(north, invoice, DAY, "600"));

        List<Match> rest = register(share(north, invoice, DAY.plusMonths(1), "400"));
        List<Match> more = register(share(north, invoice, DAY.plusMonths(2), "1"));

        assertThat(outcomes(rest)).containsOnly("D1 INFO", "D2 INFO");
        assertThat(outcomes(more)).contains("D8 BLOCK", "D1 BLOCK", "D2 BLOCK");
        assertThat(more).extracting(match -> match.sameAs().get("claimed")).contains("1001.00 EUR");
    }

    @Test
    void d8_the_same_share_of_the_same_activity_is_a_repetition_and_no_split() {
        byte[] invoice = TestDocuments.text(einvoice(number, "1000.00"));
        registered(share(north, invoice, DAY, "300"));

        assertThat(outcomes(register(share(north, invoice, DAY, "300"))))
                .containsOnly("D1 BLOCK", "D2 BLOCK", "D6 REVIEW");
    }

    @Test
    void d8_lines_of_one_claim_may_not_take_more_than_the_invoice_bills() {
        byte[] invoice = TestDocuments.text(einvoice(number, "1000.00"));
        Claimed within = share(north, invoice, DAY, "600").cost("Media AG", "DE811193231", number, "2026-06-01", "400");
        assertThat(register(within)).isEmpty();

        within.cost("Media AG", "DE811193231", number, "2026-06-01", "50");

        List<Match> beyond = register(within);
        assertThat(outcomes(beyond)).containsExactly("D8 BLOCK");
        assertThat(beyond.get(0).otherSubjectId()).isEqualTo(within.id);
        assertThat(beyond.get(0).sameAs()).containsEntry("claimed", "1050.00 EUR");
    }

    @Test
    void what_is_rejected_or_replaced_does_not_collide() {
        byte[] invoice = TestDocuments.pdf(List.of("x"));
        Claimed rejected = registered(
                with(Claimed.by(north).cost(supplier, null, number, "2026-06-02", "400"), north, "INVOICE", invoice));
        Claimed resubmitted = with(
                Claimed.by(north)
                        .cost(supplier, null, number, "2026-06-02", "400")
                        .replacing(rejected),
                north,
                "INVOICE",
                invoice);
        assertThat(register(resubmitted)).isEmpty();
        assertThat(register(rejected)).isEmpty();

        duplicates.retire(rejected.id, true);
        duplicates.retire(resubmitted.id, false);

        assertThat(register(Claimed.by(south).cost(supplier, null, number, "2026-06-02", "400")))
                .isEmpty();
    }

    @Test
    void registering_again_repeats_nothing_and_clears_what_was_mended() {
        registered(Claimed.by(north).cost(supplier, null, number, "2026-06-02", "400"));
        Claimed second = Claimed.by(north).cost(supplier, null, number, "2026-06-03", "410");

        List<Match> found = register(second);
        assertThat(register(second)).isEqualTo(found);
        assertThat(duplicates.matchesOf(second.id)).isEqualTo(found);
        assertThat(duplicates.look(second.candidate()))
                .extracting(Match::id)
                .containsExactly(found.get(0).id());
        Claimed mended = second;
        duplicates.register(new Duplicates.Candidate(
                mended.id, north, "COOP-DIGITAL", "X", DAY, DAY, java.math.BigDecimal.TEN, "EUR", null, List.of()));

        assertThat(duplicates.matchesOf(second.id)).isEmpty();
        assertThat(MODULES.typesOfEvents(second.id)).containsExactly("DUPLICATE_FOUND", "DUPLICATE_CLEARED");
    }

    @Test
    void a_pair_that_a_person_judged_is_not_raised_again_not_even_for_the_resubmission() {
        Claimed first = registered(Claimed.by(south).cost(supplier, null, number, "2026-06-02", "400"));
        Claimed second = Claimed.by(north).cost(supplier, null, number, "2026-06-02", "400");
        Match found = register(second).get(0);

        Acting.as("claims-validator")
                .run(() -> duplicates.judge(found.id(), "NOT_A_DUPLICATE", "two shops, one number"));

        assertThat(register(second)).isEmpty();
        assertThat(duplicates.look(second.candidate())).isEmpty();
        assertThat(duplicates.matchesOf(second.id)).singleElement().satisfies(match -> {
            assertThat(match.verdict()).isEqualTo("NOT_A_DUPLICATE");
            assertThat(match.verdictBy()).isEqualTo("claims-validator");
        });
        assertThat(register(Claimed.by(north)
                        .cost(supplier, null, number, "2026-06-02", "400")
                        .replacing(second)))
                .isEmpty();
        assertThat(MODULES.typesOfEvents(second.id)).containsExactly("DUPLICATE_FOUND", "DUPLICATE_JUDGED");
    }

    @Test
    void a_partner_can_not_talk_a_hit_away_and_a_verdict_needs_a_reason() {
        registered(Claimed.by(south).cost(supplier, null, number, "2026-06-02", "400"));
        UUID match = register(Claimed.by(north).cost(supplier, null, number, "2026-06-02", "400"))
                .get(0)
                .id();

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> Acting.of(north, "partner-north")
                        .run(() -> duplicates.judge(match, "NOT_A_DUPLICATE", "trust me")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> duplicates.judge(match, "NOT_A_DUPLICATE", " "))
                .satisfies(e -> assertThat(e.code()).isEqualTo("REASON_REQUIRED"));
    }

    private Claimed registered(Claimed claimed) {
        register(claimed);
        return claimed;
    }

    private List<Match> register(Claimed claimed) {
        return duplicates.register(claimed.candidate());
    }

    private Claimed share(UUID partner, byte[] invoice, LocalDate day, String net) {
        return with(
                Claimed.by(partner)
                        .activity("CONTENT_VIDEO", day, net)
                        .cost("Media AG", "DE811193231", number, "2026-06-01", net),
                partner,
                "INVOICE",
                invoice);
    }

    private static Claimed with(Claimed claimed, UUID partner, String requirement, byte[] file) {
        String name = file[0] == '<' ? "invoice.xml" : file[0] == '%' ? "proof.pdf" : "photo.png";
        MODULES.evidence()
                .upload(new Intake(claimed.id, partner, requirement, null, name), new ByteArrayInputStream(file));
        return claimed;
    }

    private static List<String> outcomes(List<Match> matches) {
        return matches.stream()
                .map(match -> match.ruleId() + " " + match.outcome())
                .toList();
    }

    private static String einvoice(String number, String total) {
        return "<Invoice><ID>" + number + "</ID><IssueDate>2026-06-01</IssueDate>"
                + "<DocumentCurrencyCode>EUR</DocumentCurrencyCode><AccountingSupplierParty><Party><PartyTaxScheme>"
                + "<CompanyID>DE811193231</CompanyID></PartyTaxScheme></Party></AccountingSupplierParty>"
                + "<LegalMonetaryTotal><TaxInclusiveAmount>" + total
                + "</TaxInclusiveAmount></LegalMonetaryTotal></Invoice>";
    }
}
