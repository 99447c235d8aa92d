package org.proofline.workflow.clawback;

import java.time.Clock;
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

    private static final Set<String> OVER = Set.of("RECOVERED", "WRITTEN_OFF");

    private final Clawbacks clawbacks;
    private final Clock clock;

    ClawbackGate(Clawbacks clawbacks, Clock clock) {
        this.clawbacks = clawbacks;
        this.clock = clock;
    }

    /** Whether the partner has any time to object. */
    public boolean mayObject(DelegateExecution execution) {
        return of(execution).openAt().isAfter(clock.instant());
    }

    /** The end of the notice period. */
    public Date openAt(DelegateExecution execution) {
        return Date.from(of(execution).openAt());
    }

    /** Whether nothing is outstanding. */
    public boolean recovered(DelegateExecution execution) {
        return OVER.contains(of(execution).status());
    }

    private Clawback of(DelegateExecution execution) {
        return clawbacks.get(BusinessKeys.of(execution));
    }
}
