package org.proofline.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.testing.TestDocuments;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is nearly the same: names, numbers, days, texts and pictures; each is found, and what only looks so is not. */
class LikenessIT {

    private static final ProofModules MODULES = new ProofModules(Map.of());

    private final Duplicates duplicates = MODULES.get(Duplicates.class);
    private final UUID north = UUID.randomUUID();
    private final UUID south = UUID.randomUUID();
    private final String number = "INV-" + UUID.randomUUID();
    private final String supplier = "Supplier " + UUID.randomUUID();

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void d2_a_supplier_that_is_written_in_another_way_is_the_same() {
        String name = "Blauwal Werbeagentur " + UUID.randomUUID().toString().substring(0, 8);
        registered(Claimed.by(north).cost(name, null, number, "2026-06-02", "400"));

        assertThat(outcomes(register(Claimed.by(north)
                        .cost(
                                name.replace("Werbeagentur", "Werbe-Agentur") + " GmbH",
                                null,
                                number,
                                "2026-06-02",
                                "400"))))
                .containsExactly("D2 BLOCK");
        assertThat(outcomes(register(
                        Claimed.by(south).cost(name.replace("Blauwal", "Blauval"), null, number, "2026-06-02", "400"))))
                .containsOnly("D2 HOLD");
    }

    @Test
    void d3_a_number_that_is_missing_on_one_side_may_hide_the_same_invoice_within_three_days() {
        registered(Claimed.by(north).cost(supplier, null, number, "2026-06-02", "400"));

        assertThat(outcomes(register(Claimed.by(north).cost(supplier, null, null, "2026-06-04", "400.01"))))
                .containsExactly("D3 REVIEW");
        assertThat(duplicates.look(Claimed.by(north)
                        .cost(supplier, null, null, "2026-06-08", "400")
                        .candidate()))
                .isEmpty();
    }

    @Test
    void d4_a_slip_in_the_number_beside_the_same_amount_and_date_is_reviewed() {
        registered(Claimed.by(north).cost(supplier, null, "RE-104417", "2026-06-02", "400"));

        assertThat(outcomes(register(Claimed.by(south).cost(supplier, null, "RE-104471", "2026-06-02", "400"))))
                .containsExactly("D4 REVIEW");
        assertThat(register(Claimed.by(south).cost(supplier, null, "RE-104418", "2026-06-20", "400")))
                .isEmpty();
    }

    @Test
    void d5_a_supplier_of_nearly_the_same_name_with_the_same_amount_and_day_is_reviewed() {
        String name = "Blauwal Werbeagentur " + UUID.randomUUID().toString().substring(0, 8);
        registered(Claimed.by(north).cost(name, null, number, "2026-06-02", "400"));

        assertThat(outcomes(register(
                        Claimed.by(south).cost(name.replace("Blauwal", "Blauval"), null, null, "2026-06-02", "400"))))
                .containsExactly("D5 REVIEW");
        assertThat(register(Claimed.by(south)
                        .cost(name.replace("Blauwal Werbe", "Rotfuchs Druck"), null, null, "2026-06-02", "400")))
                .isEmpty();
    }

    @Test
    void d9_nearly_the_same_text_needs_two_agreeing_facts() {
        registered(with(
                Claimed.by(north).cost(supplier, null, "N-1", "2026-06-02", "400"),
                north,
                "STATEMENT_OF_WORK",
                TestDocuments.pdf(longText("Version of the first of June"))));
        Claimed other = with(
                Claimed.by(south).cost("Quite another " + number, null, null, "2026-06-02", "400"),
                south,
                "STATEMENT_OF_WORK",
                TestDocuments.pdf(longText("Version of the second of June")));
        Claimed template = with(
                Claimed.by(south).cost("Quite another " + number, null, "N-3", "2026-07-02", "900"),
                south,
                "STATEMENT_OF_WORK",
                TestDocuments.pdf(longText("Version of the third of June")));

        assertThat(outcomes(register(other))).containsExactly("D9 REVIEW");
        assertThat(outcomes(register(template))).isEmpty();
    }

