package org.proofline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;
import org.proofline.testing.TestInvoices;

/** Whether an invoice agrees with itself: its sums, its lines, and its pages with the electronic invoice in them. */
class InvoiceFindingsIT {

    private static final ProofModules MODULES =
            new ProofModules(Map.of("proofline.evidence.wait-for-text", "60s", "proofline.evidence.worker.count", "1"));
    private static final String SUMS = "DOC-ARITHMETIC";
    private static final String PAGES = "DOC-XML-TEXT";

    private final UUID partner = UUID.randomUUID();

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void f18_net_and_tax_must_add_up_to_the_total_at_a_rate_that_exists() {
        Check differs = check(SUMS, sums("100.00", "19.00", "219.00"));
        assertThat(differs.outcome()).isEqualTo("REVIEW");
        assertThat(differs.message()).startsWith("Net 100.00 and tax 19.00 do not add up to the total 219.00");
        assertThat(check(SUMS, sums("100.00", "19.00", "119.00")).outcome()).isEqualTo("PASS");
        assertThat(check(SUMS, sums("100.00", "19.02", "119.00")).outcome()).isEqualTo("PASS");
        Check rate = check(SUMS, sums("100.00", "61.00", "161.00"));
        assertThat(rate.outcome()).isEqualTo("REVIEW");
        assertThat(rate.message()).contains("unusually high");
    }

    @Test
    void f18_lines_of_a_table_must_add_up_to_a_sum_below_them() {
        List<String> foot = List.of("Net amount\t\t\t100.00", "VAT amount\t\t\t19.00", "Invoice total\t\t\tEUR 119.00");

        Check differs =
                check(SUMS, table(List.of("Search advertising\t2\t30.00\t60.00", "Banner\t1\t30.00\t30.00"), foot));
        assertThat(differs.outcome()).isEqualTo("REVIEW");
        assertThat(differs.message()).startsWith("The 2 lines read from the document add up to 90.00");
        assertThat(check(SUMS, table(List.of("Advertising\t2\t30.00\t60.00", "Banner\t1\t40.00\t40.00"), foot))
                        .message())
                .isEqualTo("The lines add up to a sum below them.");
    }

    @Test
    void sums_that_may_mean_something_else_are_not_evaluated() {
        List<String> included = List.of("Subtotal 119.00", "VAT amount 19.00", "Invoice total EUR 119.00");
        List<String> between =
                List.of("Net amount 100.00", "Freight 20.00", "VAT amount 19.00", "Invoice total 139.00");
        List<String> elsewhere = List.of(
                "Net amount 100.00", "VAT amount 19.00", "Amount due EUR 69.00", "In all 119.00, of which 50 paid");
        for (List<String> foot : List.of(included, between, elsewhere)) {
            assertThat(find(SUMS, pdf(foot))).as(foot.toString()).isEmpty();
        }
    }

    @Test
    void a_table_with_anything_else_in_it_is_not_evaluated() {
        List<String> foot = List.of("Invoice total\t\t\tEUR 119.00");
        String line = "Search advertising\t2\t30.00\t60.00";
        for (String odd : List.of(
                "Discount\t\t\t10.00",
                "Including levies\t\t\t4.24",
                "Carried forward\t\t\t60.00",
                "VAT 19 %\t\t60.00\t11.40",
                "Banner\t1\t30\t30",
                "Banner\t1\t40.00")) {
            assertThat(find(SUMS, table(List.of(line, line, odd), foot)))
                    .as(odd)
                    .isEmpty();
        }
    }

