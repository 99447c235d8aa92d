package org.proofline.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.sales.SalesComparison.Difference;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProoflineTest
class SalesComparisonTest {

    @Autowired
    private SalesComparison comparison;

    @Autowired
    private Sales sales;

    private final UUID partner = UUID.randomUUID();

    @Test
    void lists_what_is_missing_on_one_side_and_what_differs() {
        partner(line("same", "2025-10-01", "1", "10.00"));
        partner(line("only-partner", "2025-10-01", "1", "11.00"));
        partner(line("differs", "2025-10-01", "1", "12.00"));
        vendor(line("same", "2025-10-01", "1", "10.00"));
        vendor(line("only-vendor", "2025-10-01", "1", "13.00"));
        vendor(line("differs", "2025-10-02", "2", "12.50"));

        assertThat(differences())
                .extracting(d -> d.sale() + " " + d.kind() + " " + d.partner() + "/" + d.vendor())
                .containsExactly(
                        "differs OTHER_QUANTITY 1/2",
                        "differs OTHER_VALUE 12/12.5",
                        "differs OTHER_DATE 2025-10-01/2025-10-02",
                        "only-partner MISSING_AT_VENDOR 11 EUR/null",
                        "only-vendor MISSING_AT_PARTNER null/13 EUR");
    }

    @Test
    void a_corrected_line_no_longer_differs_and_a_serial_number_finds_its_sale_under_another_key() {
        Map<SalesColumn, String> ours = line("P-17", "2025-10-01", "1", "10.00");
        ours.put(SalesColumn.SERIAL, "SN1");
        Map<SalesColumn, String> wrong = line("V-99", "2025-10-01", "1", "9.00");
        wrong.put(SalesColumn.SERIAL, "SN1");
        Map<SalesColumn, String> right = line("V-100", "2025-10-01", "1", "10.00");
        right.put(SalesColumn.SERIAL, "SN1");
        right.put(SalesColumn.CORRECTS, "V-99");
        partner(ours);
        vendor(wrong);
        assertThat(differences()).extracting(Difference::kind).containsExactly(SalesComparison.Kind.OTHER_VALUE);

        vendor(right);
        assertThat(differences()).isEmpty();
    }

    @Test
    void shows_a_partner_nothing_of_another_one() {
        Acting.of(UUID.randomUUID(), "stranger", "partner-user")
                .run(() -> assertThatThrownBy(() -> differences()).hasMessageContaining("no such partner"));
    }

    private List<Difference> differences() {
        return comparison.differences(partner, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31), 100);
    }

    private void partner(Map<SalesColumn, String> line) {
        Acting.of(partner, "somebody", "partner-user")
                .run(() -> sales.record(SalesOwner.partner(partner), List.of(new Sales.Given(line))));
    }

    private void vendor(Map<SalesColumn, String> line) {
        line.put(SalesColumn.PARTNER, "IT");
        Acting.as("program-owner", "program-owner")
                .run(() -> sales.record(SalesOwner.vendor(Map.of("IT", partner)), List.of(new Sales.Given(line))));
    }

    private static Map<SalesColumn, String> line(String key, String date, String quantity, String net) {
        Map<SalesColumn, String> values = new EnumMap<>(SalesColumn.class);
        values.put(SalesColumn.KEY, key);
        values.put(SalesColumn.PRODUCT, "P-1");
        values.put(SalesColumn.DATE, date);
        values.put(SalesColumn.QUANTITY, quantity);
        values.put(SalesColumn.NET_VALUE, net);
        values.put(SalesColumn.CURRENCY, "EUR");
        return values;
    }
}
