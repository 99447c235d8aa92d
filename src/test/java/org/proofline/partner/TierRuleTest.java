package org.proofline.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class TierRuleTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Example
    void three_strong_months_lift_the_tier_and_lock_it_for_a_quarter() {
        assertThat(apply("BRONZE", null, "21000", "20000", "30000"))
                .isEqualTo(new TierRule.Outcome(
                        "SILVER",
                        LocalDate.of(2026, 12, 31),
                        "Each of the last three months reached SILVER, so it is locked."));
    }

    @Example
    void one_great_month_lifts_the_tier_without_a_lock() {
        assertThat(apply("BRONZE", null, "0", "0", "150000"))
                .isEqualTo(new TierRule.Outcome("GOLD", null, "The last three months together reach GOLD."));
    }

    @Example
    void a_locked_tier_does_not_fall_until_the_day_after_its_lock() {
        assertThat(apply("GOLD", OCTOBER, "0", "0", "0").tier()).isEqualTo("GOLD");
        assertThat(apply("GOLD", OCTOBER.minusDays(1), "0", "0", "0").tier()).isEqualTo("BRONZE");
    }

    @Example
    void a_lock_stays_when_the_tier_rises_without_strong_months() {
        assertThat(apply("SILVER", OCTOBER.plusMonths(1), "0", "0", "150000")).satisfies(outcome -> {
            assertThat(outcome.tier()).isEqualTo("GOLD");
            assertThat(outcome.lockedUntil()).isEqualTo(OCTOBER.plusMonths(1));
        });
    }

    @Property(tries = 4096)
    void more_sales_never_give_a_lower_tier(
            @ForAll @Size(3) List<@BigRange(min = "0", max = "90000") @Scale(2) BigDecimal> months,
            @ForAll @BigRange(min = "0", max = "50000") @Scale(2) BigDecimal more,
            @ForAll @IntRange(min = 0, max = 2) int month) {
        List<BigDecimal> better = new ArrayList<>(months);
        better.set(month, months.get(month).add(more));
        assertThat(rank(TierRule.STANDARD.apply("BRONZE", null, better, OCTOBER)))
                .isGreaterThanOrEqualTo(rank(TierRule.STANDARD.apply("BRONZE", null, months, OCTOBER)));
    }

    @Property(tries = 4096)
    void a_fifth_is_the_best_a_fifth_the_worst_and_nobody_below_sold_more_than_somebody_above(
            @ForAll @Size(max = 60) List<@BigRange(min = "0", max = "1000") @Scale(0) BigDecimal> sales) {
        Map<UUID, BigDecimal> partners = new HashMap<>();
        for (int i = 0; i < sales.size(); i++) {
            partners.put(new UUID(0, i), sales.get(i));
        }
        Map<UUID, String> segments = Segmentation.of(partners);
        assertThat(segments.values().stream().filter(Segmentation.TOP::equals)).hasSize(sales.size() / 5);
        assertThat(segments.values().stream().filter(Segmentation.BOTTOM::equals))
                .hasSize(sales.size() / 5);
        for (UUID top : partners.keySet()) {
            for (UUID other : partners.keySet()) {
                if (segments.get(top).equals(Segmentation.TOP)
                        && !segments.get(other).equals(Segmentation.TOP)) {
                    assertThat(partners.get(top)).isGreaterThanOrEqualTo(partners.get(other));
                }
            }
        }
    }

    private static int rank(TierRule.Outcome outcome) {
        return List.of("BRONZE", "SILVER", "GOLD").indexOf(outcome.tier());
    }

    private static TierRule.Outcome apply(String tier, LocalDate lockedUntil, String... months) {
        return TierRule.STANDARD.apply(
                tier, lockedUntil, Arrays.stream(months).map(BigDecimal::new).toList(), OCTOBER);
    }
}
