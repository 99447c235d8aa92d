package org.proofline.workflow.task;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** The frozen approval step that a task stands for. */
@InProcesses
public class ApprovalStep {

    private final ApprovalCases cases;

    ApprovalStep(ApprovalCases cases) {
        this.cases = cases;
    }

    /** The group whose members may decide. */
    public String group(DelegateExecution execution) {
        return cases.currentStep(BusinessKeys.of(execution)).group();
    }

    /** When the step is overdue. */
    public Date dueAt(DelegateExecution execution) {
        Instant due = cases.currentStep(BusinessKeys.of(execution)).dueAt();
        return due == null ? null : Date.from(due);
    }
}
