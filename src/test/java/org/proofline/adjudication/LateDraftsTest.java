package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.Refusals.code;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimFixture;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.program.Offer;

class LateDraftsTest {

    private static final int DAYS = 45;

    private final ClaimModules modules = ClaimModules.shared();
    private final Claims claims = modules.get(Claims.class);
    private final LateDrafts lateDrafts = modules.get(LateDrafts.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    @Test
    void a_draft_expires_on_the_day_after_the_last_one_for_claims() {
        Claim late = draft(ended(DAYS + 1));
        Claim inTime = draft(ended(DAYS));

        lateDrafts.expire();
        lateDrafts.expire();

        assertThat(claims.get(late.id()).status()).isEqualTo(ClaimStatus.EXPIRED);
        assertThat(claims.get(inTime.id()).status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(stage.trail(late.id())).containsExactly("CLAIM_DRAFTED", "CLAIM_EXPIRED");
    }

    @Test
    void every_page_of_drafts_is_looked_at() {
        List<Claim> late =
                Stream.generate(() -> draft(ended(DAYS + 1))).limit(201).toList();

        lateDrafts.expire();

        assertThat(late).extracting(claim -> claims.get(claim.id()).status()).containsOnly(ClaimStatus.EXPIRED);
    }

    @Test
    void what_takes_the_place_of_a_rejected_claim_has_its_days_from_the_rejection_on() {
        Claim rejected = rejected();
        Claim anew = as(north).call(() -> claims.resubmit(rejected.id()));

        lateDrafts.expire();

        assertThat(claims.get(anew.id()).status()).isEqualTo(ClaimStatus.DRAFT);
    }

    @Test
    void an_expired_draft_takes_nobodys_place() {
        Claim rejected = rejected();
        Claim anew = as(north).call(() -> claims.resubmit(rejected.id()));
        assertThat(code(() -> as(north).call(() -> claims.resubmit(rejected.id()))))
                .isEqualTo("ALREADY_REPLACED");

        claims.expire(anew.id());

        assertThat(as(north).call(() -> claims.resubmit(rejected.id())).status())
                .isEqualTo(ClaimStatus.DRAFT);
    }

    private Claim rejected() {
        Claim old = stage.inReview(north, ended(DAYS + 1));
        return staff().call(() -> claims.reject(old.id(), "INVALID_PROOF", "Not readable"));
    }

    private Claim draft(ClaimFixture fixture) {
        return ProofFixture.draft(north, fixture);
    }

    private ClaimFixture ended(int daysAgo) {
        LocalDate end = LocalDate.now(offer.zone()).minusDays(daysAgo);
        return aClaim().of(offer).during(end.minusDays(3), end).costing("100.00");
    }
}
