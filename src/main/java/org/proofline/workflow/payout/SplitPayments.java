package org.proofline.workflow.payout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.adjudication.AdjudicationEvent;
import org.proofline.adjudication.Splits;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.PaymentScruples;
import org.proofline.payout.Payouts;
import org.proofline.payout.Payouts.Scheduled;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the money of many small claims back that together exceed the limit of one (F5), until somebody calls that harmless.
 * Looked for every night and before each run, so that it costs a claim nothing on its way.
 */
@Component
public class SplitPayments implements PaymentScruples {

    private static final String REASON = "Looked at together with other claims";
    /** A night, and what a look may come late. */
    private static final Duration LATELY = Duration.ofHours(30);

    private final Splits splits;
    private final Payouts payouts;
    private final TransactionTemplate apart;
    private final Clock clock;

    SplitPayments(Splits splits, Payouts payouts, PlatformTransactionManager transactions, Clock clock) {
        this.splits = splits;
        this.payouts = payouts;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What is refused afterwards in the caller's transaction stays found. Nodes may look at the same time. */
    @Override
    @org.springframework.scheduling.annotation.Scheduled(cron = "0 47 2 * * *", zone = "UTC")
    public void look() {
        ActionContext.of(Actor.SYSTEM).run(() -> apart.executeWithoutResult(status -> lookAtAll()));
    }

    private void lookAtAll() {
        Instant now = clock.instant();
        List<Scheduled> scheduled =
                payouts.scheduledSince(now.minus(Duration.ofDays(2L * splits.days())), now.minus(LATELY));
        List<UUID> claims = scheduled.stream().map(Scheduled::claimId).toList();
        splits.look(claims);
        Set<UUID> doubted = splits.doubted(claims);
        scheduled.stream()
                .filter(Scheduled::waits)
                .filter(each -> doubted.contains(each.claimId()))
                .forEach(each -> payouts.hold(each.itemId(), REASON));
    }

    @Override
    public Set<UUID> doubted(Collection<UUID> claimIds) {
        return splits.doubted(claimIds);
    }

    /** In the transaction of the person's word. Payments that somebody holds for another reason stay held. */
    @EventListener
    void answered(AdjudicationEvent event) {
        if (!event.type().equals("FINDING_ANSWERED")
                || !"HARMLESS".equals(event.after().get("verdict"))) {
            return;
        }
        Map<String, Object> said = event.after();
        splits.of(event.claimId(), String.valueOf(said.get("finding"))).stream()
                .flatMap(claim -> payouts.ofClaim(claim).stream())
                .filter(SplitPayments::isHeldHere)
                .forEach(item -> payouts.lift(item.id(), event.reason()));
    }

    private static boolean isHeldHere(PaymentItem item) {
        return item.status().equals("ON_HOLD") && REASON.equals(item.holdReason());
    }
}
