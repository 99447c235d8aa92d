package org.proofline.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proofline.payout.simulator.SimulatedAnswers;
import org.proofline.shared.Money;

/** Needs the ISO 20022 schemas, which this repository does not ship: {@code -Dschemas=FOLDER}. */
class MessagesAgainstSchemasTest {

    private static final Party DEBTOR = new Party(
            "Proofline Europe GmbH",
            "DE23500105170000123456",
            "PRLNDEFF",
            "Hafenstrasse",
            "12",
            "60314",
            "Frankfurt am Main",
            "DE");

    private static Path schemas;

    @BeforeAll
    static void the_schemas_are_given() {
        String folder = System.getProperty("schemas", "");
        if (folder.isBlank()) {
            System.err.println("SKIPPED: bank files are not checked against ISO 20022; give -Dschemas=FOLDER.");
        }
        assumeTrue(!folder.isBlank(), "No -Dschemas=FOLDER");
        schemas = Path.of(folder);
        assertThat(Files.isDirectory(schemas))
                .as("-Dschemas=%s is a folder", folder)
                .isTrue();
    }

    @Test
    void a_file_with_one_transfer_is_valid() {
        valid("pain.001.001.09", file(Money.eur("100.00")));
    }

    @Test
    void a_file_with_hundreds_of_transfers_and_strange_names_is_valid() {
        Money[] amounts = new Money[300];
        java.util.Arrays.setAll(amounts, i -> Money.eur("0.01").plus(Money.eur(i + ".99")));
        valid("pain.001.001.09", file(amounts));
    }

    @Test
    void a_file_in_dollars_is_valid() {
        valid("pain.001.001.09", file(Money.of("99999999.99", "USD")));
    }

    @Test
    void a_file_in_a_currency_without_cents_is_valid() {
        valid("pain.001.001.09", file(Money.of("1000", "JPY")));
    }

    @Test
    void the_answers_of_the_simulated_bank_are_valid() {
        byte[] file = file(
                Money.eur("10.00"), Money.eur("10.13"), Money.eur("10.14"), Money.eur("10.15"), Money.eur("10.16"));
        SimulatedAnswers.to(file)
                .forEach((answer, messages) -> messages.forEach(message -> {
                    String text = new String(message, StandardCharsets.UTF_8);
                    valid(text.contains("pain.002") ? "pain.002.001.11" : "camt.054.001.08", message);
                }));
    }

    @Test
    void the_header_counts_and_sums_what_is_in_the_file() throws Exception {
        byte[] file = file(Money.eur("10.10"), Money.eur("20.20"));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("<NbOfTxs>2</NbOfTxs>", "<CtrlSum>30.30</CtrlSum>", "<Cd>SEPA</Cd>");
        String[] path = {"CstmrCdtTrfInitn", "PmtInf", "CdtTrfTxInf", "Cdtr", "Nm"};
        assertThat(Xml.text(Xml.parse(file), path)).contains("M\u00fcller & S\u00f6hne <Nord>");
    }

    private static byte[] file(Money... amounts) {
        Party creditor = new Party(
                "M\u00fcller & S\u00f6hne <Nord>",
                "DE89370400440532013000",
                "COBADEFFXXX",
                "Kai 1",
                null,
                "20457",
                "Hamburg",
                "DE");
        Party withoutBic = new Party(
                "N".repeat(150), "FR1420041010050500013M02606", null, "S".repeat(80), null, "75001", "Paris", "FR");
        List<Transfer> transfers = java.util.stream.IntStream.range(0, amounts.length)
                .mapToObj(i -> new Transfer(
                        "%032x".formatted(i),
                        amounts[i],
                        i % 2 == 0 ? creditor : withoutBic,
                        "Claim CL-2026-00000" + i))
                .toList();
        return new Pain001(
                        "0123456789abcdef0123456789abcdef",
                        Instant.parse("2026-11-22T10:15:30.123456Z"),
                        LocalDate.of(2026, 11, 23),
                        DEBTOR)
                .write(transfers);
    }

    private static void valid(String schema, byte[] message) {
        assertThatCode(() -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(schemas.resolve(schema + ".xsd").toFile())
                        .newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(message))))
                .doesNotThrowAnyException();
    }
}
