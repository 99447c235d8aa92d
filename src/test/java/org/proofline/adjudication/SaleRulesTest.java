package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.AroundRules.Said;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimRewards.Reward;
import org.proofline.claims.ClaimStage;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sales behind a reward: whose deal, who bought, and what came back. Other claims cost no look at them. */
class SaleRulesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 30);
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 11, 20);

    private final ClaimModules modules = ClaimModules.shared();
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final UUID south = stage.partner("SOUTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");
    private final String serial = "SN-" + UUID.randomUUID();
    private final String product = "P-" + UUID.randomUUID();

    @Test
    void d13_one_unit_sold_by_two_partners_is_looked_at_and_names_the_other() {
        sold(north, LocalDate.of(2026, 9, 1), "900.00", serial, "Hafen AG");
        sold(south, LocalDate.of(2026, 9, 9), "880.00", serial, null);

        Said said = said(serial, LONG_AFTER);

        assertThat(said.findings()).extracting(Finding::ruleId).containsExactly("D13");
        assertThat(said.findings().get(0).outcome()).isEqualTo("REVIEW");
        assertThat(said.findings().get(0).staffMessage()).contains(code(south), product, "2026-09-09");
        assertThat(said.findings().get(0).message()).isEmpty();
    }

    @Test
    void d13_the_same_product_to_a_customer_of_the_same_name_within_days_is_one_deal_and_later_none() {
        sold(north, LocalDate.of(2026, 9, 1), "900.00", serial, "Hafen AG");
        sold(south, LocalDate.of(2026, 9, 30), "900.00", "SN-2", "HAFEN AG.");
        assertThat(said(serial, LONG_AFTER).findings()).isEmpty();
        assertThat(said(serial, LONG_AFTER).evaluated()).contains("D13");

        sold(south, LocalDate.of(2026, 9, 14), "900.00", "SN-3", "HAFEN AG.");
        assertThat(said(serial, LONG_AFTER).findings())
                .extracting(Finding::ruleId)
                .containsExactly("D13");
    }

    @Test
    void d13_a_customer_that_is_written_in_another_way_is_the_same_and_another_one_of_a_like_name_is_not() {
        sold(north, LocalDate.of(2026, 9, 1), "900.00", serial, "Hafenwerke Müller & Co. KG");
        sold(south, LocalDate.of(2026, 9, 3), "900.00", "SN-2", "Hafenwerke Schulze GmbH");
        assertThat(said(serial, LONG_AFTER).findings()).isEmpty();

        sold(south, LocalDate.of(2026, 9, 4), "900.00", "SN-3", "HAFENWERKE MULLER");
        Said said = said(serial, LONG_AFTER);
        assertThat(said.findings()).extracting(Finding::ruleId).containsExactly("D13");
        assertThat(said.findings().get(0).staffMessage())
                .contains("HAFENWERKE MULLER on 2026-09-04")
                .doesNotContain("Schulze");
    }

    @Test
    void f25_a_customer_that_is_written_nearly_like_the_partner_is_the_partner() {
        sold(north, LocalDate.of(2026, 8, 2), "900.00", null, "The " + name().replace(" ", "  ") + ", Inc.");
        assertThat(said(null, LONG_AFTER).findings())
                .extracting(Finding::ruleId, Finding::outcome)
                .containsExactly(tuple("F25", "HOLD"));
    }

    @Test
    void f25_a_customer_that_shares_a_word_with_the_partner_is_another_company() {
        String word = name().split(" ")[0];
        sold(north, LocalDate.of(2026, 8, 2), "900.00", null, word + " Hafenbetriebe Wilhelmshaven GmbH");
        assertThat(said(null, LONG_AFTER).evaluated()).contains("F25");
        assertThat(said(null, LONG_AFTER).findings()).isEmpty();
    }

    @Test
    void f25_a_partner_that_is_its_own_customer_is_held() {
        sold(north, LocalDate.of(2026, 8, 1), "900.00", null, "Hafen AG");
        assertThat(said(null, LONG_AFTER).findings()).isEmpty();
        assertThat(said(null, LONG_AFTER).evaluated()).contains("F25").doesNotContain("D13");

        sold(north, LocalDate.of(2026, 8, 2), "900.00", null, name().toUpperCase(Locale.ROOT) + " ");
        assertThat(said(null, LONG_AFTER).findings())
                .extracting(Finding::ruleId, Finding::outcome)
                .containsExactly(tuple("F25", "HOLD"));
    }

    @Test
    void f26_a_spike_on_the_last_days_that_comes_back_is_told_and_one_that_stays_is_not() {
        sold(north, LocalDate.of(2026, 7, 10), "1000.00", null, null);
        sold(north, LocalDate.of(2026, 9, 28), "4000.00", null, null);
        assertThat(said(null, TO.plusDays(5)).evaluated()).doesNotContain("F25", "F26");
        assertThat(said(null, LONG_AFTER).evaluated()).contains("F26");
        assertThat(said(null, LONG_AFTER).findings()).isEmpty();

        sold(north, LocalDate.of(2026, 10, 4), "-1500.00", null, null);
        Said early = said(null, TO.plusDays(5));
        assertThat(early.findings())
                .extracting(Finding::ruleId, Finding::outcome)
                .containsExactly(tuple("F26", "INFO"));
        assertThat(early.findings().get(0).staffMessage()).contains("5000 EUR", "4000 EUR", "1500 EUR");
    }

    @Test
    void a_claim_for_cost_has_no_sales_and_none_of_these_rules_is_called_passed() {
        sold(north, LocalDate.of(2026, 8, 2), "900.00", serial, name());
        Dossier cost = dossier();

        Said said =
                AroundRules.run(cost, modules.get(Surroundings.class).of(cost).orElseThrow());

        assertThat(said.evaluated()).doesNotContain("D13", "F25", "F26");
        assertThat(said.findings()).extracting(Finding::ruleId).doesNotContain("D13", "F25", "F26");
    }

    private Said said(String claimed, LocalDate today) {
        Dossier of = dossier();
        Money some = Money.eur("10.00");
        Claim claim = claimed == null ? of.claim() : ofUnit(of.claim(), claimed);
        Dossier rewarded = new Dossier(
                claim,
                of.offer(),
                of.partner(),
                null,
                of.documents(),
                of.requirements(),
                of.activity(),
                of.costCodes(),
                of.brand(),
                of.landingDomains(),
                of.doubtedTexts(),
                new Reward(FROM, TO, some, some, some, false, List.of()),
                of.unmet(),
                of.matches(),
                of.others(),
                today,
                of.handedIn(),
                of.deadline(),
                null);
        return AroundRules.run(
                rewarded, modules.get(Surroundings.class).of(rewarded).orElseThrow());
    }

    private static List<Claim.Line> units(Claim of, String unit) {
        return of.lines().stream()
                .map(line -> new Claim.Line(
                        line.no(), "Unit", null, null, null, null, line.net(), line.tax(), false, null, null, unit))
                .toList();
    }

    private static Claim ofUnit(Claim of, String unit) {
        return new Claim(
                of.id(),
                of.number(),
                of.version(),
                of.partnerId(),
                of.createdBy(),
                of.submittedBy(),
                of.offer(),
                null,
                false,
                null,
                null,
                of.activity(),
                of.currency(),
                of.results(),
                units(of, unit),
                of.status(),
                of.assurance(),
                of.hold(),
                of.waitingFor(),
                of.dueAt(),
                of.createdAt(),
                of.submittedAt(),
                of.decision(),
                null,
                of.amounts());
    }

    private Dossier dossier() {
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));
        as(north).run(() -> modules.get(Adjudication.class).submit(claim.id()));
        return staff().call(() -> modules.get(DossierReader.class).read(claim.id()));
    }

    private String name() {
        return modules.get(Partners.class).get(north).name();
    }

    private String code(UUID partner) {
        return modules.get(Partners.class).find(partner).map(Partner::code).orElseThrow();
    }

    private void sold(UUID partner, LocalDate day, String net, String unit, String customer) {
        modules.get(JdbcClient.class)
                .sql(
                        """
                        insert into sales.line (source, partner_id, line_key, reversal, product, serial, sold_on, customer,
                          quantity, net, currency, paid, digest, recorded_by, recorded_at)
                        values ('PARTNER', ?, ?, false, ?, ?, ?, ?, ?, ?, 'EUR', true, gen_random_uuid(), 'nora', now())
                        """)
                .params(
                        partner,
                        UUID.randomUUID().toString(),
                        product,
                        unit,
                        day,
                        customer,
                        new BigDecimal(net).signum(),
                        new BigDecimal(net))
                .update();
    }
}
