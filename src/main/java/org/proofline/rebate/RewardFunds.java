package org.proofline.rebate;

import java.util.UUID;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** A reward is earned, so it fills its fund by what is missing there before it is taken out. */
@Component
class RewardFunds {

    private final Funds funds;

    RewardFunds(Funds funds) {
        this.funds = funds;
    }

    void fill(String fundCode, UUID partnerId, Money amount, String key) {
        FundBalance balance = funds.balance(fundCode, partnerId);
        // A deficit takes what comes in first.
        Money missing = amount.plus(balance.deficit()).minus(balance.available());
        if (missing.isPositive()) {
            funds.allocate(fundCode, partnerId, missing, false, key);
        }
    }

    void commit(String fundCode, UUID partnerId, UUID id, Money amount) {
        funds.commit(fundCode, partnerId, id, null, amount, Money.zero(amount.currency()));
    }
}
