package org.proofline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.testing.TestDocuments;
import org.proofline.testing.TestInvoices;

/** The evaluation of folders that are not the development corpus: smaller, with other names, labels and gaps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationFolderIT {

    private final Product product = new Product();
    private final List<String> rows = new ArrayList<>();
    private final List<String> pairs = new ArrayList<>();
    private Results results;
    private Path folder;
    private Path json;

    @BeforeEach
    void empty(@TempDir Path fresh) {
        folder = fresh;
        json = fresh.resolve("out/evaluation.json");
        rows.clear();
        pairs.clear();
        results = new Results();
    }

    @AfterAll
    void end() {
        product.close();
    }

    @Test
    void measures_what_is_there_and_shows_the_other_measures_without_a_case() throws Exception {
        add("x/Rechnung 1.XML", "einvoice_xml", TestInvoices.ubl("RE-1", "119.00"), "RE-1", "14.06.2026", "119,00 EUR");
        add("x/y/again.xml", "einvoice_xml", TestInvoices.cii("RE-1", "50.00"), "RE-1", "20260614", "119.0");
        pairs.add("x/Rechnung 1.XML,x/y/again.xml,yes,E-Invoice cross-format duplicate");

        assertThat(run(Families.ALL)).isTrue();

        assertCount("einvoice_fields", 6, 6);
        assertCount("einvoice_valid_reported", 0, 2);
        assertCount("good_refused", 0, 2);
        assertCount("cross_format_duplicates", 1, 1);
        assertCount("hostile_survived", 0, 0);
        assertCount("supplier_f1_amazon", 0, 0);
        assertThat(printed()).contains("hostile_survived                         0         0   no case");
    }

    @Test
    void takes_labels_in_other_spellings_several_on_one_file_and_names_that_hide_the_type() throws Exception {
        hostile("locked.bin", TestDocuments.pdfWithPassword(), "Encrypted");
        hostile("script.pdf", TestDocuments.pdfWithJavaScript(), "Active Content; signed");
        hostile("dressed.pdf", TestDocuments.png("Receipt"), "type_mismatch");
        hostile("odd.pdf", TestDocuments.cutOff(TestDocuments.pdf(List.of("Invoice"))), "never-heard-of");

        assertThat(run(List.of(new HostileFiles()))).isTrue();

        assertCount("hostile_survived", 4, 4);
        assertCount("password", 1, 1);
        assertCount("active_content", 1, 1);
        assertCount("mismatch", 1, 1);
    }

    @Test
    void goes_on_when_one_family_stops_and_says_so() throws Exception {
        hostile("odd.pdf", "no pdf".getBytes(StandardCharsets.UTF_8), "malformed");
        Measures stops = (corpus, product, results) -> {
            throw new IllegalStateException("no more");
        };

        assertThat(run(List.of(stops, new HostileFiles()))).isFalse();

        assertCount("hostile_survived", 1, 1);
        assertThat(printed()).contains("stopped, its counts are not whole: java.lang.IllegalStateException: no more");
        assertThat(read().path("told").get(1).asText()).contains("no more");
    }

    @Test
    void reads_payments_of_other_columns_and_leaves_out_the_rows_it_can_not_read() throws Exception {
        StringBuilder payments = new StringBuilder("\ufeffSupplier;Invoice_Number;Invoice_Date;Amount\r\n");
        payments.append("4711;A-100;04.03.2026;1.250,00\r\n4711;A-100;04.03.2026;1.250,00\r\n");
        payments.append("4711;A-101;soon;12,00\r\n0815;\"B;7\";05.03.2026;80,10\r\n");
        write("money/list.csv", payments.toString().getBytes(StandardCharsets.UTF_8), "transactions", "", "", "", "");
        write("money/cards.csv", "day,what\n1,2\n".getBytes(StandardCharsets.UTF_8), "transactions", "", "", "", "");

        assertThat(run(List.of(new Payments()))).isTrue();

        assertCount("payment_exact_groups", 1, 1);
        assertCount("payment_normalized_groups", 1, 1);
        assertCount("payment_review_rows", 0, 3);
        assertThat(printed()).contains("! money/list.csv: 1 rows are left out");
    }

    @Test
    void knows_the_sets_of_suppliers_by_their_fields_when_their_names_say_nothing() throws Exception {
        String one = "COL name VAL golden lantern COL addr VAL 5 main st COL city VAL york COL phone VAL 212-555-0101";
        String other =
                "COL name VAL harbour grill COL addr VAL 80 dock rd COL city VAL leeds COL phone VAL 310-555-0199";
        write(
                "names/set-1.txt",
                (one + "\t" + one + "\t1\n" + one + "\t" + other + "\t0\n").getBytes(StandardCharsets.UTF_8),
                "record_linkage",
                "",
                "",
                "",
                "");
        write("names/set-2.csv", "id,what\n1,2\n".getBytes(StandardCharsets.UTF_8), "record_linkage", "", "", "", "");

        assertThat(run(List.of(new SupplierNames()))).isTrue();

        assertCount("supplier_f1_fodors", 2, 2);
        assertCount("supplier_f1_chicago", 0, 0);
    }

    private boolean run(List<Measures> families) throws IOException {
        Files.writeString(
                folder.resolve("manifest.csv"),
                "category,gt_label,file,gt_invoice_number,gt_date,gt_total,more\n" + String.join("\n", rows));
        Files.createDirectories(folder.resolve("pairs"));
        Files.writeString(folder.resolve("pairs/pairs.csv"), "a,b,same,kind\n" + String.join("\n", pairs));
        results.tell("begun");
        boolean whole = EvaluateMain.run(families, Corpus.at(folder), product, results, json);
        return whole;
    }

    private void add(String name, String category, String text, String number, String day, String total)
            throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8), category, "", number, day, total);
    }

    private void hostile(String name, byte[] bytes, String label) throws IOException {
        write(name, bytes, "hostile", label, "", "", "");
    }

    private void write(
            String name, byte[] bytes, String category, String label, String number, String day, String total)
            throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        rows.add(
                String.join(",", category, label, "\"" + name + "\"", number, day, "\"" + total + "\"", "\"a\nnote\""));
    }

    private void assertCount(String measure, int right, int of) throws IOException {
        JsonNode count = read().path("measures").path(measure);
        assertThat(count.path("right").asInt(-1) + " of " + count.path("of").asInt(-1) + " " + count.path("wrong"))
                .as(measure)
                .startsWith(right + " of " + of + " ");
    }

    private JsonNode read() throws IOException {
        return new ObjectMapper().readTree(json.toFile());
    }

    private String printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        results.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
