package org.proofline.workflow.fundrequest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofline.claims.FundRequest;
import org.proofline.shared.Money;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.LineAmounts;
import org.proofline.workflow.task.Outcome;

/** What a decision leaves of a request: the planned lines as cut, and never more than was asked for; null for all of it. */
final class ApprovedAmount {

    private ApprovedAmount() {}

    static Money of(FundRequest request, Decision decision) {
        Money requested = request.requestedAmount();
        if (decision.outcome() != Outcome.PARTIAL) {
            return null;
        }
        String currency = requested.currency().getCurrencyCode();
        List<Money> amounts = LineAmounts.of(decision.lines(), currency);
        Map<Integer, Money> cuts = IntStream.range(0, amounts.size())
                .boxed()
                .collect(Collectors.toMap(i -> decision.lines().get(i).line(), amounts::get, Money::min));
        return request.lines().stream()
                .map(line -> cuts.getOrDefault(line.no(), line.net()))
                .reduce(Money.zero(requested.currency()), Money::plus)
                .min(requested);
    }
}