    @Test
    void d9_day_and_total_confirm_nearly_the_same_text_when_the_earlier_side_names_no_number() {
        registered(with(
                Claimed.by(north).cost(supplier, null, null, "2026-03-17", "777"),
                north,
                "STATEMENT_OF_WORK",
                TestDocuments.pdf(longText("Version of the first of June"))));

        assertThat(outcomes(register(with(
                        Claimed.by(south).cost("Quite another " + number, null, "N-7", "2026-03-17", "777"),
                        south,
                        "STATEMENT_OF_WORK",
                        TestDocuments.pdf(longText("Version of the second of June"))))))
                .containsExactly("D9 REVIEW");
    }

    @Test
    void d9_a_renumbered_copy_of_an_invoice_is_reviewed_and_names_both_numbers() {
        registered(invoice("RE-7001", "2026-06-02", "400", north));

        List<Match> found = register(invoice("KX-9318", "2026-06-11", "400", south));
        assertThat(outcomes(found)).containsExactly("D9 REVIEW");
        assertThat(found.get(0).sameAs())
                .containsEntry("invoiceNumber", "KX9318 / RE7001")
                .containsEntry("invoiceDate", "2026-06-11 / 2026-06-02")
                .containsEntry("amount", "400");
    }

    @Test
    void d9_the_same_invoice_of_the_next_month_or_of_another_amount_is_the_template_only() {
        registered(invoice("RE-7001", "2026-06-02", "400", north));

        assertThat(register(invoice("RE-7020", "2026-07-02", "400", north))).isEmpty();
        assertThat(register(invoice("RE-7003", "2026-06-04", "450", north))).isEmpty();
    }

    @Test
    void d9_more_than_two_of_the_same_within_days_are_a_row_and_ask_nobody() {
        registered(invoice("RE-7101", "2026-06-01", "400", north));
        register(invoice("RE-7205", "2026-06-03", "400", north));
        register(invoice("RE-7309", "2026-06-05", "400", north));

        assertThat(register(invoice("RE-7413", "2026-06-07", "400", north))).isEmpty();
    }

    @Test
    void d10_the_same_picture_of_an_invoice_is_reviewed_even_smaller_and_another_one_is_not() {
        registered(with(Claimed.by(north), north, "INVOICE", TestPictures.photo(31, 640, 480, 0)));

        assertThat(outcomes(register(with(Claimed.by(south), south, "INVOICE", TestPictures.photo(31, 480, 360, 0)))))
                .containsExactly("D10 REVIEW");
        assertThat(register(with(Claimed.by(south), south, "INVOICE", TestPictures.photo(32, 640, 480, 0))))
                .isEmpty();
    }

    @Test
    void d11_the_same_photo_of_two_events_is_held_even_smaller_and_darker() {
        registered(with(Claimed.by(north), north, "EVENT_PHOTO", TestPictures.photo(7, 640, 480, 0)));

        List<Match> again =
                register(with(Claimed.by(south), south, "EVENT_PHOTO", TestPictures.photo(7, 320, 240, 30)));
        assertThat(outcomes(again)).containsExactly("D11 HOLD");
        assertThat(again.get(0).sameAs()).containsKey("likeness");
        assertThat(register(with(Claimed.by(south), south, "EVENT_PHOTO", TestPictures.photo(8, 640, 480, 0))))
                .isEmpty();
    }

    @Test
    void d9_what_a_supplier_bills_sixty_times_for_one_total_within_days_is_a_tariff_and_is_not_compared() {
        Claimed first = registered(with(
                Claimed.by(north).cost(supplier, null, "RE-1000", "2026-06-02", "400"),
                north,
                "INVOICE",
                TestDocuments.pdf(List.of(
                        "Ten thousand leaflets on heavy paper were printed, folded and brought to four towns",
                        "The price holds for the whole year and includes the plates and two proofs by mail",
                        "Invoice " + number + " of the printing house, payable without any deduction"))));
        others(first, 57, "l.hashes", "array_replace(l.facts, 'N|RE1000', 'N|X' || n)", "sha512(n::text::bytea)");
        registered(invoice("RE-7001", "2026-06-02", "400", north));
        Claimed copy = invoice("KX-9318", "2026-06-11", "400", south);

        assertThat(outcomes(duplicates.look(copy.candidate()))).containsExactly("D9 REVIEW");
        others(first, 1, "l.hashes", "array_replace(l.facts, 'N|RE1000', 'N|Y' || n)", "sha512(n::text::bytea)");
        assertThat(duplicates.look(copy.candidate())).isEmpty();
    }

