package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.all;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.ClaimStage.terms;
import static org.proofline.claims.Refusals.code;
import static org.proofline.claims.Refusals.fields;
import static org.proofline.claims.Refusals.kind;
import static org.proofline.claims.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claims.LineCut;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;

class ClaimDecisionTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Claims claims = modules.get(Claims.class);
    private final Funds funds = modules.get(Funds.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "1000.00");

    @Test
    void an_approval_commits_the_money_in_the_fund() {
        Claim claim = approve(inReview("100.00"));

        assertThat(claim.status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(claim.approved()).isEqualTo(Money.eur("50.00"));
        assertThat(claim.eligible()).isEqualTo(Money.eur("100.00"));
        assertThat(claim.decidedAt()).isNotNull();
        assertThat(claim.waterfall().get(claim.waterfall().size() - 1).after()).isEqualTo(claim.approved());
        assertThat(balance().committed()).isEqualTo(Money.eur("50.00"));
        assertThat(claims.get(claim.id()).approved()).isEqualTo(Money.eur("50.00"));
        assertThat(stage.trail(claim.id()))
                .containsSubsequence(
                        "CLAIM_DRAFTED", "CLAIM_SUBMITTED", "CLAIM_VALIDATING", "CLAIM_IN_REVIEW", "CLAIM_APPROVED");
    }

    @Test
    void a_claim_is_approved_once() {
        Claim claim = inReview("100.00");
        approve(claim);
        assertThat(code(() -> approve(claim))).isEqualTo("CLAIM_STATUS");
        assertThat(balance().committed()).isEqualTo(Money.eur("50.00"));
    }

    @Test
    void without_money_in_the_fund_nothing_changes() {
        Claim first = inReview("1990.00");
        Claim second = inReview("20.00");
        approve(first);

        DomainException refused = refusal(() -> approve(second));

        assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(claims.get(second.id()).status()).isEqualTo(ClaimStatus.IN_REVIEW);
        assertThat(claims.get(second.id()).approved()).isNull();
        assertThat(stage.trail(second.id())).doesNotContain("CLAIM_APPROVED");
    }

    @Test
    void parallel_decisions_never_spend_the_last_euro_twice() throws Exception {
        Offer race = stage.offer("RACE", terms("100", false, null, null), north, "100.00");
        List<Claim> waiting = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            waiting.add(stage.inReview(north, aClaim().of(race).costing("10.01")));
        }
        ExecutorService approvers = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> decisions = waiting.stream()
                .map(claim -> approvers.submit(() -> approved(claim)))
                .toList();
        int won = 0;
        for (Future<Boolean> decision : decisions) {
            won += decision.get() ? 1 : 0;
        }
        approvers.shutdown();
        assertThat(won).isEqualTo(9);
        assertThat(funds.balance(race.fundCode(), north).available()).isEqualTo(Money.eur("9.91"));
    }

    @Test
    void a_cut_makes_the_approval_a_partial_one_and_names_line_and_reason() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00").costing("60.00"));

        Claim cut = staff().call(() ->
                claims.cut(claim.id(), List.of(new LineCut(2, Money.eur("20.00"), "INELIGIBLE_EXPENSE"))));
        assertThat(cut.lines().get(1).approvedNet()).isEqualTo(Money.eur("20.00"));
        Claim approved = approve(claim);

        assertThat(approved.status()).isEqualTo(ClaimStatus.PARTIALLY_APPROVED);
        assertThat(approved.approved()).isEqualTo(Money.eur("60.00"));
        WaterfallStep step = approved.waterfall().get(3);
        assertThat(step.ruleId()).isEqualTo("REVIEW.CUT");
        assertThat(step.after()).isEqualTo(Money.eur("120.00"));
        assertThat(step.reason()).contains("line 2 (INELIGIBLE_EXPENSE)");
        assertThat(stage.trail(claim.id())).contains("CLAIM_CUT", "CLAIM_PARTIALLY_APPROVED");
    }

    @Test
    void a_cut_needs_a_reason_and_lies_between_nothing_and_the_eligible_cost() {
        Claim claim = stage.inReview(north, aClaim().of(offer).line("100.00", "10.00", false));
        List<LineCut> wrong = List.of(
                new LineCut(1, Money.eur("50.00"), null),
                new LineCut(1, Money.eur("110.01"), "OTHER"),
                new LineCut(1, Money.eur("-1.00"), "OTHER"),
                new LineCut(2, Money.eur("1.00"), "OTHER"));
        DomainException refused = refusal(() -> staff().call(() -> claims.cut(claim.id(), wrong)));
        assertThat(fields(refused))
                .containsExactly(
                        "lines[0].reasonCode", "lines[1].approvedAmount", "lines[2].approvedAmount", "lines[3].line");
    }

    @Test
    void the_whole_eligible_cost_is_no_cut() {
        Claim claim = stage.inReview(north, aClaim().of(offer).line("100.00", "10.00", false));
        staff().run(() -> claims.cut(claim.id(), List.of(new LineCut(1, Money.eur("110.00"), null))));
        assertThat(approve(claim).status()).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void a_limit_that_was_known_at_submission_does_not_make_an_approval_partial() {
        Offer capped = stage.offer("CAP", terms("50", false, "30.00", null), north, "1000.00");
        Claim claim = approve(stage.inReview(north, aClaim().of(capped).costing("100.00")));
        assertThat(claim.status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(claim.approved()).isEqualTo(Money.eur("30.00"));
    }

    @Test
    void a_claim_on_hold_is_not_approved() {
        Claim claim = inReview("100.00");
        claims.setHold(claim.id(), "FRAUD");
        assertThat(code(() -> approve(claim))).isEqualTo("CLAIM_ON_HOLD");
        claims.setHold(claim.id(), "NONE");
        assertThat(approve(claim).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(stage.trail(claim.id())).contains("CLAIM_HOLD_SET", "CLAIM_HOLD_LIFTED");
    }

    @Test
    void a_claim_of_which_nothing_is_left_can_only_be_rejected() {
        Claim claim = inReview("100.00");
        staff().run(() -> claims.cut(claim.id(), List.of(new LineCut(1, Money.eur("0"), "INVALID_PROOF"))));
        assertThat(code(() -> approve(claim))).isEqualTo("NOTHING_TO_PAY");
        assertThat(code(() -> staff().call(() -> claims.reject(claim.id(), null, "no"))))
                .isEqualTo("REASON_REQUIRED");
        assertThat(code(() -> staff().call(() -> claims.reject(claim.id(), "NO_IDEA", null))))
                .isEqualTo("REASON_UNKNOWN");
        Claim rejected = staff().call(() -> claims.reject(claim.id(), "INVALID_PROOF", "Not readable"));
        assertThat(rejected.status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(rejected.approved()).isEqualTo(Money.eur("0"));
        assertThat(rejected.decisionComment()).isEqualTo("Not readable");
    }

    @Test
    void a_sampled_claim_counts_as_reviewed_when_a_person_decided() {
        Claim claim = inReview("100.00");
        claims.setAssurance(claim.id(), "SELECTED");
        assertThat(approve(claim).assurance()).isEqualTo("REVIEWED");
    }

    @Test
    void a_settled_claim_is_closed_once() {
        Claim claim = approve(inReview("100.00"));
        claims.close(claim.id());
        assertThat(claims.close(claim.id()).status()).isEqualTo(ClaimStatus.CLOSED);
        assertThat(stage.trail(claim.id())).filteredOn("CLAIM_CLOSED"::equals).hasSize(1);
        assertThat(kind(() -> claims.close(inReview("1.00").id()))).isEqualTo(Kind.CONFLICT);
    }

    private boolean approved(Claim claim) {
        try {
            approve(claim);
            return true;
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo("INSUFFICIENT_FUNDS");
            return false;
        }
    }

    private Claim inReview(String net) {
        return stage.inReview(north, aClaim().of(offer).costing(net));
    }

    private Claim approve(Claim claim) {
        return staff().call(() -> claims.approve(claim.id(), all(claim)));
    }

    private FundBalance balance() {
        return funds.balance(offer.fundCode(), north);
    }
}
