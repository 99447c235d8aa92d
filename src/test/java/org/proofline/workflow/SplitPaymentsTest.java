package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.Adjudication;
import org.proofline.adjudication.RiskRules;
import org.proofline.adjudication.WatchingHits;
import org.proofline.adjudication.WatchingHits.Hit;
import org.proofline.claims.ClaimStatus;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.payout.PaymentRuns.RunItem;
import org.proofline.payout.PaymentScruples;
import org.proofline.payout.Payouts;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many small claims of one supplier: each goes straight through, and their money waits together. */
@ProoflineTest
class SplitPaymentsTest {

    private final WorkflowStage stage;
    private final MoneyStage money;
    private final Offer offer;
    /** Letters only: figures in a name may be read as figures of the invoice. */
    private final String supplier = "Scheibchen "
            + UUID.randomUUID()
                    .toString()
                    .replaceAll("[^a-f0-9]", "")
                    .chars()
                    .mapToObj(sign -> String.valueOf((char) ('a' + Character.digit(sign, 16))))
                    .collect(Collectors.joining());

    SplitPaymentsTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
        money = new MoneyStage(stage);
        offer = money.offer(0);
    }

    @Test
    void f5_slices_of_a_tenth_are_held_by_their_sum_before_a_run_and_paid_once_they_are_harmless() {
        List<UUID> slices = slices(supplier, 0, 11);
        UUID other = claimed("Another " + supplier, 60);
        assertThat(slices)
                .allSatisfy(claim -> assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED));
        assertThat(slices).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("SCHEDULED"));

        PaymentRun run = money.built();

        assertThat(claims(run)).containsExactly(other);
        assertThat(slices).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("ON_HOLD"));
        Hit hit = hit(slices);
        assertThat(hit.explanation().finding().staffMessage())
                .contains("11 claims", supplier, "550.00 " + money.currency, "500.00 " + money.currency)
                .contains(slices.stream()
                        .map(claim -> stage.claim(claim).number())
                        .toList());
        assertThat(stage.partner().call(() -> stage.get(Adjudication.class).findings(hit.claimId())))
                .isEmpty();
        assertThat(stage.as("director").call(() -> stage.get(RiskRules.class).of(hit.claimId())).stream()
                        .filter(state -> state.rule().id().equals("F5")))
                .singleElement()
                .satisfies(state -> assertThat(state.state()).isEqualTo("HIT"));

        stage.as("director").run(() -> stage.get(WatchingHits.class).judge(hit.id(), "HARMLESS", "One hall a day"));
        assertThat(slices).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("SCHEDULED"));
        assertThat(claims(money.built())).containsExactlyInAnyOrderElementsOf(slices);
    }

    @Test
    void f5_slices_that_stay_within_the_limit_are_paid_and_those_that_are_confirmed_stay_held() {
        List<UUID> slices = slices(supplier, 0, 9);
        look();
        assertThat(slices).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("SCHEDULED"));

        slices.add(claimed(supplier, 59));
        slices.add(claimed(supplier, 58));
        look();
        assertThat(slices).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("ON_HOLD"));
        Hit hit = hit(slices);
        stage.as("director").run(() -> stage.get(WatchingHits.class).judge(hit.id(), "CONFIRMED", "One invoice"));
        look();
        assertThat(slices).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("ON_HOLD"));
    }

    @Test
    void f5_a_run_does_not_go_out_with_a_claim_whose_fellows_came_after_it_was_built() {
        List<UUID> first = slices(supplier, 0, 5);
        PaymentRun run = money.built();
        assertThat(claims(run)).containsExactlyInAnyOrderElementsOf(first);
        List<UUID> later = slices(supplier, 5, 11);

        String number = stage.claim(first.get(0)).number();
        assertThatThrownBy(() -> stage.decide("payments-releaser", run.id(), "APPROVE"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("RUN_CHANGED"))
                .hasMessageContaining(number);

        assertThat(later).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("ON_HOLD"));
        assertThat(first).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("IN_RUN"));
        stage.decide("payments-releaser", run.id(), "REJECT");
        look();
        assertThat(first).allSatisfy(claim -> assertThat(status(claim)).isEqualTo("ON_HOLD"));
    }

    /** Of about a tenth of the limit each, no two alike. */
    private List<UUID> slices(String of, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> claimed(of, 45 + (i * 7 % 11)))
                .collect(Collectors.toList());
    }

    private UUID claimed(String of, int net) {
        return stage.runningOf(of, offer.code(), net + ".00");
    }

    private void look() {
        stage.get(PaymentScruples.class).look();
    }

    private String status(UUID claim) {
        return stage.get(Payouts.class).ofClaim(claim).map(PaymentItem::status).orElseThrow();
    }

    private List<UUID> claims(PaymentRun run) {
        return stage
                .as("payments-maker")
                .call(() -> stage.get(PaymentRuns.class).get(run.id()))
                .items()
                .stream()
                .map(RunItem::claimId)
                .toList();
    }

    private Hit hit(List<UUID> claims) {
        return stage.as("director").call(() -> stage.get(WatchingHits.class).list(false)).stream()
                .filter(hit -> claims.contains(hit.claimId()))
                .reduce((one, other) -> {
                    throw new AssertionError("One hit for the whole group, not " + one + " and " + other);
                })
                .orElseThrow();
    }
}
