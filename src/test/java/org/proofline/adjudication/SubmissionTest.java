package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.execution;
import static org.proofline.adjudication.ProofFixture.invoice;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.ClaimStage.terms;
import static org.proofline.claims.Refusals.fields;
import static org.proofline.claims.Refusals.kind;
import static org.proofline.claims.Refusals.refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.Adjudication.Preflight;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.claims.WaterfallStep;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;
import org.proofline.testing.TestClock;

class SubmissionTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final Claims claims = modules.get(Claims.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    @Test
    void a_draft_without_proof_names_each_missing_piece() {
        Claim claim = draft(north, aClaim().of(offer).costing("100.00"));

        Preflight preflight = preflight(claim);

        assertThat(preflight.missing()).containsExactly("INVOICE", "SCREENSHOT", "LANDING_PAGE", "CLICKS");
        assertThat(preflight.submittable()).isFalse();
        assertThat(preflight.payable()).isEqualTo(Money.eur("0"));
        assertThat(preflight.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.ruleId().equals("PROOF-COMPLETE") && finding.blocks());
        DomainException refused = refusal(() -> submit(claim));
        assertThat(refused.kind()).isEqualTo(Kind.INVALID);
        assertThat(fields(refused))
                .containsExactly("evidence.INVOICE", "evidence.SCREENSHOT", "evidence.LANDING_PAGE", "evidence.CLICKS");
        assertThat(claims.get(claim.id()).status()).isEqualTo(ClaimStatus.DRAFT);
    }

    @Test
    void what_preflight_calls_submittable_is_taken_with_the_same_waterfall() {
        Claim claim = proven(north, aClaim().of(offer).line("100.00", "19.00", true));

        Preflight preflight = preflight(claim);
        Claim submitted = submit(claim);

        assertThat(preflight.submittable()).isTrue();
        assertThat(preflight.missing()).isEmpty();
        assertThat(preflight.findings()).isEmpty();
        assertThat(preflight.payable()).isEqualTo(Money.eur("50.00"));
        assertThat(preflight.payDate()).isAfterOrEqualTo(TestClock.today());
        assertThat(submitted.status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(submitted.waterfall().stream().map(step -> step.toldTo(true)).toList())
                .isEqualTo(preflight.waterfall());
        assertThat(stage.trail(claim.id()))
                .filteredOn("CLAIM_SUBMITTED"::equals)
                .hasSize(1);
        assertThat(preflight(submitted).submittable()).isFalse();
    }

    @Test
    void preflight_leaves_no_trace() {
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));
        List<String> before = stage.trail(claim.id());
        preflight(claim);
        assertThat(stage.trail(claim.id())).isEqualTo(before);
        assertThat(claims.get(claim.id()).version()).isEqualTo(claim.version());
    }

    @Test
    void another_partners_claim_is_neither_checked_nor_submitted() {
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));
        UUID south = stage.partner("SOUTH");
        assertThat(kind(() -> as(south).call(() -> adjudication.preflight(claim.id()))))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(kind(() -> as(south).call(() -> adjudication.submit(claim.id()))))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(kind(() -> as(south).call(() -> adjudication.findings(claim.id()))))
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_metric_may_stand_among_the_results() {
        Claim claim =
                draft(north, aClaim().of(offer).with(Map.of("clicks", "1840")).costing("100.00"));
        assertThat(preflight(claim).missing()).doesNotContain("CLICKS");
    }

    @Test
    void a_line_without_an_invoice_of_its_own_is_not_paid_for() {
        Claim claim = draft(north, aClaim().of(offer).costing("100.00").costing("60.00"));
        invoice(claim, claim.lines().get(0));
        execution(claim);
        assertThat(adjudication.backedLines(claim.id())).containsExactly(1);
        assertThat(preflight(claim).payable()).isEqualTo(Money.eur("50.00"));
        invoice(claim, null, "INV-ALL", claim.activityEnd().toString(), "160.00");
        assertThat(adjudication.backedLines(claim.id())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void f1_an_activity_outside_the_offers_dates_is_blocked() {
        LocalDate day = offer.validFrom().minusDays(10);
        Claim claim = proven(north, aClaim().of(offer).during(day, day).costing("100.00"));
        assertThat(rules(claim)).contains("F1", "F3");
        assertThat(refusal(() -> submit(claim)).errors())
                .extracting(DomainException.FieldError::code)
                .contains("F1", "F3");
    }

    @Test
    void f3_a_claim_after_the_deadline_is_blocked_and_on_the_last_day_taken() {
        LocalDate today = LocalDate.now(Clock.system(offer.zone()));
        LocalDate last = today.minusDays(45);
        Claim inTime = proven(north, aClaim().of(offer).during(last, last).costing("100.00"));
        assertThat(preflight(inTime).submittable()).isTrue();
        LocalDate late = last.minusDays(1);
        assertThat(rules(draft(north, aClaim().of(offer).during(late, late).costing("100.00"))))
                .contains("F3");
    }

    @Test
    void a_replacement_has_its_days_again_from_the_rejection_on() {
        LocalDate last = LocalDate.now(Clock.system(offer.zone())).minusDays(45);
        Claim claim =
                proven(north, aClaim().of(offer).during(last.minusDays(3), last).costing("100.00"));
        submit(claim);
        claims.move(claim.id(), ClaimStatus.VALIDATING, "SYSTEM", null);
        staff().run(() -> claims.reject(claim.id(), "PROOF_QUALITY", "Not readable"));
        Claim replacement = as(north).call(() -> claims.resubmit(claim.id()));
        assertThat(preflight(replacement).missing()).isEmpty();
        assertThat(rules(replacement)).doesNotContain("F3", "D1", "D2", "D6");
    }

    @Test
    void f1_invoices_of_tomorrow_or_of_long_ago_are_looked_at_by_a_person() {
        LocalDate today = TestClock.today();
        Claim claim = draft(
                north,
                aClaim().of(offer)
                        .line("A-1", today.plusDays(2), "10.00", "0", true)
                        .line("A-2", today.minusDays(400), "10.00", "0", true));
        assertThat(rules(claim)).contains("F1-INVOICE-AHEAD", "F1-INVOICE-OLD");
    }

    @Test
    void f19_what_is_declared_is_compared_with_what_the_invoice_says() {
        Claim claim = draft(north, aClaim().of(offer).line("100.00", "19.00", true));
        invoice(claim, 1, "OTHER-4711", claim.activityEnd().minusDays(3).toString(), "500.00");
        assertThat(rules(claim)).contains("F19-NUMBER", "F19-DATE", "F19-TOTAL");
        Finding number = finding(claim, "F19-NUMBER");
        assertThat(number.outcome()).isEqualTo("REVIEW");
        assertThat(number.message()).contains("OTHER-4711");
    }

    @Test
    void f29_a_partner_out_of_good_standing_is_looked_at_by_a_person() {
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));
        modules.get(Partners.class).setStanding(north, false, "Overdue terms");
        assertThat(rules(claim)).containsExactly("F29");
        assertThat(preflight(claim).submittable()).isTrue();
    }

    @Test
    void limits_that_cut_are_told_and_stop_nothing() {
        Offer capped = stage.offer("CAP", terms("100", false, "80.00", null), north, "50.00");
        Claim claim = proven(north, aClaim().of(capped).costing("100.00"));
        Preflight preflight = preflight(claim);
        assertThat(preflight.findings()).extracting(Finding::ruleId).containsExactly("LIMIT-CAP", "LIMIT-FUND");
        assertThat(preflight.findings()).extracting(Finding::outcome).containsOnly("INFO");
        assertThat(preflight.payable()).isEqualTo(Money.eur("50.00"));
        assertThat(preflight.submittable()).isTrue();
    }

    @Test
    void a_claim_keeps_to_what_its_fund_request_was_approved_for() {
        Offer mdf = stage.offer("MDF", terms("100", true, null, null), north, "1000.00", "DIGITAL_AD", "TRADESHOW");
        FundRequest request = stage.approvedRequest(mdf, north, "100.00");
        LocalDate before = request.activityStart().minusDays(1);
        Claim claim = draft(
                north,
                aClaim().of(mdf)
                        .on(request)
                        .activity("TRADESHOW")
                        .during(before, before)
                        .costing("150.00"));
        assertThat(rules(claim)).contains("FR-ACTIVITY", "FR-DATES", "F2");
        assertThat(finding(claim, "FR-ACTIVITY").blocks()).isTrue();
        WaterfallStep limit = claims.waterfall(claim.id(), ClaimStage.all(claim)).stream()
                .filter(step -> step.step().equals("PRE_APPROVED_LIMIT"))
                .findFirst()
                .orElseThrow();
        assertThat(limit.after()).isEqualTo(Money.eur("100.00"));
    }

    @Test
    void a_cancelled_fund_request_can_not_be_claimed_on() {
        Offer mdf = stage.offer("MDF", terms("100", true, null, null), north, "1000.00");
        FundRequest request = stage.approvedRequest(mdf, north, "100.00");
        Claim claim = proven(north, aClaim().of(mdf).on(request).costing("50.00"));
        as(north).run(() -> modules.get(FundRequests.class).cancel(request.id(), "OTHER", null));
        assertThat(finding(claim, "FR-STATUS").blocks()).isTrue();
        assertThat(finding(claim, "FR-STATUS").message()).contains(" is cancelled. Only an approved request");
    }

    private Preflight preflight(Claim claim) {
        return as(north).call(() -> adjudication.preflight(claim.id()));
    }

    private Claim submit(Claim claim) {
        return as(north).call(() -> adjudication.submit(claim.id()));
    }

    private List<String> rules(Claim claim) {
        return preflight(claim).findings().stream().map(Finding::ruleId).toList();
    }

    private Finding finding(Claim claim, String rule) {
        return preflight(claim).findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
