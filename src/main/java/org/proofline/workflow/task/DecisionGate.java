package org.proofline.workflow.task;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.workflow.engine.InProcesses;

/** Answers gateways that follow a task. */
@InProcesses
public class DecisionGate {

    private final Decisions decisions;

    DecisionGate(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Whether the subject goes on. */
    public boolean accepted(DelegateExecution execution) {
        return decisions.of(execution).outcome().accepts();
    }

    /** Whether the partner must mend or explain something. */
    public boolean informationNeeded(DelegateExecution execution) {
        return decisions.of(execution).outcome() == Outcome.REQUEST_INFO;
    }

    /** Whether the subject was refused. */
    public boolean rejected(DelegateExecution execution) {
        return decisions.of(execution).outcome() == Outcome.REJECT;
    }
}
