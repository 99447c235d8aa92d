package org.proofline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.DomainException;

/** Real and hostile documents from the folder given as {@code -Dcorpus=FOLDER}; without it this test says so and rests. */
class CorpusIT {

    private static final String CORPUS = System.getProperty("corpus", "");
    private static ProofModules modules;

    private final Map<String, Integer> tally = new TreeMap<>();

    @BeforeEach
    void needs_the_corpus() {
        if (CORPUS.isBlank()) {
            System.out.println("CorpusIT rests: no folder of real documents was given (-Dcorpus=FOLDER).");
            throw new TestAbortedException("no -Dcorpus=FOLDER");
        }
        if (modules == null) {
            modules = new ProofModules(Map.of());
        }
    }

    @AfterAll
    static void end() {
        if (modules != null) {
            modules.close();
        }
    }

    @Test
    void hostile_files_get_an_answer_and_the_application_goes_on() throws IOException {
        List<CSVRecord> hostile = rows(row -> row.get("category").equals("hostile"));
        for (CSVRecord row : hostile) {
            String answer = answer(row);
            System.out.printf("%-70s %-28s %s%n", row.get("file"), row.get("gt_label"), answer);
            count(row.get("gt_label") + " -> " + answer.split(" ")[0]);
        }
        tally.forEach((what, times) -> System.out.printf("%5d  %s%n", times, what));

        assertThat(hostile).isNotEmpty();
        for (String label : List.of("encrypted", "macro", "bomb", "xxe", "type-mismatch", "empty")) {
            assertThat(tally.keySet()).noneMatch(what -> what.startsWith(label + " -> TAKEN"));
        }
    }

    @Test
    void facts_of_real_invoices_are_compared_with_the_truth() throws IOException {
        List<CSVRecord> invoices = rows(
                row -> List.of("invoices_pdf", "einvoice_xml", "einvoice_pdf").contains(row.get("category"))
                        && row.get("file").matches(".*\\.(pdf|xml)")
                        && !row.get("gt_invoice_number").isBlank());
        for (CSVRecord row : invoices) {
            try {
                compare(row, upload(row).extracted());
            } catch (DomainException refusal) {
                count(row.get("category") + " refused " + refusal.code());
            }
        }
        tally.forEach((what, times) -> System.out.printf("%5d  %s%n", times, what));
        assertThat(tally.getOrDefault("einvoice_xml number right", 0))
                .isGreaterThan(9 * tally.getOrDefault("einvoice_xml number wrong", 0));
    }

    private void compare(CSVRecord row, Map<String, String> found) {
        String category = row.get("category");
        count(category + " number " + verdict(row.get("gt_invoice_number"), found.get("invoiceNumber")));
        count(category + " date " + verdict(row.get("gt_date"), found.get("invoiceDate")));
        count(category + " total " + verdict(amount(row.get("gt_total")), amount(found.get("total"))));
        if (!row.get("gt_total").isBlank()
                && !verdict(amount(row.get("gt_total")), amount(found.get("total")))
                        .equals("right")) {
            System.out.println(row.get("file") + " truth " + row.get("gt_invoice_number") + " " + row.get("gt_date")
                    + " " + row.get("gt_total") + " found " + found);
        }
    }

    private String answer(CSVRecord row) throws IOException {
        try {
            Document document = upload(row);
            List<String> notes = document.checks().stream()
                    .filter(check -> !check.outcome().equals("PASS"))
                    .map((Check check) -> check.ruleId() + "=" + check.outcome())
                    .toList();
            return "TAKEN " + document.mediaType() + " " + notes;
        } catch (DomainException refusal) {
            return refusal.code();
        }
    }

    private static Document upload(CSVRecord row) throws IOException {
        Path file = Path.of(CORPUS, row.get("file"));
        Intake intake = new Intake(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "INVOICE",
                null,
                file.getFileName().toString());
        try (InputStream in = Files.newInputStream(file)) {
            return modules.evidence().upload(intake, in);
        }
    }

    private static List<CSVRecord> rows(Predicate<CSVRecord> wanted) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> rows = new ArrayList<>();
        try (CSVParser all =
                CSVParser.parse(Path.of(CORPUS, "manifest.csv"), java.nio.charset.StandardCharsets.UTF_8, format)) {
            all.stream().filter(wanted).forEach(rows::add);
        }
        return rows;
    }

    private void count(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    private static String verdict(String truth, String found) {
        if (truth == null || truth.isBlank()) {
            return "without truth";
        }
        if (found == null) {
            return "silent";
        }
        return truth.equalsIgnoreCase(found) ? "right" : "wrong";
    }

    private static String amount(String text) {
        try {
            return text == null || text.isBlank()
                    ? text
                    : new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
