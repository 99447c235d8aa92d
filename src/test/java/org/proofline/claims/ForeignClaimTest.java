package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.Adjudication;
import org.proofline.adjudication.Adjudication.Preflight;
import org.proofline.ledger.ExchangeRates;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme.Period;
import org.proofline.program.OfferScheme.RateDate;
import org.proofline.program.SchemeFixture;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.TestClock;

/** Claims in Swiss francs on a fund in euros. */
class ForeignClaimTest {

    private static final LocalDate TODAY = TestClock.today();
    private static final LocalDate INVOICED = TODAY.minusDays(12);
    private static final LocalDate MONTH_END = TODAY.withDayOfMonth(1).minusDays(1);
    private static final ClaimModules BEANS = ClaimModules.shared();

    private final ClaimStage stage = new ClaimStage();
    private UUID partner;

    @BeforeAll
    static void rates() {
        ExchangeRates rates = BEANS.get(ExchangeRates.class);
        String file = "Date,CHF\n%s,0.8000\n%s,0.6250\n%s,0.5000\n".formatted(INVOICED, TODAY, MONTH_END);
        var taken = Acting.as("ann", "program-owner").call(() -> rates.propose(file.getBytes(StandardCharsets.UTF_8)));
        Acting.as("ben", "program-owner").run(() -> rates.decide(taken.id(), true));
    }

    @BeforeEach
    void partner() {
        partner = stage.partner("FX");
    }

    @Test
    void the_rate_of_the_invoices_day_counts_line_by_line() {
        Offer offer = offer(RateDate.INVOICE, Period.CLAIM);
        Claim claim = stage.inReview(
                partner,
                aClaim().of(offer)
                        .in("CHF")
                        .line("A-1", INVOICED, "80.00", "6.40", true)
                        .line("A-2", TODAY, "62.50", "5.00", false));
        Claim approved = stage.approve(claim);
        assertThat(approved.claimed()).isEqualTo(Money.of("147.50", "CHF"));
        assertThat(step(approved, "FUND_CURRENCY").before()).isEqualTo(Money.of("147.50", "CHF"));
        assertThat(step(approved, "FUND_CURRENCY").after()).isEqualTo(Money.eur("208.00"));
        assertThat(step(approved, "FUND_CURRENCY").reason())
                .isEqualTo("Converted from CHF to EUR line by line: line 1 at 1.25 of " + INVOICED
                        + ", line 2 at 1.6 of " + TODAY + " (European Central Bank).");
        assertThat(approved.approved()).isEqualTo(Money.eur("104.00"));
        assertThat(approved.rates())
                .extracting(LineRate::line, LineRate::original, LineRate::converted, LineRate::source, LineRate::date)
                .containsExactly(
                        tuple(1, Money.of("80.00", "CHF"), Money.eur("100.00"), "European Central Bank", INVOICED),
                        tuple(2, Money.of("67.50", "CHF"), Money.eur("108.00"), "European Central Bank", TODAY));
        assertThat(BEANS.get(Funds.class).balance(offer.fundCode(), partner).committed())
                .isEqualTo(Money.eur("104.00"));
    }

    @Test
    void the_rate_of_the_day_of_approval_counts_and_stays() {
        Claim approved = stage.approve(stage.inReview(partner, francs(RateDate.APPROVAL, Period.CLAIM)));
        assertThat(step(approved, "FUND_CURRENCY").reason())
                .isEqualTo("Converted from CHF to EUR at 1.6 (European Central Bank, " + TODAY + ").");
        assertThat(approved.approved()).isEqualTo(Money.eur("80.00"));
        assertThat(BEANS.get(Claims.class).get(approved.id()).rates())
                .singleElement()
                .satisfies(rate -> assertThat(rate.factor()).isEqualByComparingTo("1.6"));
    }

    @Test
    void the_rate_of_the_last_day_of_the_period_counts() {
        Claim claim = stage.inReview(
                partner,
                francs(RateDate.PERIOD_END, Period.MONTH).during(MONTH_END.minusDays(9), MONTH_END.minusDays(7)));
        assertThat(step(claim, "FUND_CURRENCY").after()).isEqualTo(Money.eur("200.00"));
        assertThat(claim.rates()).extracting(LineRate::date).containsExactly(MONTH_END);
    }

    @Test
    void a_rate_that_nobody_knows_is_asked_for_and_never_guessed() {
        Claim francs = draft(francs(RateDate.INVOICE, Period.CLAIM));
        Claim ahead = draft(francs(RateDate.PERIOD_END, Period.YEAR).during(TODAY.minusDays(5), TODAY.minusDays(4)));
        assertThat(BEANS.get(Claims.class).missingRate(francs.id())).hasValueSatisfying(why -> assertThat(why)
                .contains("no rate from CHF to EUR for " + TODAY.minusDays(6), "Claim in EUR"));
        assertThat(BEANS.get(Claims.class).missingRate(ahead.id()))
                .hasValueSatisfying(why -> assertThat(why).contains("nobody knows before that day"));
        assertThatThrownBy(() ->
                        as(partner).call(() -> BEANS.get(Claims.class).submit(francs.id(), ClaimStage.all(francs))))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("RATE_MISSING"));
        Preflight preflight =
                as(partner).call(() -> BEANS.get(Adjudication.class).preflight(francs.id()));
        assertThat(preflight.findings()).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo("FX-RATE");
            assertThat(finding.blocks()).isTrue();
        });
        assertThat(preflight.waterfall()).isEmpty();
        assertThat(preflight.payable()).isNull();
        assertThat(preflight.submittable()).isFalse();
    }

    @Test
    void a_claim_in_another_currency_is_routed_by_what_it_is_in_the_funds() {
        Claim draft = draft(francs(RateDate.APPROVAL, Period.CLAIM));
        Preflight preflight =
                as(partner).call(() -> BEANS.get(Adjudication.class).preflight(draft.id()));
        assertThat(preflight.payable()).isEqualTo(Money.eur("0.00"));
        assertThat(preflight.waterfall()).extracting(WaterfallStep::step).contains("FUND_CURRENCY");
        assertThat(preflight.waterfall().get(0).reason()).contains("you claimed");
    }

    @Test
    void an_offer_without_a_rate_policy_takes_only_its_own_currency() {
        Offer offer = stage.offer("PLAIN", ClaimStage.half(), partner, "1000.00");
        assertThatThrownBy(() -> draft(aClaim().of(offer).in("CHF").costing("10.00")))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.errors())
                        .extracting(DomainException.FieldError::field)
                        .containsExactly("currency"));
    }

    private Claim draft(ClaimFixture claim) {
        return as(partner).call(() -> BEANS.get(Claims.class).draft(claim.draft()));
    }

    private ClaimFixture francs(RateDate policy, Period period) {
        return aClaim().of(offer(policy, period)).in("CHF").costing("100.00");
    }

    private Offer offer(RateDate policy, Period period) {
        Offer like = stage.offer(
                "FX" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT),
                ClaimStage.half(),
                partner,
                "5000.00");
        return stage.publish(SchemeFixture.coop(
                ClaimStage.like(
                        like,
                        "FX" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT),
                        like.terms()),
                policy,
                period));
    }

    private static WaterfallStep step(Claim claim, String name) {
        return claim.waterfall().stream()
                .filter(step -> step.step().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
