package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.ClaimStage.terms;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.CoopAccruals.Standing;
import org.proofline.program.Offer;
import org.proofline.shared.Money;
import org.proofline.testing.TestClock;

class PerformancesTest {

    private static final ClaimModules BEANS = ClaimModules.shared();

    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("MDF", terms("100", true, null, null), north, "1000.00", "EVENT_SEMINAR");

    @AfterEach
    void real_time() {
        BEANS.get(TestClock.class).reset();
    }

    @Test
    void development_funds_accrue_when_the_activity_is_over_and_not_before() {
        FundRequest approved = approved(TestClock.today().plusDays(3));
        BEANS.get(Performances.class).accrue();
        assertThat(standing().accrued()).isEqualTo(Money.eur("0"));
        long days = ChronoUnit.DAYS.between(TestClock.today(), approved.activityEnd());
        BEANS.get(TestClock.class).advance(Duration.ofDays(days + 2));
        BEANS.get(Performances.class).accrue();
        BEANS.get(Performances.class).accrue();
        assertThat(standing().accrued()).isEqualTo(Money.eur("400.00"));
        Claim claim =
                stage.inReview(north, aClaim().of(offer).on(approved).asFinal().costing("300.00"));
        stage.approve(claim);
        assertThat(standing().released()).isEqualTo(Money.eur("100.00"));
        assertThat(standing().open()).isEqualTo(Money.eur("300.00"));
    }

    @Test
    void a_claim_without_a_request_accrues_while_it_waits_and_releases_what_is_not_approved() {
        Offer free = stage.publish(ClaimStage.like(
                offer,
                "FREE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
                "MDF",
                terms("50", false, null, null)));
        Claim claim = stage.inReview(north, aClaim().of(free).costing("300.00"));
        BEANS.get(Performances.class).accrue();
        BEANS.get(Performances.class).accrue();
        assertThat(standing().accrued()).isEqualTo(Money.eur("150.00"));
        stage.approve(claim);
        BEANS.get(Performances.class).accrue();
        assertThat(standing().open()).isEqualTo(Money.eur("150.00"));

        Claim refused = stage.inReview(north, aClaim().of(free).costing("200.00"));
        BEANS.get(Performances.class).accrue();
        assertThat(standing().accrued()).isEqualTo(Money.eur("250.00"));
        staff().run(() -> BEANS.get(Claims.class).reject(refused.id(), "INVALID_PROOF", "Not readable"));
        BEANS.get(Performances.class).accrue();
        BEANS.get(Performances.class).accrue();
        assertThat(standing().released()).isEqualTo(Money.eur("100.00"));
        assertThat(standing().open()).isEqualTo(Money.eur("150.00"));
    }

    private FundRequest approved(LocalDate end) {
        FundRequests requests = BEANS.get(FundRequests.class);
        FundRequestDraft like = ClaimStage.request(offer, "400.00");
        FundRequestDraft ahead = new FundRequestDraft(
                like.offerCode(),
                like.activityType(),
                end.minusDays(1),
                end,
                like.venue(),
                like.lines(),
                like.requestedAmount(),
                like.expectedResults());
        FundRequest draft = as(north).call(() -> requests.draft(ahead));
        as(north).run(() -> requests.submit(draft.id()));
        return staff().call(() -> {
            requests.move(draft.id(), "IN_REVIEW", "VENDOR:channel-manager");
            return requests.approve(draft.id(), null, null, null);
        });
    }

    private Standing standing() {
        return BEANS.get(CoopAccruals.class).standing(offer.fundCode(), north);
    }
}
