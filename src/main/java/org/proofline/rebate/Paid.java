package org.proofline.rebate;

import org.proofline.shared.Money;

/**
 * What a partner got of an entitlement. What a clawback took back still counts as paid, so that it is not paid again; only
 * where the sales themselves earn less by now, it is the same loss told twice, and counts no more.
 *
 * @param amount by runs and claims
 * @param takenBack of it by clawbacks, as far as fewer sales do not explain it yet
 */
record Paid(Money amount, Money takenBack) {

    static Paid nothing(String currency) {
        return new Paid(Money.of("0", currency), Money.of("0", currency));
    }

    /** How much of what was taken back fewer sales explain now. */
    Money absorbed(Money entitled) {
        Money tooMuch = amount.minus(entitled).max(Money.zero(amount.currency()));
        return tooMuch.min(takenBack);
    }

    /** What counts as paid beside this entitlement. */
    Money beside(Money entitled) {
        return amount.minus(absorbed(entitled));
    }
}
