package org.proofline.ledger;

import java.util.UUID;
import org.proofline.shared.PerTransaction;
import org.springframework.stereotype.Component;

/** What the running transaction learned when it locked balances; true as long as the locks are held. */
@Component
class LockedBalances {

    private record Balance(String fund, UUID partnerId) {}

    private final PerTransaction<Balance, Boolean> accrues = new PerTransaction<>();
    private final PerTransaction<String, Boolean> guarded = new PerTransaction<>();

    void learned(String fund, UUID partnerId, boolean accruesAnything, boolean mayBeGuarded) {
        accrues.put(new Balance(fund, partnerId), accruesAnything);
        guarded.put(fund, mayBeGuarded);
    }

    void accrued(String fund, UUID partnerId) {
        accrues.put(new Balance(fund, partnerId), true);
    }

    void guardrailsChanged(String fund) {
        guarded.forget(fund);
    }

    /** Whether it is known that nothing ever accrued for the balance. */
    boolean accruesNothing(String fund, UUID partnerId) {
        return !accrues.find(new Balance(fund, partnerId)).orElse(true);
    }

    /** Whether it is known that no guardrail stands over the fund. */
    boolean isUnguarded(String fund) {
        return !guarded.find(fund).orElse(true);
    }
}
