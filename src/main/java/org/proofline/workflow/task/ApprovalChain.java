package org.proofline.workflow.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.approval.Approvals;
import org.proofline.approval.Approvals.OpenCase;
import org.proofline.approval.Approvals.StepSpec;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.proofline.workflow.DecisionTables;
import org.proofline.workflow.DecisionTables.Answer;
import org.springframework.stereotype.Component;

/** Asks the chain table who decides, and freezes its answer as an approval case. */
@Component
public class ApprovalChain {

    private static final String TABLE = "approval-chain";

    private final DecisionTables tables;
    private final Approvals approvals;

    ApprovalChain(DecisionTables tables, Approvals approvals) {
        this.tables = tables;
        this.approvals = approvals;
    }

    /**
     * What is to be decided.
     *
     * @param netEur what was asked for, net, in EUR
     * @param entrants who entered it and may not decide
     */
    public record Asked(Subject subject, String offerCode, Money netEur, Set<String> entrants) {}

    /** Opens the case. */
    public void open(DelegateExecution execution, Asked asked) {
        Answer answer = tables.ask(
                TABLE,
                execution,
                Map.of(
                        "subjectType", asked.subject().type(),
                        "offerCode", asked.offerCode(),
                        "netEur", asked.netEur().amount()));
        approvals.open(
                new OpenCase(asked.subject(), asked.entrants(), asked.netEur(), answer.version(), steps(answer)));
    }

    private static List<StepSpec> steps(Answer answer) {
        List<StepSpec> steps = new ArrayList<>();
        for (Map<String, Object> row : answer.rows()) {
            steps.add(new StepSpec(
                    steps.size() + 1,
                    (String) row.get("name"),
                    (String) row.get("group"),
                    ((Number) row.get("dueInWorkingDays")).intValue()));
        }
        return steps;
    }
}
