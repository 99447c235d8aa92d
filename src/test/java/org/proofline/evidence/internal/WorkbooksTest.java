package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofline.evidence.DocumentResult;
import org.proofline.evidence.Workbooks.Cell;
import org.proofline.evidence.Workbooks.Unreadable;
import org.proofline.evidence.worker.HostileWorkerMain;
import org.proofline.testing.TestDocuments;
import org.springframework.util.unit.DataSize;

/** Workbooks in real child JVMs. */
class WorkbooksTest {

    private static final NetworkBan AUTO = new NetworkBan(NetworkBan.By.AUTO);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final WorkerSettings SETTINGS = new WorkerSettings(
            1,
            DataSize.ofMegabytes(256),
            LIMIT,
            LIMIT,
            LIMIT,
            LIMIT,
            LIMIT,
            Duration.ofSeconds(8),
            50,
            NetworkBan.By.AUTO,
            HostileWorkerMain.class.getName());
    private static final WorkbookReading WORKBOOKS = new WorkbookReading(new DocumentWorkers(
            new WorkerCommand(HostileWorkerMain.class.getName(), 256, AUTO), SETTINGS.forWorkbooks()));

    @TempDir
    private Path folder;

    @AfterAll
    static void end() {
        WORKBOOKS.close();
    }

    @Test
    void rows_come_as_texts_and_numbers_many_frames_long() throws Exception {
        Path file = workbook(20_000);
        List<List<Cell>> rows = new ArrayList<>();

        WORKBOOKS.read(file, Long.MAX_VALUE, (number, cells) -> rows.add(cells) && number == rows.size());

        assertThat(rows).hasSize(20_000);
        assertThat(rows.get(0))
                .containsExactly(new Cell("Müller; n1:\n0", false), new Cell("0.3", true), new Cell("46022", true));
        assertThat(rows.get(19_999).get(0).text()).endsWith("19999");
    }

    @Test
    void no_more_rows_are_read_than_wanted() throws Exception {
        Path file = workbook(3);
        List<Long> asked = new ArrayList<>();
        List<Long> taken = new ArrayList<>();

        WORKBOOKS.read(file, 2, (number, cells) -> asked.add(number));
        WORKBOOKS.read(file, 3, (number, cells) -> !taken.add(number));

        assertThat(asked).containsExactly(1L, 2L);
        assertThat(taken).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"HANG,TIMEOUT", "HALT,CRASH", "MEMORY,OUT_OF_MEMORY", "FLOOD,CRASH", "ROWS,CRASH", "invoice,MALFORMED"})
    void a_workbook_that_harms_its_reader_is_named_and_the_next_one_is_read(String word, DocumentResult result)
            throws Exception {
        Path bad = Files.write(folder.resolve("bad.xlsx"), TestDocuments.text(word));

        assertThat(refused(bad).result()).isEqualTo(result);
        assertThat(refused(bad).getMessage()).isNotBlank();
        WORKBOOKS.read(workbook(1), 1, (number, cells) -> true);
    }

    @Test
    void what_a_workbook_announces_is_judged_before_it_is_unpacked() throws Exception {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 70; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertThat(refused(bomb).result()).isEqualTo(DocumentResult.BOMB);
    }

    /** Each would make a careless reader ask another file, write a number of a milliard digits, or take no end. */
    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>,<c t='str'><v>&x;</v></c>",
        "'',<c><v>1E999999999</v></c>",
        "'',<c r='ZZZZZZZ1'><v>1</v></c>",
        "'',<c t='s'><v>99</v></c>"
    })
    void a_sheet_that_is_none_is_malformed(String type, String cell) throws Exception {
        String sheet = type + "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + "<sheetData><row r='1'>" + cell + "</row></sheetData></worksheet>";

        assertThat(refused(withSheet(sheet)).result()).isEqualTo(DocumentResult.MALFORMED);
    }

    private static Unreadable refused(Path file) {
        return catchThrowableOfType(
                Unreadable.class, () -> WORKBOOKS.read(file, Long.MAX_VALUE, (number, cells) -> true));
    }

    private Path withSheet(String sheet) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Sales");
            book.write(out);
            byte[] content = sheet.getBytes(StandardCharsets.UTF_8);
            byte[] changed = TestDocuments.withPart(out.toByteArray(), "xl/worksheets/sheet1.xml", content);
            return Files.write(folder.resolve("changed.xlsx"), changed);
        }
    }

    private Path workbook(int rows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sales");
            for (int r = 0; r < rows; r++) {
                var row = sheet.createRow(r);
                row.createCell(0).setCellValue("Müller; n1:\n" + r);
                row.createCell(1).setCellValue(0.1 + 0.2);
                row.createCell(2).setCellValue(46022);
            }
            book.write(out);
            return Files.write(Files.createTempFile(folder, "book", ".xlsx"), out.toByteArray());
        }
    }
}
