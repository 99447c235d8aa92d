package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.Refusals.code;
import static org.proofline.claims.Refusals.kind;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.claims.Claims.Dispute;
import org.proofline.claims.Claims.LineCut;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;

class DisputeTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Claims claims = modules.get(Claims.class);
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
