package org.proofline.payout;

import org.proofline.shared.Money;

/**
 * How one payment is settled: cash + offset + withheld = amount + tax added.
 *
 * @param cash what the bank transfers
 */
record Split(Money amount, Money offset, Money withheld, Money taxAdded, Money cash) {

    Split {
        boolean negative = offset.isNegative() || withheld.isNegative() || taxAdded.isNegative() || cash.isNegative();
        if (negative || !cash.plus(offset).plus(withheld).equals(amount.plus(taxAdded))) {
            throw new IllegalArgumentException("Does not add up: " + cash + " + " + offset + " + " + withheld + " for "
                    + amount + " + " + taxAdded);
        }
    }
}
