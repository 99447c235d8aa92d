package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.FundHistory.Point;
import org.proofline.shared.Money;

class BurnDownTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @Test
    void the_line_falls_from_the_whole_to_what_is_left() {
        BurnDown chart = BurnDown.of(
                List.of(
                        point(LocalDate.of(2026, 1, 31), "1000", "0", "0"),
                        point(LocalDate.of(2026, 6, 30), "400", "100", "500")),
                END);
        assertThat(chart.left()).isEqualTo("175,16 412,130");
        assertThat(chart.available()).isEqualTo("175,16 412,153");
        assertThat(chart.dots()).hasSize(4);
        assertThat(chart.evenFrom()).isEqualTo(16);
        assertThat(chart.endX()).isEqualTo(704);
        assertThat(chart.ticks()).extracting(BurnDown.Tick::text).contains("1,000.00 EUR", "500.00 EUR", "0.00 EUR");
    }

    @Test
    void a_fund_without_an_end_or_money_is_drawn_too_and_one_without_postings_is_not() {
        BurnDown chart = BurnDown.of(List.of(point(LocalDate.of(2026, 1, 31), "0", "0", "0")), null);
        assertThat(chart.left()).isEqualTo("704,244");
        assertThat(BurnDown.of(List.of(), END)).isNull();
    }

    private static Point point(LocalDate day, String available, String promised, String paid) {
        return new Point(day, Money.eur(available), Money.eur(promised), Money.eur(paid), Money.eur("0"));
    }
}
