package org.proofline.ledger;

import java.util.ArrayList;
import java.util.List;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/**
 * The lines of each fund movement, computed from a locked balance; pure. What flows into the available part fills an
 * open deficit first; what has no money behind it is refused.
 */
final class FundRules {

    private final FundBalance balance;
    private final boolean ended;

    FundRules(FundBalance balance) {
        this(balance, false);
    }

    /** @param ended whether the fund's last day is over: nothing is available any more, and what comes back expires */
    FundRules(FundBalance balance, boolean ended) {
        this.balance = balance;
        this.ended = ended;
    }

    List<Line> allocate(Money amount) {
        requireOpen();
        return intoAvailable(amount, Account.FUND_BUDGET);
    }

    /** The opposite of an allocation for money that nobody used. */
    List<Line> withdraw(Money amount) {
        requireAvailable(amount);
        return lines(Line.debit(Account.FUND_BUDGET, amount), Line.credit(Account.FUND_AVAILABLE, amount));
    }

    /** What is available when the fund ends; reservations and commitments stay. */
    List<Line> expire() {
        return ended
                ? lines(
                        Line.debit(Account.FUND_EXPIRED, balance.available()),
                        Line.credit(Account.FUND_AVAILABLE, balance.available()))
                : List.of();
    }

    List<Line> reverseAllocation(Money amount) {
        if (amount.isGreaterThan(balance.allocated())) {
            throw exceeded("ALLOCATION_EXCEEDED", "was allocated", balance.allocated(), amount);
        }
        Money taken = amount.min(balance.available());
        Money lapsed = amount.minus(taken).min(balance.expired());
        return lines(
                Line.debit(Account.FUND_BUDGET, amount),
                Line.credit(Account.FUND_AVAILABLE, taken),
                Line.credit(Account.FUND_EXPIRED, lapsed),
                Line.credit(Account.ACCRUAL_DEFICIT, amount.minus(taken).minus(lapsed)));
    }

    List<Line> reserve(Money amount) {
        if (balance.deficit().isPositive()) {
            throw DomainException.conflict(
                    "ACCRUAL_DEFICIT",
                    "Fund " + code() + " has a deficit of " + balance.deficit()
                            + " from reversed accruals. New accruals fill it first; then reserve again.");
        }
        requireAvailable(amount);
        return lines(Line.debit(Account.FUND_RESERVED, amount), Line.credit(Account.FUND_AVAILABLE, amount));
    }

    List<Line> release(Money amount, Money reserved) {
        requireReserved(amount, reserved);
        return intoAvailable(amount, Account.FUND_RESERVED);
    }

    /** @param reserved what the fund request still holds */
    List<Line> commit(Money amount, Money fromReservation, Money reserved) {
        if (fromReservation.isNegative() || fromReservation.isGreaterThan(amount)) {
            throw new IllegalArgumentException("Takes " + fromReservation + " of a reservation for " + amount);
        }
        requireReserved(fromReservation, reserved);
        Money rest = amount.minus(fromReservation);
        requireAvailable(rest);
        return lines(
                Line.debit(Account.FUND_COMMITTED, amount),
                Line.credit(Account.FUND_RESERVED, fromReservation),
                Line.credit(Account.FUND_AVAILABLE, rest));
    }

    /** @param committedForClaim what the claim may still consume; the rest of the amount moves nothing */
    List<Line> consume(Money amount, Money committedForClaim) {
        Money moved = amount.min(committedForClaim);
        return lines(Line.debit(Account.FUND_CONSUMED, moved), Line.credit(Account.FUND_COMMITTED, moved));
    }

    /** @param consumedByClaim what the claim had consumed; the rest of the amount moves nothing */
    List<Line> recommit(Money amount, Money consumedByClaim) {
        Money moved = amount.min(consumedByClaim);
        return lines(Line.debit(Account.FUND_COMMITTED, moved), Line.credit(Account.FUND_CONSUMED, moved));
    }

    List<Line> restore(Money amount, Money consumedByClaim) {
        if (amount.isGreaterThan(consumedByClaim)) {
            throw exceeded("CONSUMPTION_EXCEEDED", "was paid on the claim", consumedByClaim, amount);
        }
        return intoAvailable(amount, Account.FUND_CONSUMED);
    }

    private List<Line> intoAvailable(Money amount, Account from) {
        Money fill = amount.min(balance.deficit());
        return lines(
                Line.debit(Account.ACCRUAL_DEFICIT, fill),
                Line.debit(ended ? Account.FUND_EXPIRED : Account.FUND_AVAILABLE, amount.minus(fill)),
                Line.credit(from, amount));
    }

    private void requireOpen() {
        if (ended) {
            throw DomainException.conflict(
                    "FUND_ENDED",
                    "Fund " + code() + " ended on " + balance.fund().validTo()
                            + " and what was available has expired. Use a fund that is open.");
        }
    }

    private void requireAvailable(Money amount) {
        if (amount.isPositive()) {
            requireOpen();
        }
        if (amount.isGreaterThan(balance.available())) {
            throw DomainException.conflict(
                    "INSUFFICIENT_FUNDS",
                    "Fund " + code() + " has " + balance.available() + " available and " + amount
                            + " are asked for. Approve less, or ask the program owner for more money.");
        }
    }

    private void requireReserved(Money amount, Money reserved) {
        if (amount.isGreaterThan(reserved)) {
            throw exceeded("INSUFFICIENT_FUNDS", "is still reserved for the fund request", reserved, amount);
        }
    }

    private DomainException exceeded(String code, String what, Money there, Money asked) {
        return DomainException.conflict(
                code, "Fund " + code() + ": " + there + " " + what + " and " + asked + " are asked for.");
    }

    private String code() {
        return balance.fund().code();
    }

    private static List<Line> lines(Line... lines) {
        List<Line> moving = new ArrayList<>();
        for (Line line : lines) {
            if (!line.amount().isZero()) {
                moving.add(line);
            }
        }
        return List.copyOf(moving);
    }

    /** Refuses negative amounts; zero moves nothing and needs no entry. */
    static boolean moves(Money amount) {
        if (amount.isNegative()) {
            throw DomainException.invalid("AMOUNT_NEGATIVE", "The amount " + amount + " must not be negative.");
        }
        return amount.isPositive();
    }
}
