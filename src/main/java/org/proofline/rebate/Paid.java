package org.proofline.rebate;

import org.proofline.shared.Money;

/**
 * What a partner got of an entitlement. What a clawback took back still counts as paid, so that it is not paid again; only
 * where the sales themselves earn less by now, it is the same loss told twice, and counts no more. What a clawback under
 * way is about to take is left to it.
 *
 * @param amount by runs and claims
 * @param takenBack of it by clawbacks, as far as fewer sales do not explain it yet
 * @param announced of it by clawbacks that are proposed, told or disputed
 */
record Paid(Money amount, Money takenBack, Money announced) {

    static Paid nothing(String currency) {
        Money none = Money.of("0", currency);
        return new Paid(none, none, none);
    }

    /** How much of what was taken back fewer sales explain now. */
    Money absorbed(Money entitled) {
        return tooMuch(entitled).min(takenBack);
    }

    /** How much of what was paid too much a clawback under way takes back. */
    Money left(Money entitled) {
        return tooMuch(entitled).minus(absorbed(entitled)).min(announced);
    }

    /** What counts as paid beside this entitlement. */
    Money beside(Money entitled) {
        return amount.minus(absorbed(entitled)).minus(left(entitled));
    }

    /** What a clawback can still take. */
    Money free() {
        return amount.minus(takenBack).minus(announced).max(Money.zero(amount.currency()));
    }

    private Money tooMuch(Money entitled) {
        return amount.minus(entitled).max(Money.zero(amount.currency()));
    }
}
