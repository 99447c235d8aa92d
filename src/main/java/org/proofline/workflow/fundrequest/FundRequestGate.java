package org.proofline.workflow.fundrequest;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.program.Offers;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Answers the fund request's process from the request itself. */
@InProcesses
public class FundRequestGate {

    private static final Set<String> RESERVED = Set.of("APPROVED", "PARTIALLY_APPROVED");

    private final FundRequests requests;
    private final Offers offers;

    FundRequestGate(FundRequests requests, Offers offers) {
        this.requests = requests;
        this.offers = offers;
    }

    /** Whether money stays reserved although a change was refused. */
    public boolean earlierApprovalStands(DelegateExecution execution) {
        return RESERVED.contains(requests.get(BusinessKeys.of(execution)).status());
    }

    /** When a question that nobody answered is given up. */
    public Date answerDue(DelegateExecution execution) {
        return Date.from(requests.answerDue(BusinessKeys.of(execution)));
    }

    /** The end of the last day on which a claim may use the reservation, in the offer's zone. */
    public Date validityEnds(DelegateExecution execution) {
        FundRequest request = requests.get(BusinessKeys.of(execution));
        return Date.from(request.validUntil()
                .plusDays(1)
                .atStartOfDay(offers.version(request.offerVersionId()).zone())
                .toInstant());
    }
}
