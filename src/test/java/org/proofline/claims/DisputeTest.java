package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.ClaimStage.terms;
import static org.proofline.claims.Refusals.code;
import static org.proofline.claims.Refusals.kind;
import static org.proofline.claims.Refusals.refusal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.claims.Claims.Dispute;
import org.proofline.claims.Claims.LineCut;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;

class DisputeTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Claims claims = modules.get(Claims.class);
    private final FundRequests requests = modules.get(FundRequests.class);
    private final Funds funds = modules.get(Funds.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "1000.00");

    @Test
    void a_rejection_that_is_overturned_goes_back_into_review() {
        Claim claim = rejected();
        Dispute dispute = open(claim);
        assertThat(claims.get(claim.id()).status()).isEqualTo(ClaimStatus.DISPUTED);

        decide(dispute, true);

        Claim again = claims.get(claim.id());
        assertThat(again.status()).isEqualTo(ClaimStatus.IN_REVIEW);
        assertThat(again.approved()).isNull();
        assertThat(modules.toldTheEngine(claim.id())).containsExactly("start", "startDispute", "reopen");
        assertThat(stage.trail(dispute.id())).containsExactly("DISPUTE_OPENED", "DISPUTE_OVERTURNED");
        assertThat(stage.approve(again).status()).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void an_upheld_rejection_stands() {
        Claim claim = rejected();
        Dispute decided = decide(open(claim), false);
        assertThat(decided.status()).isEqualTo("UPHELD");
        assertThat(decided.answer()).isEqualTo("Looked at again");
        assertThat(claims.get(claim.id()).status()).isEqualTo(ClaimStatus.REJECTED);
    }

    @Test
    void a_dispute_is_decided_once_and_not_by_whoever_raised_it() {
        Dispute dispute = open(rejected());
        assertThat(code(() -> Acting.as("nora", "appeal-reviewer")
                        .call(() -> claims.decideDispute(dispute.id(), true, "mine"))))
                .isEqualTo("SEGREGATION_OF_DUTIES");
        decide(dispute, false);
        assertThat(code(() -> decide(dispute, true))).isEqualTo("DISPUTE_DECIDED");
    }

    @Test
    void what_was_approved_in_full_or_is_not_decided_can_not_be_disputed() {
        Claim waiting = stage.inReview(north, aClaim().of(offer).costing("10.00"));
        assertThat(kind(() -> open(waiting))).isEqualTo(Kind.CONFLICT);
        Claim approved = stage.approve(waiting);
        assertThat(kind(() -> open(approved))).isEqualTo(Kind.CONFLICT);
        claims.close(approved.id());
        assertThat(kind(() -> open(approved))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void a_cut_that_is_overturned_gives_the_partner_a_draft_of_the_remainder() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00").costing("60.00"));
        staff().run(() -> claims.cut(claim.id(), List.of(new LineCut(2, Money.eur("20.00"), "INELIGIBLE_EXPENSE"))));
        stage.approve(claim);
        Dispute dispute = open(claim);
        claims.close(claim.id());

        decide(dispute, true);

        assertThat(claims.get(claim.id()).status()).isEqualTo(ClaimStatus.CLOSED);
        Claim remainder = claims.search(new ClaimFilter(null, north, null, null, null, null, null, 5))
                .get(0);
        assertThat(remainder.replaces()).isEqualTo(claim.id());
        assertThat(remainder.claimed()).isEqualTo(Money.eur("40.00"));
        assertThat(remainder.status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(remainder.createdBy()).isEqualTo("nora");
    }

    @Test
    void a_line_whose_proof_did_not_count_is_given_back_whole() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00").costing("60.00"));
        Claim approved = staff().call(() -> claims.approve(claim.id(), Set.of(1)));
        assertThat(approved.status()).isEqualTo(ClaimStatus.PARTIALLY_APPROVED);
        decide(open(claim), true);
        assertThat(newest().claimed()).isEqualTo(Money.eur("60.00"));
    }

    @Test
    void what_a_limit_cut_is_not_disputed_and_the_limit_is_named() {
        Offer capped = stage.offer("CAPPED", terms("50", false, "50.00", null), north, "1000.00");
        Claim claim = cutTo("150.00", stage.inReview(north, aClaim().of(capped).costing("200.00")));
        assertThat(claim.status()).isEqualTo(ClaimStatus.PARTIALLY_APPROVED);
        assertThat(claim.approved()).isEqualTo(Money.eur("50.00"));
        DomainException refused = refusal(() -> open(claim));
        assertThat(refused.code()).isEqualTo("CUT_BY_LIMIT");
        assertThat(refused.getMessage()).contains(claim.number()).contains("50.00 EUR");
        assertThat(claims.get(claim.id()).status()).isEqualTo(ClaimStatus.PARTIALLY_APPROVED);
    }

    @Test
    void what_was_left_of_a_reservation_is_a_limit_too() {
        Offer mdf = mdf();
        FundRequest request = stage.approvedRequest(mdf, north, "400.00");
        Claim first = stage.inReview(north, aClaim().of(mdf).on(request).costing("250.00"));
        Claim second = stage.inReview(north, aClaim().of(mdf).on(request).costing("250.00"));
        stage.approve(first);
        assertThat(stage.approve(second).status()).isEqualTo(ClaimStatus.PARTIALLY_APPROVED);
        assertThat(code(() -> open(second))).isEqualTo("CUT_BY_LIMIT");
    }

    @Test
    void a_remainder_shares_the_cap_of_the_claim_it_remained_of() {
        Offer capped = stage.offer("CAPPED", terms("50", false, "80.00", null), north, "1000.00");
        Claim claim = cutTo("100.00", stage.inReview(north, aClaim().of(capped).costing("200.00")));
        assertThat(claim.approved()).isEqualTo(Money.eur("50.00"));
        decide(open(claim), true);
        Claim remainder = newest();
        assertThat(remainder.claimed()).isEqualTo(Money.eur("100.00"));
        List<WaterfallStep> steps = claims.waterfall(remainder.id(), Set.of(1));
        assertThat(steps.get(steps.size() - 1).after()).isEqualTo(Money.eur("30.00"));
    }

    @Test
    void a_remainder_is_paid_although_its_fund_request_was_completed() {
        Offer mdf = mdf();
        FundRequest request = stage.approvedRequest(mdf, north, "400.00");
        Claim claim = cutTo(
                "100.00",
                stage.inReview(north, aClaim().of(mdf).on(request).asFinal().costing("250.00")));
        assertThat(requests.get(request.id()).status()).isEqualTo("COMPLETED");

        decide(open(claim), true);

        assertThat(requests.get(request.id()).status()).isEqualTo("APPROVED");
        assertThat(funds.reservedFor(mdf.fundCode(), request.id())).isEqualTo(Money.eur("150.00"));
        assertThat(modules.toldTheEngine(request.id())).containsExactly("start", "completed", "reopened");
        assertThat(stage.trail(request.id())).containsSubsequence("FUND_REQUEST_COMPLETED", "FUND_REQUEST_REOPENED");
        Claim remainder = newest();
        as(north).run(() -> claims.submit(remainder.id(), Set.of(1)));
        claims.move(remainder.id(), ClaimStatus.VALIDATING, "SYSTEM", null);
        assertThat(stage.approve(remainder).approved()).isEqualTo(Money.eur("150.00"));
        assertThat(requests.get(request.id()).status()).isEqualTo("COMPLETED");
        assertThat(funds.balance(mdf.fundCode(), north).committed()).isEqualTo(Money.eur("250.00"));
    }

    @Test
    void a_rejected_claim_that_comes_back_has_its_reservation_again() {
        Offer mdf = mdf();
        FundRequest request = stage.approvedRequest(mdf, north, "400.00");
        Claim claim = stage.inReview(north, aClaim().of(mdf).on(request).costing("250.00"));
        staff().run(() -> claims.reject(claim.id(), "INVALID_PROOF", "Not readable"));
        stage.expire(request);
        assertThat(funds.reservedFor(mdf.fundCode(), request.id()).isZero()).isTrue();

        decide(open(claim), true);

        assertThat(funds.reservedFor(mdf.fundCode(), request.id())).isEqualTo(Money.eur("250.00"));
        assertThat(stage.approve(claim).approved()).isEqualTo(Money.eur("250.00"));
    }

    @Test
    void a_dispute_is_not_won_with_money_that_the_fund_has_no_more() {
        Offer mdf = mdf();
        FundRequest request = stage.approvedRequest(mdf, north, "400.00");
        Claim claim = stage.inReview(north, aClaim().of(mdf).on(request).costing("250.00"));
        staff().run(() -> claims.reject(claim.id(), "INVALID_PROOF", "Not readable"));
        stage.expire(request);
        stage.approvedRequest(mdf, north, "900.00");
        Dispute dispute = open(claim);
        assertThat(code(() -> decide(dispute, true))).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(claims.get(claim.id()).status()).isEqualTo(ClaimStatus.DISPUTED);
    }

    @Test
    void what_was_claimed_anew_or_given_back_once_is_not_disputed() {
        Claim rejected = rejected();
        as(north).run(() -> claims.resubmit(rejected.id()));
        assertThat(code(() -> open(rejected))).isEqualTo("ALREADY_REPLACED");
        Claim cut = cutTo("20.00", stage.inReview(north, aClaim().of(offer).costing("100.00")));
        decide(open(cut), true);
        assertThat(code(() -> open(cut))).isEqualTo("ALREADY_REPLACED");
    }

    @Test
    void another_partners_dispute_does_not_exist() {
        Dispute dispute = open(rejected());
        UUID south = stage.partner("SOUTH");
        assertThat(kind(() -> as(south).call(() -> claims.disputeById(dispute.id()))))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(as(north).call(() -> claims.disputeById(dispute.id())).comment())
                .isEqualTo("The photo shows it");
    }

    @Test
    void a_rejected_claim_is_replaced_once_by_a_draft_that_names_it() {
        Claim claim = rejected();
        Claim replacement = as(north).call(() -> claims.resubmit(claim.id()));
        assertThat(replacement.replaces()).isEqualTo(claim.id());
        assertThat(replacement.lines()).isEqualTo(claim.lines());
        assertThat(code(() -> as(north).call(() -> claims.resubmit(claim.id()))))
                .isEqualTo("ALREADY_REPLACED");
        as(north).run(() -> claims.withdraw(replacement.id(), null, null));
        assertThat(as(north).call(() -> claims.resubmit(claim.id())).status()).isEqualTo(ClaimStatus.DRAFT);
    }

    private Offer mdf() {
        return stage.offer("MDF", terms("100", true, null, null), north, "1000.00", "EVENT_SEMINAR");
    }

    private Claim cutTo(String amount, Claim claim) {
        staff().run(() -> claims.cut(claim.id(), List.of(new LineCut(1, Money.eur(amount), "INELIGIBLE_EXPENSE"))));
        return stage.approve(claim);
    }

    private Claim newest() {
        return claims.search(new ClaimFilter(null, north, null, null, null, null, null, 5))
                .get(0);
    }

    private Claim rejected() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00"));
        return staff().call(() -> claims.reject(claim.id(), "INVALID_PROOF", "Not readable"));
    }

    private Dispute open(Claim claim) {
        return as(north).call(() -> claims.dispute(claim.id(), "OTHER", "The photo shows it"));
    }

    private Dispute decide(Dispute dispute, boolean overturned) {
        return Acting.as("ada", "appeal-reviewer")
                .call(() -> claims.decideDispute(dispute.id(), overturned, "Looked at again"));
    }
}