    @Test
    void d11_of_documents_that_share_a_part_of_a_picture_a_thousand_are_compared() {
        Claimed real = registered(with(Claimed.by(north), north, "EVENT_PHOTO", TestPictures.photo(21, 640, 480, 0)));
        Claimed again = with(Claimed.by(south), south, "EVENT_PHOTO", TestPictures.photo(21, 320, 240, 30));
        String far = "array(select ~h from unnest(l.hashes) as h)";

        others(real, 999, far, "l.facts", "l.sketch");
        behindAllOthers(real);
        assertThat(outcomes(duplicates.look(again.candidate()))).containsExactly("D11 HOLD");

        others(real, 1, far, "l.facts", "l.sketch");
        behindAllOthers(real);
        assertThat(duplicates.look(again.candidate())).isEmpty();
    }

    @Test
    void f30_what_was_rejected_is_recognized_when_it_comes_again_with_small_edits() {
        Claimed rejected = registered(Claimed.by(north).cost(supplier, null, number, "2026-06-02", "400"));
        duplicates.retire(rejected.id, true);

        assertThat(outcomes(register(Claimed.by(north).cost(supplier, null, number, "2026-06-09", "380"))))
                .containsExactly("F30 REVIEW");
        assertThat(register(Claimed.by(south).cost(supplier, null, number, "2026-06-09", "380")))
                .noneMatch(match -> match.ruleId().equals("F30"));
    }

    /** Documents of other claims that are found where this one's is, and look like something else. */
    private void others(Claimed like, int count, String hashes, String facts, String sketch) {
        sql().update(
                        """
                        with other as (
                          select n, gen_random_uuid() as id from generate_series(1, ?) as n
                        ), claimed as (
                          insert into duplicates.subject (subject_id, partner_id, activity_type, live, registered_at, digest)
                          select other.id, gen_random_uuid(), 'OTHER', true, now(), 0 from other
                        )
                        insert into duplicates.look (subject_id, document_id, requirement, kind, hashes, sketch, facts, slots)
                        select other.id, gen_random_uuid(), l.requirement, l.kind, %s, %s, %s, l.slots
                        from duplicates.look l cross join other where l.subject_id = ? order by n
                        """
                                .formatted(hashes, sketch, facts),
                        count,
                        like.id);
    }

    /** What lies last in the table is compared last. */
    private void behindAllOthers(Claimed claimed) {
        sql().update(
                        """
                        with taken as (delete from duplicates.look where subject_id = ? returning *)
                        insert into duplicates.look (subject_id, document_id, requirement, kind, hashes, sketch, facts, slots)
                        select subject_id, document_id, requirement, kind, hashes, sketch, facts, slots from taken
                        """,
                        claimed.id);
    }

    private static JdbcTemplate sql() {
        return MODULES.get(JdbcTemplate.class);
    }

    private Claimed registered(Claimed claimed) {
        register(claimed);
        return claimed;
    }

    private List<Match> register(Claimed claimed) {
        return duplicates.register(claimed.candidate());
    }

    private Claimed invoice(String invoiceNumber, String date, String total, UUID partner) {
        List<String> lines =
                new ArrayList<>(List.of(supplier, "Invoice number: " + invoiceNumber, "Invoice date: " + date));
        lines.addAll(longText("Payable within thirty days without deduction"));
        lines.add("Total amount due: EUR " + total + ".00");
        return with(
                Claimed.by(partner).cost(supplier, null, invoiceNumber, date, total),
                partner,
                "INVOICE",
                TestDocuments.pdf(lines));
    }

    private List<String> longText(String last) {
        List<String> lines = new ArrayList<>(List.of("Statement of work " + number));
        for (String word : List.of("campaign", "creative", "booking", "placement", "reporting", "translation")) {
            lines.add("The agency delivers the " + word + " for the spring season, in two languages, within ten days.");
        }
        lines.add(last);
        return lines;
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
}
