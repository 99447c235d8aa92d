package org.proofline.rebate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimRewards.Asked;
import org.proofline.claims.FundRequests;
import org.proofline.claims.FundRequests.Use;
import org.proofline.program.OfferType;
import org.proofline.program.earn.EarnLine;
import org.springframework.stereotype.Component;

/**
 * What counts of acts that no sale stands behind. The group of an act is its activity type; the use of marketing money
 * comes from the partner's fund requests, as {@code USED} and {@code UNUSED}.
 */
@Component
class RewardActs {

    private final FundRequests requests;

    RewardActs(FundRequests requests) {
        this.requests = requests;
    }

    static boolean ofFunds(Asked asked) {
        return asked.offer().scheme().type() == OfferType.FUND_UTILIZATION;
    }

    /** Empty when the line names a fund request that does not count. */
    List<EarnLine> of(Asked asked, Claim.Line line, Period period) {
        if (!ofFunds(asked)) {
            return List.of(act(asked, line, asked.activityType(), line.net().amount()));
        }
        Optional<Use> use = requests.use(asked.partnerId(), line.reference())
                .filter(of -> !of.activityEnd().isBefore(period.from()))
                .filter(of -> !of.activityEnd().isAfter(period.to()));
        return use.map(of -> List.of(
                        act(asked, line, "USED", of.used().amount()),
                        act(
                                asked,
                                line,
                                "UNUSED",
                                of.approved().minus(of.used()).amount())))
                .orElse(List.of());
    }

    private static EarnLine act(Asked asked, Claim.Line line, String group, BigDecimal net) {
        return new EarnLine(
                String.valueOf(line.no()),
                null,
                group,
                asked.end(),
                null,
                null,
                null,
                BigDecimal.ONE,
                net,
                null,
                asked.payee(),
                true);
    }
}
