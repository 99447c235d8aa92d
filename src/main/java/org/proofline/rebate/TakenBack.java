package org.proofline.rebate;

import java.time.Clock;
import java.util.Map;
import org.proofline.clawback.ClawbackChanged;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.ledger.CoopAccruals;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A clawback of a claimed reward lowers its award. A later run of the period does not pay it again, nor take it back once
 * more where returns are the reason.
 */
@Component
class TakenBack {

    private static final String BOOKED = "OPEN";

    private final AwardTable awards;
    private final CoopAccruals accruals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakenBack(AwardTable awards, CoopAccruals accruals, ApplicationEventPublisher events, Clock clock) {
        this.awards = awards;
        this.accruals = accruals;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void changed(ClawbackChanged change) {
        Clawback clawback = change.clawback();
        if (clawback.status().equals(BOOKED)) {
            awards.takenBack(clawback.id(), clawback.claimId(), clawback.amount(), clock.instant())
                    .ifPresent(taken -> tell(clawback, taken));
        }
    }

    private void tell(Clawback clawback, AwardTable.Taken taken) {
        events.publishEvent(new RebateEvent(
                "CLAIM",
                clawback.claimId(),
                "REWARD_TAKEN_BACK",
                clawback.reasonCode(),
                Map.of(),
                Map.of(
                        "offer", taken.offerCode(),
                        "from", taken.period().from().toString(),
                        "to", taken.period().to().toString(),
                        "clawback", clawback.id().toString(),
                        "amount", clawback.amount().toString())));
        accruals.recover(new CoopAccruals.Settlement(
                "clawback:" + clawback.id() + ":recover",
                Subject.of("CLAWBACK", clawback.id()),
                clawback.claimId(),
                clawback.fundCode(),
                clawback.partnerId(),
                clawback.amount()));
    }
}
