package org.proofline.ledger;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.proofline.ledger.Funds.Fund;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Expires funds whose last day is over and reminds partners of money at risk. Every node may run it at any time: each
 * allocation is a transaction of its own, and the second one finds nothing to do.
 */
@Component
class FundSweep {

    private static final List<Integer> REMIND_DAYS_BEFORE = List.of(7, 30, 60);

    private final Funds funds;
    private final FundRisks risks;
    private final PayingEntities entities;

    FundSweep(Funds funds, FundRisks risks, PayingEntities entities) {
        this.funds = funds;
        this.risks = risks;
        this.entities = entities;
    }

    @Scheduled(cron = "30 */5 * * * *", zone = "UTC")
    void sweep() {
        for (Fund fund : funds.all()) {
            if (fund.validTo() != null) {
                sweep(fund, ChronoUnit.DAYS.between(entities.today(fund.payingEntity()), fund.validTo()));
            }
        }
    }

    private void sweep(Fund fund, long daysLeft) {
        if (daysLeft < 0) {
            risks.partnersWithMoney(fund.code()).forEach(partner -> funds.expire(fund.code(), partner));
            return;
        }
        REMIND_DAYS_BEFORE.stream()
                .filter(days -> daysLeft <= days)
                .findFirst()
                .ifPresent(days -> risks.partnersToRemind(fund, days)
                        .forEach(partner -> risks.remind(fund, partner, days, daysLeft)));
    }
}
