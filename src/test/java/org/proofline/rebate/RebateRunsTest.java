package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Receivables;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.proofline.payout.Payouts;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme;
import org.proofline.program.Offers;
import org.proofline.program.SchemeFixture;
import org.proofline.rebate.Rebates.Entitlement;
import org.proofline.rebate.Rebates.Run;
import org.proofline.rebate.Rebates.Status;
import org.proofline.sales.Sales;
import org.proofline.sales.SalesColumn;
import org.proofline.sales.SalesOwner;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.EngineHarness;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class RebateRunsTest {

    private static final LocalDate FROM = LocalDate.of(2025, 10, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final Money NOTHING = Money.eur("0");

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Rebates rebates;

    @Autowired
    private Sales sales;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EngineHarness engine;

    private UUID partner;
    private String offer;
    private int keys;

    @BeforeEach
    void world() {
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        String code = "P" + mark;
        partner = PartnerFixture.register(app.getBean(Partners.class), code);
        String fund = "F-REB-" + mark;
        Acting.as("program-owner", "program-owner").run(() -> app.getBean(Funds.class)
                .create(new Funds.Fund(fund, "Rebates", "PL-EU", "EUR", LocalDate.of(2025, 1, 1), null)));
        offer = new SalesWorld(app.getBean(Offers.class), jdbc).publish(rebate("REB-" + mark, fund, code));
    }

    @Test
    void an_approved_run_pays_what_it_computed_and_the_same_run_again_pays_nothing() {
        sold("12000.00");
        Run first = approved();

        assertThat(first.totals().difference()).isEqualTo(Money.eur("260.00"));
        assertThat(paid()).containsExactly(Money.eur("260.00"));
        Run again = approved();
        assertThat(again.totals().difference()).isEqualTo(NOTHING);
        assertThat(paid()).containsExactly(Money.eur("260.00"));
    }

    @Test
    void a_rebate_is_settled_by_a_credit_memo_without_a_claim() {
        sold("12000.00");
        approved();
        Payouts payouts = app.getBean(Payouts.class);
        UUID item =
                staff("auditor").call(() -> payouts.ofPartner(partner)).get(0).id();
        engine.runAllDue(item.toString());

        assertThat(staff("auditor").call(() -> payouts.get(item)).status()).isEqualTo("CREDIT_MEMO_ISSUED");
        assertThat(engine.waiting(item.toString())).isEmpty();
    }

    @Test
    void late_lines_post_only_what_they_add_and_returns_become_a_debt() {
        sold("10000.00");
        approved();
        sold("1000.00");
        assertThat(approved().totals().difference()).isEqualTo(Money.eur("30.00"));
        sold("-5000.00");
        assertThat(approved().totals().difference()).isEqualTo(Money.eur("-110.00"));

        assertThat(paid()).containsExactlyInAnyOrder(Money.eur("200.00"), Money.eur("30.00"));
        assertThat(app.getBean(Receivables.class).outstanding(partner, "PL-EU", "EUR", false))
                .isEqualTo(Money.eur("110.00"));
        assertThat(approved().totals().difference()).isEqualTo(NOTHING);
    }

    @Test
    void who_computed_or_reviewed_a_run_does_not_approve_it() {
        sold("12000.00");
        Run run = staff("program-owner").call(() -> rebates.compute(offer, FROM, TO));
        staff("program-owner-2").run(() -> rebates.review(run.id(), "Looks right"));

        for (String person : List.of("program-owner", "program-owner-2")) {
            refused("SEGREGATION_OF_DUTIES", () -> staff(person).run(() -> rebates.approve(run.id())));
        }
        assertThat(paid()).isEmpty();
    }

    @Test
    void a_run_is_approved_once_after_its_review_and_one_at_a_time() {
        Run run = staff("program-owner").call(() -> rebates.compute(offer, FROM, TO));
        refused("REBATE_RUN_STATUS", () -> staff("finance-approver").run(() -> rebates.approve(run.id())));
        refused("REBATE_RUN_OPEN", () -> staff("program-owner").run(() -> rebates.compute(offer, FROM, TO)));
        staff("finance-approver").run(() -> rebates.reject(run.id(), "Lines are missing"));
        refused("REBATE_RUN_STATUS", () -> staff("finance-approver").run(() -> rebates.reject(run.id(), "Again")));
        refused("PERIOD_OPEN", () -> staff("program-owner")
                .run(() -> rebates.compute(offer, FROM, LocalDate.of(2099, 1, 1))));

        assertThat(jdbc.queryForList(
                        "select type from audit.audit_event where subject_id = ? order by subject_no",
                        String.class,
                        run.id()))
                .containsExactly("REBATE_RUN_COMPUTED", "REBATE_RUN_REJECTED");
    }

    @Test
    void a_claimed_amount_too_far_from_the_computed_one_waits_for_an_answer() {
        sold("12000.00");
        claimed("400.00");
        Run run = staff("program-owner").call(() -> rebates.compute(offer, FROM, TO));
        refused("VARIANCE_OPEN", () -> staff("program-owner").run(() -> rebates.review(run.id(), "")));
        staff("program-owner").run(() -> rebates.answerVariance(run.id(), partner, false, "Ask the partner"));
        refused("VARIANCE_ANSWERED", () -> staff("program-owner")
                .run(() -> rebates.answerVariance(run.id(), partner, true, "Pay")));
        finish(run);

        assertThat(paid()).isEmpty();
        claimed("262.00");
        Run within = approved();
        assertThat(entitlement(within).variance()).isFalse();
        assertThat(paid()).containsExactly(Money.eur("260.00"));
    }

    @Test
    void a_partner_sees_its_own_share_of_approved_runs_only() {
        sold("12000.00");
        Run open = staff("program-owner").call(() -> rebates.compute(offer, FROM, TO));
        refused("NOT_FOUND", () -> person().run(() -> rebates.get(open.id())));
        staff("program-owner").run(() -> rebates.review(open.id(), ""));
        staff("finance-approver").run(() -> rebates.approve(open.id()));

        assertThat(person().call(() -> rebates.entitlements(open.id(), null, 10)))
                .extracting(Entitlement::partnerId)
                .containsExactly(partner);
        assertThat(person().call(() -> rebates.trace(open.id(), partner))).isNotEmpty();
        Acting.of(UUID.randomUUID(), "stranger", "partner-user").run(() -> {
            assertThat(rebates.entitlements(open.id(), null, 10)).isEmpty();
            refused("NOT_FOUND", () -> rebates.trace(open.id(), partner));
        });
    }

    private Run approved() {
        return finish(staff("program-owner").call(() -> rebates.compute(offer, FROM, TO)));
    }

    private Run finish(Run run) {
        staff("program-owner").run(() -> rebates.review(run.id(), "Looked at"));
        Run approved = staff("finance-approver").call(() -> rebates.approve(run.id()));
        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        return approved;
    }

    private Entitlement entitlement(Run run) {
        return staff("auditor")
                .call(() -> rebates.entitlements(run.id(), null, 10))
                .get(0);
    }

    private List<Money> paid() {
        return staff("auditor").call(() -> app.getBean(Payouts.class).ofPartner(partner)).stream()
                .map(item -> item.amount())
                .toList();
    }

    private void claimed(String amount) {
        person().run(() -> rebates.claim(offer, FROM, TO, Money.eur(amount)));
    }

    private void sold(String net) {
        Map<SalesColumn, String> line = new EnumMap<>(SalesColumn.class);
        line.put(SalesColumn.KEY, "K" + keys++);
        line.put(SalesColumn.PRODUCT, "P-1");
        line.put(SalesColumn.DATE, "2025-11-11");
        line.put(SalesColumn.QUANTITY, net.startsWith("-") ? "-1" : "1");
        line.put(SalesColumn.NET_VALUE, net);
        line.put(SalesColumn.CURRENCY, "EUR");
        person().run(() -> sales.record(SalesOwner.partner(partner), List.of(new Sales.Given(line))));
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private org.proofline.shared.ActionContext person() {
        return Acting.of(partner, "somebody", "partner-user");
    }

    private static org.proofline.shared.ActionContext staff(String who) {
        return Acting.as(who, who.replace("-2", ""));
    }

    /** 2 % up to 10,000.00 and 3 % above, by credit memo, for one partner. */
    private static Offer rebate(String code, String fund, String partner) {
        Offer like = SchemeFixture.rebateOffer(
                code, LocalDate.of(2025, 1, 1), SchemeFixture.rebate(OfferScheme.Audience.EVERYBODY, null));
        return new Offer(
                        null,
                        code,
                        0,
                        like.name(),
                        like.description(),
                        like.kind(),
                        fund,
                        "PL-EU",
                        "EUR",
                        like.zone(),
                        like.validFrom(),
                        null,
                        like.activityTypes(),
                        byCreditMemo(like.terms(), partner))
                .with(like.scheme());
    }

    private static Offer.Terms byCreditMemo(Offer.Terms like, String partner) {
        return new Offer.Terms(
                like.costSharePercent(),
                false,
                like.claimWithinDays(),
                null,
                like.straightThroughUpTo(),
                like.sampledPercent(),
                0,
                "CREDIT_MEMO",
                0,
                List.of(partner),
                true);
    }
}
