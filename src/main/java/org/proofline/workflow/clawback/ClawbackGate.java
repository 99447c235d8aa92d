package org.proofline.workflow.clawback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Answers the clawback's process from the clawback itself. */
@InProcesses
public class ClawbackGate {

    private static final String NOTIFIED = "NOTIFIED";
    private static final String REFUSED = "REFUSED";
    private static final Set<String> OVER = Set.of("RECOVERED", "WRITTEN_OFF");

    private final Clawbacks clawbacks;
    private final Clock clock;

    ClawbackGate(Clawbacks clawbacks, Clock clock) {
        this.clawbacks = clawbacks;
        this.clock = clock;
    }

    /** Whether the partner had the time to answer, and no objection is open. */
    public boolean noticeOver(DelegateExecution execution) {
        Clawback clawback = of(execution);
        return clawback.status().equals(NOTIFIED) && !clawback.openAt().isAfter(clock.instant());
    }

    /** Whether the partner's objection ended it. */
    public boolean overturned(DelegateExecution execution) {
        return of(execution).status().equals(REFUSED);
    }

    /** When to look again: at the end of the notice period, and daily while an objection is open after it. */
    public Date openAt(DelegateExecution execution) {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        Instant openAt = of(execution).openAt();
        return Date.from(openAt.isAfter(clock.instant()) ? openAt : tomorrow);
    }

    /** Whether nothing is outstanding. */
    public boolean recovered(DelegateExecution execution) {
        return OVER.contains(of(execution).status());
    }

    private Clawback of(DelegateExecution execution) {
        return clawbacks.get(BusinessKeys.of(execution));
    }
}
