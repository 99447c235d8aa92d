package org.proofline.ledger;

import java.util.List;
import org.proofline.ledger.Funds.Fund;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.shared.Money;

/**
 * Funds as trees of budgets. The database keeps: a fund is never smaller than what it gave to the funds below it and to
 * partners, nor than what is approved and paid; one currency per tree; no fund lasts longer than the one above it. Only
 * the vendor's people see budgets.
 */
public interface FundTree {

    /**
     * @param parent code of the fund above, or null
     * @param budget null for a fund that accrues from sales
     * @param given to the funds below and to partners, at least what is approved and paid
     * @param total the balances of all partners of this fund, without the funds below
     */
    record Node(Fund fund, String parent, Money budget, Money given, FundBalance total) {

        /** What may still be given to funds below and partners; null without a budget. */
        public Money free() {
            return budget == null ? null : budget.minus(given);
        }
    }

    /**
     * @param parent code of the fund above, or null for a tree of its own
     * @param budget what the fund starts with
     * @throws org.proofline.shared.DomainException CONFLICT {@code BUDGET_EXCEEDED} when the parent has less left
     */
    Fund create(Fund fund, String parent, Money budget);

    /** Each fund behind the one above it. */
    List<Node> all();
}
