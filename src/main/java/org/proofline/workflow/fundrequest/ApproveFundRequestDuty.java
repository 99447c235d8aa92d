package org.proofline.workflow.fundrequest;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.partner.Partners;
import org.proofline.shared.DomainException;
import org.proofline.workflow.task.ApprovalCases;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.OpenTask;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** One frozen step of a fund request's approval. */
@Component
class ApproveFundRequestDuty implements TaskDuty {

    private final FundRequests requests;
    private final Partners partners;
    private final ApprovalCases cases;

    ApproveFundRequestDuty(FundRequests requests, Partners partners, ApprovalCases cases) {
        this.requests = requests;
        this.partners = partners;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "UserTask_ApproveFundRequest";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.allOf(Outcome.class);
    }

    @Override
    public TaskFacts facts(UUID requestId) {
        FundRequest request = requests.get(requestId);
        return new TaskFacts(
                "FUND_REQUEST",
                null,
                request.number(),
                partners.get(request.partnerId()).name(),
                request.requestedAmount().toString());
    }

    @Override
    public void opened(UUID requestId, OpenTask task) {
        requests.move(requestId, "IN_REVIEW", task.waitingFor());
    }

    @Override
    public void escalated(UUID requestId, String group) {
        cases.escalate(requestId, group);
        requests.move(requestId, "IN_REVIEW", "VENDOR:" + group);
    }

    @Override
    public String refusal(UUID requestId, String username) {
        return cases.refusal(requestId, username);
    }

    @Override
    public void decide(UUID requestId, Decision decision) {
        cases.decide(requestId, decision);
        if (decision.outcome() == Outcome.PARTIAL && !cases.isFullyApproved(requestId)) {
            throw DomainException.invalid(
                    "PARTIAL_TOO_EARLY",
                    "The last approver sets the amount. Approve, and say in the comment what to cut.");
        }
    }
}
