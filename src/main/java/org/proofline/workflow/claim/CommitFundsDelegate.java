package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.Claims;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.ApprovalCases;

/** Commits the money in the transaction of the last decision: no money left, and that decision is not taken. */
@InProcesses
class CommitFundsDelegate implements ClaimDelegate {

    private final ApprovalCases cases;
    private final Claims claims;
    private final Adjudication adjudication;

    CommitFundsDelegate(ApprovalCases cases, Claims claims, Adjudication adjudication) {
        this.cases = cases;
        this.claims = claims;
        this.adjudication = adjudication;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        cases.requireFullyApproved(claimId);
        adjudication.requireAnswered(claimId);
        claims.approve(claimId, adjudication.backedLines(claimId));
    }
}