    @Test
    void f20_what_the_xml_says_must_stand_on_the_pages() {
        List<String> same = TestDocuments.invoiceLines("BM-5", "2026-06-14", "119.00");
        assertThat(check(PAGES, withXml(same)).outcome()).isEqualTo("PASS");

        Check total = check(PAGES, withXml(TestDocuments.invoiceLines("BM-5", "2026-06-14", "91.00")));
        assertThat(total.outcome()).isEqualTo("HOLD");
        assertThat(total.message()).contains("(total 119.00)");
        assertThat(check(PAGES, withXml(TestDocuments.invoiceLines("BM-6", "2026-06-14", "119.00")))
                        .message())
                .contains("(number BM-5)");
        Check day = check(PAGES, withXml(TestDocuments.invoiceLines("BM-5", "2026-07-02", "119.00")));
        assertThat(day.outcome()).isEqualTo("HOLD");
        assertThat(day.staffMessage()).contains("date 2026-06-14 of the XML stands nowhere");
        assertThat(check(
                                PAGES,
                                withXml(replaced(
                                        same, "Brightside Media", "Harbour Print", "DE123456789", "DE136695976")))
                        .message())
                .contains("(supplier Brightside Media GmbH)");
        assertThat(check(PAGES, withXml(replaced(same, "EUR", "CHF"))).message())
                .contains("(currency EUR)");
    }

    @Test
    void pages_that_name_no_other_day_supplier_or_currency_for_sure_hold_nothing() {
        List<String> same = TestDocuments.invoiceLines("BM-5", "2026-06-14", "119.00");
        for (List<String> pages : List.of(
                replaced(same, "2026-06-14", "14 June 2026"),
                replaced(same, "2026-06-14", "14.06.26"),
                replaced(same, "2026-06-14", "06/14/2026"),
                replaced(same, "Invoice date: 2026-06-14", "Made in the summer of that year"),
                replaced(same, "Brightside Media GmbH", "BRIGHTSIDE"),
                replaced(same, "Brightside Media GmbH", "Your partner in print", "DE123456789", "on request"),
                replaced(same, "Brightside Media GmbH", "North Systems Ltd", "DE123456789", "on request"),
                replaced(same, "Brightside Media GmbH", "Harbour Print GmbH"),
                replaced(same, "EUR ", ""),
                replaced(same, "EUR", "$"))) {
            assertThat(check(PAGES, withXml(pages)).outcome())
                    .as(pages.toString())
                    .isEqualTo("PASS");
        }
    }

    private static List<String> replaced(List<String> lines, String... pairs) {
        return lines.stream()
                .map(line -> {
                    String changed = line;
                    for (int i = 0; i < pairs.length; i += 2) {
                        changed = changed.replace(pairs[i], pairs[i + 1]);
                    }
                    return changed;
                })
                .toList();
    }

    private static byte[] withXml(List<String> pages) {
        return TestInvoices.with(TestDocuments.pdf(pages), "factur-x.xml", TestInvoices.cii("BM-5", "50.00"));
    }

    private static byte[] sums(String net, String tax, String total) {
        return pdf(List.of("Net amount " + net, "VAT amount " + tax, "Total amount due: EUR " + total));
    }

    private static byte[] table(List<String> lines, List<String> foot) {
        List<String> all = new ArrayList<>(List.of("Description\tQuantity\tPrice\tAmount"));
        all.addAll(lines);
        all.addAll(foot);
        return pdf(all);
    }

    private static byte[] pdf(List<String> body) {
        List<String> all = new ArrayList<>(Arrays.asList("Brightside Media GmbH", "Invoice number: BM-9"));
        all.addAll(body);
        return TestDocuments.pdf(all);
    }

    private Check check(String rule, byte[] content) {
        return find(rule, content).orElseThrow(() -> new AssertionError(rule + " says nothing"));
    }

    private Optional<Check> find(String rule, byte[] content) {
        Intake intake = new Intake(UUID.randomUUID(), partner, "INVOICE", null, "a.pdf");
        Document document = Acting.of(partner, "partner-north")
                .call(() -> MODULES.evidence().upload(intake, new ByteArrayInputStream(content)));
        assertThat(document.state()).isEqualTo("ACCEPTED");
        return document.checks().stream()
                .filter(check -> check.ruleId().equals(rule))
                .findFirst();
    }
}
