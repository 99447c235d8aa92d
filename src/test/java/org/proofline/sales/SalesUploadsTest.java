package org.proofline.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.proofline.sales.SalesFiles.HEADER;
import static org.proofline.sales.SalesFiles.row;
import static org.proofline.sales.SalesFiles.text;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.sales.SalesUpload.Mode;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProoflineTest
class SalesUploadsTest {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate TO = LocalDate.of(2100, 1, 1);

    @Autowired
    private SalesUploads uploads;

    @Autowired
    private Sales sales;

    private final UUID partner = UUID.randomUUID();

    @Test
    void takes_the_good_rows_of_a_file_with_one_per_cent_of_broken_ones() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 1000; i++) {
            file.append(
                    i % 100 == 7 ? row("K" + i, "31.12.2025", "1", "12.50") : row("K" + i, "2025-12-31", "1", "12.50"));
        }
        SalesUpload done = upload(Mode.ACCEPT_GOOD, text(file.toString()));

        assertThat(done.status()).isEqualTo("DONE");
        assertThat(List.of(done.rows(), done.recorded(), done.broken())).containsExactly(1000L, 990L, 10L);
        assertThat(mistakes(done)).hasSize(10);
    }

    @Test
    void names_row_column_reason_and_mend_of_each_mistake() {
        SalesUpload done = upload(
                Mode.ACCEPT_GOOD,
                text(HEADER + row("A", "2025-12-31", "1", "10.00") + row("B", "31.12.2025", "-1", "\"1.000,00\"")));

        assertThat(mistakes(done))
                .extracting(SalesMistake::row, SalesMistake::column, SalesMistake::code, SalesMistake::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "date", "DATE_FORMAT", "31.12.2025"),
                        org.assertj.core.groups.Tuple.tuple(3L, "netValue", "NUMBER_FORMAT", "1.000,00"));
        assertThat(mistakes(done)).allSatisfy(m -> assertThat(m.mend()).isNotBlank());
        assertThat(csv(done)).startsWith("row,column,code,reason,mend,value\r\n3,date,DATE_FORMAT,");
    }

    @Test
    void takes_nothing_of_a_broken_file_when_asked_for_all_or_nothing() {
        SalesUpload refused = upload(
                Mode.ALL_OR_NOTHING,
                text(HEADER + row("A", "2025-12-31", "1", "10.00") + row("B", "2025-12-31", "x", "1")));

        assertThat(refused.status()).isEqualTo("REFUSED");
        assertThat(refused.problem()).contains("1 rows have mistakes");
        assertThat(lines()).isEmpty();
        assertThat(mistakes(refused)).hasSize(1);
    }

    @Test
    void recognizes_the_same_file_and_the_same_line() {
        String file = HEADER + row("A", "2025-12-31", "1", "10.00");
        SalesUpload first = upload(Mode.ACCEPT_GOOD, text(file));
        SalesUpload again = receive(Mode.ACCEPT_GOOD, text(file));
        SalesUpload longer = upload(Mode.ACCEPT_GOOD, text(file + row("B", "2025-12-31", "1", "11.00")));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.repeated()).isTrue();
        assertThat(List.of(longer.recorded(), longer.known())).containsExactly(1L, 1L);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void refuses_a_used_key_with_other_values_and_takes_a_correction() {
        upload(Mode.ACCEPT_GOOD, text(HEADER + row("A", "2025-12-30", "1", "10.00")));
        SalesUpload other = upload(Mode.ACCEPT_GOOD, text(HEADER + row("A", "2025-12-31", "2", "20.00")));
        String corrected = row("A2", "2025-12-31", "2", "20.00").replace("no,,\n", "no,,A\n");
        SalesUpload right = upload(Mode.ACCEPT_GOOD, text(HEADER + corrected));

        assertThat(mistakes(other)).extracting(SalesMistake::code).containsExactly("KEY_USED");
        assertThat(right.recorded()).isEqualTo(1);
        assertThat(lines())
                .extracting(line ->
                        line.date() + " " + line.net().stripTrailingZeros().toPlainString())
                .containsExactly("2025-12-30 10", "2025-12-30 -10", "2025-12-31 20");
        String second = corrected.replace("A2", "A3");
        assertThat(mistakes(upload(Mode.ACCEPT_GOOD, text(HEADER + second))))
                .extracting(SalesMistake::code)
                .containsExactly("CORRECTED_BEFORE");
    }

    @Test
    void keeps_a_formula_as_text_and_disarms_it_in_what_it_exports() {
        String formula = "\"=HYPERLINK(\"\"http://evil.example\"\")\"";
        SalesUpload done = upload(
                Mode.ACCEPT_GOOD,
                text(HEADER
                        + row("A", "2025-12-31", "1", "10.00").replace("Customer", formula)
                        + row("B", "=1+1", "1", "10.00")));

        assertThat(lines()).extracting(Sales.Line::customer).containsExactly("=HYPERLINK(\"http://evil.example\")");
        assertThat(csv(done)).contains(",'=1+1\r\n");
        assertThat(done.formulas()).isEqualTo(1);
        assertThat(done.broken()).isEqualTo(1);
    }

    @Test
    void reads_a_workbook_with_numbers_days_and_texts() {
        SalesUpload done = upload(
                Mode.ALL_OR_NOTHING,
                SalesFiles.workbook(
                        new Object[] {"Key", "Product", "Date", "Quantity", "Net value", "Currency", "Customer"},
                        new Object[] {"A", "P-1", 46022, 3, 0.1 + 0.2, "EUR", "Müller & Söhne"},
                        new Object[] {4711, "P-1", "2025-12-31", 1, "10.50", "EUR", "=1+1"}));

        assertThat(done.problem()).isNull();
        assertThat(lines())
                .extracting(line -> line.key() + " " + line.date() + " "
                        + line.net().stripTrailingZeros().toPlainString() + " " + line.customer())
                .containsExactly("A 2025-12-31 0.3 Müller & Söhne", "4711 2025-12-31 10.5 =1+1");
    }

    @Test
    void takes_semicolons_and_a_byte_order_mark() {
        String file = "\uFEFF" + (HEADER + row("A", "2025-12-31", "1", "10.00")).replace(',', ';');

        assertThat(upload(Mode.ALL_OR_NOTHING, text(file)).recorded()).isEqualTo(1);
    }

    @Test
    void says_what_is_wrong_with_a_file_it_can_not_read() {
        String good = HEADER + row("A", "2025-12-31", "1", "10.00");
        refused(
                "SALES_FILE_ENCODING",
                "Line 2 is not UTF-8",
                new ByteArrayInputStream(good.replace("Customer", "Müller").getBytes(StandardCharsets.ISO_8859_1)));
        refused(
                "SALES_FILE_ENCODING",
                "Line 1 is not UTF-8",
                new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_16)));
        refused("SALES_FILE_HEADER", "'netValue' is missing", text(good.replace("netValue", "amount")));
        refused("SALES_FILE_HEADER", "no column 'amount'", text(good.replace("netValue", "amount")));
        refused("SALES_FILE_EMPTY", "empty", text(""));
        refused("SALES_FILE_TYPE", "not a readable Excel workbook", text("PK\u0003\u0004 but no archive"));
        refused("SALES_FILE_TYPE", "old Excel file", new ByteArrayInputStream(new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0
        }));
    }

    @Test
    void refuses_a_file_whose_quote_does_not_end() {
        SalesUpload broken = upload(
                Mode.ACCEPT_GOOD,
                SalesFiles.endless(
                        20_000,
                        i -> i == 3
                                ? "\"" + row("K" + i, "2025-12-31", "1", "1.00")
                                : row("K" + i, "2025-12-31", "1", "1.00")));

        assertThat(broken.status()).isEqualTo("REFUSED");
        assertThat(broken.problem()).contains("quote that does not end");
        assertThat(lines()).isEmpty();
    }

    @Test
    void takes_a_file_of_100_megabytes_and_refuses_one_above_the_limit_in_plain_words() {
        String wide = "語".repeat(190);
        SalesUpload done =
                upload(Mode.ALL_OR_NOTHING, SalesFiles.endless(30_000, i -> row("K" + i, "2025-12-31", "1", "10.00")
                        .replace("P-1,STORAGE,", wide + "," + wide + "," + wide)
                        .replace("Customer,NEW,EU", wide + "," + wide + "," + wide)));

        assertThat(done.bytes()).isGreaterThan(100_000_000L);
        assertThat(List.of(done.recorded(), done.broken())).containsExactly(30_000L, 0L);
        long limit = 200L * 1024 * 1024;
        refused("SALES_FILE_TOO_LARGE", "may have 200 MB", SalesFiles.endless(limit / 1000, i -> wide.repeat(2)));
    }

    @Test
    void shows_uploads_to_nobody_of_another_partner() {
        SalesUpload done = upload(Mode.ACCEPT_GOOD, text(HEADER + row("A", "2025-12-31", "1", "10.00")));
        UUID stranger = UUID.randomUUID();

        Acting.of(stranger, "stranger", "partner-user").run(() -> {
            assertThatThrownBy(() -> uploads.get(done.id())).hasMessageContaining("no such upload");
            assertThatThrownBy(() -> uploads.writeMistakes(done.id(), new StringWriter()))
                    .hasMessageContaining("no such upload");
            assertThat(uploads.latest(10)).isEmpty();
            assertThatThrownBy(() -> sales.lines(partner, FROM, TO, 0, 10)).hasMessageContaining("no such partner");
        });
    }

    @Test
    void records_single_lines_all_or_none_and_each_once() {
        var good = new Sales.Given(Map.of(
                SalesColumn.KEY, "A",
                SalesColumn.PRODUCT, "P-1",
                SalesColumn.DATE, "2025-12-31",
                SalesColumn.QUANTITY, "-1",
                SalesColumn.NET_VALUE, "-10.00",
                SalesColumn.CURRENCY, "EUR"));
        var bad = new Sales.Given(Map.of(SalesColumn.KEY, "B"));
        SalesOwner owner = SalesOwner.partner(partner);
        acting().run(() -> {
            assertThatThrownBy(() -> sales.record(owner, List.of(good, bad)))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.errors())
                            .extracting(DomainException.FieldError::field)
                            .contains("lines[1].netValue", "lines[1].date"));
            assertThat(sales.record(owner, List.of(good))).isEqualTo(new Sales.Recorded(1, 0));
            assertThat(sales.record(owner, List.of(good))).isEqualTo(new Sales.Recorded(0, 1));
        });
        assertThat(lines()).hasSize(1);
    }

    private void refused(String code, String words, InputStream content) {
        assertThatThrownBy(() -> receive(Mode.ACCEPT_GOOD, content))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal).hasMessageContaining(words);
                });
    }

    private SalesUpload upload(Mode mode, InputStream content) {
        UUID id = receive(mode, content).id();
        await().atMost(Duration.ofMinutes(2)).until(() -> get(id).ended());
        return get(id);
    }

    private SalesUpload receive(Mode mode, InputStream content) {
        return acting().call(() -> uploads.receive(SalesOwner.partner(partner), "sales.csv", mode, content));
    }

    private SalesUpload get(UUID id) {
        return acting().call(() -> uploads.get(id));
    }

    private List<SalesMistake> mistakes(SalesUpload upload) {
        return acting().call(() -> uploads.mistakes(upload.id(), 100));
    }

    private String csv(SalesUpload upload) {
        StringWriter text = new StringWriter();
        acting().run(() -> uploads.writeMistakes(upload.id(), text));
        return text.toString();
    }

    private List<Sales.Line> lines() {
        return acting().call(() -> sales.lines(partner, FROM, TO, 0, 1000));
    }

    private org.proofline.shared.ActionContext acting() {
        return Acting.of(partner, "somebody", "partner-user");
    }
}
