package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.PartnerProfiles;
import org.proofline.partner.Partners;
import org.proofline.partner.TierRule;
import org.proofline.partner.TierRule.Level;
import org.proofline.partner.Tiers;
import org.proofline.partner.Tiers.Decision;
import org.proofline.sales.Sales;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class TierSweepTest {

    private static final ActionContext OWNER = Acting.as("paul", "program-owner");
    private static final ActionContext OTHER_OWNER = Acting.as("pia", "program-owner");

    @Autowired
    private TierSweep sweep;

    @Autowired
    private Tiers tiers;

    @Autowired
    private Partners partners;

    @Autowired
    private PartnerProfiles profiles;

    @Autowired
    private Sales sales;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID partner;
    private YearMonth month;

    @BeforeEach
    void a_gold_partner() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        partner = Acting.as("petra", "partner-master").call(() -> PartnerFixture.register(partners, code));
        month = YearMonth.now(clock);
    }

    @Test
    void three_strong_months_lock_the_tier_and_the_lock_holds_it_until_its_last_day() {
        sold(month.minusMonths(3), "52000.00");
        sold(month.minusMonths(2), "61000.00");
        sold(month.minusMonths(1), "50000.00");
        sweep.sweep(partner::equals);
        Decision first = latest();
        assertThat(first.tier()).isEqualTo("GOLD");
        assertThat(first.nets()).extracting(BigDecimal::intValueExact).containsExactly(52000, 61000, 50000);
        assertThat(first.lockedUntil()).isEqualTo(month.plusMonths(3).atDay(1).minusDays(1));

        at(month.plusMonths(2));
        sweep.sweep(partner::equals);
        assertThat(latest().tier()).isEqualTo("GOLD");
        assertThat(latest().reason()).startsWith("The tier is locked until");
        at(month.plusMonths(4));
        sweep.sweep(partner::equals);
        assertThat(latest().tier()).isEqualTo("BRONZE");
        assertThat(latest().isChange()).isTrue();
        assertThat(tier()).isEqualTo("BRONZE");
        assertThat(types()).contains("PARTNER_TIER_CHANGED");
        assertThat(tiers.decisions(partner, 10)).hasSize(3);
    }

    @Test
    void a_second_run_in_the_same_month_changes_nothing_also_after_late_lines() {
        sold(month.minusMonths(1), "1000.00");
        sweep.sweep(partner::equals);
        assertThat(tier()).isEqualTo("BRONZE");
        sold(month.minusMonths(1), "900000.00");
        sweep.sweep(partner::equals);
        assertThat(tier()).isEqualTo("BRONZE");
        assertThat(tiers.decisions(partner, 10)).hasSize(1);
    }

    @Test
    void a_partner_without_any_sale_keeps_its_tier() {
        sweep.sweep(partner::equals);
        assertThat(tier()).isEqualTo("GOLD");
        assertThat(tiers.decisions(partner, 10)).isEmpty();
    }

    @Test
    void segments_follow_the_same_sales() {
        sold(month.minusMonths(1), "7000.00");
        sweep.sweep(partner::equals);
        assertThat(profiles.of(partner).segment()).isEqualTo("MIDDLE_60");
    }

    @Test
    void a_rule_is_data_that_one_person_proposes_and_another_accepts() {
        LocalDate far = LocalDate.now(clock).plusYears(40);
        TierRule rule = new TierRule(
                List.of(new Level("BRONZE", BigDecimal.ZERO), new Level("SILVER", new BigDecimal("7"))), 6);
        UUID id = OWNER.call(() -> tiers.propose(rule, "EUR", far)).id();
        assertThat(tiers.ruleOn(far).id()).isNotEqualTo(id);
        refused("SEGREGATION_OF_DUTIES", () -> OWNER.run(() -> tiers.accept(id)));
        assertThatThrownBy(() -> jdbc.update("insert into partner.tier_rule_acceptance values (?, 'paul', now())", id))
                .hasMessageContaining("another person");
        OTHER_OWNER.run(() -> tiers.accept(id));
        assertThat(tiers.ruleOn(far).rule()).isEqualTo(rule);
        assertThat(tiers.ruleOn(far.minusDays(1)).id()).isNotEqualTo(id);
        refused("TIER_RULE_ACCEPTED", () -> OTHER_OWNER.run(() -> tiers.accept(id)));
        assertThat(jdbc.queryForList(
                        "select type from audit.audit_event where subject_id = ? order by subject_no",
                        String.class,
                        id))
                .containsExactly("TIER_RULE_PROPOSED", "TIER_RULE_ACCEPTED");
    }

    @Test
    void a_rule_that_does_not_rise_or_begins_in_the_past_is_refused() {
        TierRule falling =
                new TierRule(List.of(new Level("BRONZE", BigDecimal.ZERO), new Level("SILVER", BigDecimal.ZERO)), 3);
        LocalDate today = LocalDate.now(clock);
        refused("TIER_RULE_INVALID", () -> OWNER.run(() -> tiers.propose(falling, "EUR", today)));
        refused("TIER_RULE_PAST", () -> OWNER.run(() -> tiers.propose(TierRule.STANDARD, "EUR", today.minusDays(1))));
        refused("ROLE_MISSING", () -> Acting.as("fay", "finance-approver")
                .run(() -> tiers.propose(TierRule.STANDARD, "EUR", today)));
    }

    @Test
    void another_partner_sees_nothing_of_the_decisions() {
        refused("NOT_FOUND", () -> Acting.of(UUID.randomUUID(), "eve", "partner-admin")
                .run(() -> tiers.decisions(partner, 1)));
    }

    private void at(YearMonth other) {
        clock.set(other.atDay(2).atTime(3, 0).toInstant(java.time.ZoneOffset.UTC));
    }

    private Decision latest() {
        return tiers.decisions(partner, 1).get(0);
    }

    private String tier() {
        return partners.get(partner).tier();
    }

    private void sold(YearMonth in, String net) {
        SalesFixture.sold(sales, partner, in.atDay(5), net, "CORE", "ada");
    }

    private List<String> types() {
        return jdbc.queryForList("select type from audit.audit_event where subject_id = ?", String.class, partner);
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
