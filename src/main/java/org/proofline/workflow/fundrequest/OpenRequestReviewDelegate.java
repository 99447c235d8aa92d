package org.proofline.workflow.fundrequest;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.shared.Subject;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.ApprovalChain;
import org.proofline.workflow.task.ApprovalChain.Asked;

/** Freezes who decides on the request, in which order. */
@InProcesses
class OpenRequestReviewDelegate implements JavaDelegate {

    private final FundRequests requests;
    private final ApprovalChain chain;

    OpenRequestReviewDelegate(FundRequests requests, ApprovalChain chain) {
        this.requests = requests;
        this.chain = chain;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = BusinessKeys.of(execution);
        FundRequest request = requests.get(id);
        Set<String> entrants = new HashSet<>();
        Stream.of(request.createdBy(), request.submittedBy())
                .filter(Objects::nonNull)
                .forEach(entrants::add);
        chain.open(
                execution,
                new Asked(Subject.fundRequest(id), request.offerCode(), request.requestedAmount(), entrants));
    }
}
