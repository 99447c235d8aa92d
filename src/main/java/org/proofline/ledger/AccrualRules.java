package org.proofline.ledger;

import java.util.List;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.Money;

/** The liability half of accruals; pure. */
final class AccrualRules {

    private AccrualRules() {}

    static List<Line> accrue(Money amount) {
        return amount.isZero()
                ? List.of()
                : List.of(
                        Line.debit(Account.INCENTIVE_EXPENSE, amount), Line.credit(Account.ACCRUED_LIABILITY, amount));
    }

    static List<Line> release(Money amount) {
        return amount.isZero()
                ? List.of()
                : List.of(
                        Line.debit(Account.ACCRUED_LIABILITY, amount), Line.credit(Account.INCENTIVE_EXPENSE, amount));
    }

    /** What the lines move on one account, whichever side. */
    static Money on(Account account, List<Line> lines, Money likeThis) {
        return lines.stream()
                .filter(line -> line.account() == account)
                .map(Line::amount)
                .reduce(Money.zero(likeThis.currency()), Money::plus);
    }
}
