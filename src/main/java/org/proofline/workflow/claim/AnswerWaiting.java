package org.proofline.workflow.claim;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.claims.Claims;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** How long the claim's process waits for the partner's answer. */
@InProcesses
public class AnswerWaiting {

    private final Claims claims;

    AnswerWaiting(Claims claims) {
        this.claims = claims;
    }

    /** When the partner is reminded. */
    public Date remindAt(DelegateExecution execution) {
        return Date.from(claims.answerWait(BusinessKeys.of(execution)).remindAt());
    }

    /** When the wait ends. */
    public Date endsAt(DelegateExecution execution) {
        return Date.from(claims.answerWait(BusinessKeys.of(execution)).endsAt());
    }
}
