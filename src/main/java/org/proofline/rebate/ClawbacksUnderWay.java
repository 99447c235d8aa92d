package org.proofline.rebate;

import java.time.Clock;
import java.util.UUID;
import org.proofline.clawback.ClawbackChanged;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.rebate.ClawbackTable.Share;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A clawback of a claimed reward and the returns that a run counts are often the same loss. From its proposal on, a run
 * leaves to the clawback what it is about to take; when it ends without taking anything, what was left to it is posted.
 * What runs took back already, no clawback takes once more.
 */
@Component
class ClawbacksUnderWay {

    private final ClawbackTable clawbacks;
    private final AwardTable awards;
    private final RunTable runs;
    private final Late late;
    private final Clock clock;

    /** How a run posts what it had left out. */
    @Component
    record Late(RebateTerms terms, RunPosting posting) {}

    ClawbacksUnderWay(ClawbackTable clawbacks, AwardTable awards, RunTable runs, Late late, Clock clock) {
        this.clawbacks = clawbacks;
        this.awards = awards;
        this.runs = runs;
        this.late = late;
        this.clock = clock;
    }

    @EventListener
    void changed(ClawbackChanged change) {
        Clawback clawback = change.clawback();
        if (change.from() == null) {
            clawbacks.ofClaim(clawback.claimId()).ifPresent(share -> announced(clawback, share));
        } else if (clawback.status().equals("REFUSED")) {
            clawbacks.ofClaim(clawback.claimId()).ifPresent(share -> withdrawn(clawback.id(), share));
        }
    }

    /** Behind the lock no run posts meanwhile. */
    private void announced(Clawback clawback, Share share) {
        awards.lock(share.offerCode(), share.partnerId());
        Money free = paid(share).free();
        if (clawback.amount().isGreaterThan(free)) {
            throw DomainException.invalid(
                    "AMOUNT_OUT_OF_RANGE",
                    "Of this rebate " + free
                            + " can still be taken back: runs of the period and other recoveries take the"
                            + " rest already. Ask for less, or for nothing.");
        }
        clawbacks.announce(clawback.id(), clawback.claimId(), clawback.amount(), clock.instant());
    }

    private void withdrawn(UUID clawbackId, Share share) {
        awards.lock(share.offerCode(), share.partnerId());
        if (clawbacks.withdraw(clawbackId, clock.instant())) {
            clawbacks.runThatLeft(share).flatMap(runs::find).ifPresent(run -> late.posting()
                    .late(run, late.terms().version(run.versionId()), share.partnerId(), paid(share), clawbackId));
        }
    }

    private Paid paid(Share share) {
        return runs.paid(share.offerCode(), share.period(), share.currency())
                .getOrDefault(share.partnerId(), Paid.nothing(share.currency()));
    }
}
