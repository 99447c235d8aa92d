package org.proofline.ledger;

import java.util.Map;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.proofline.shared.DomainException;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in words of the domain what the database refused. What it does not know passes through unchanged. */
final class LedgerRefusals {

    private static final Map<String, DomainException> BY_CONSTRAINT = Map.of(
            "fund_balance_available_not_negative",
            DomainException.conflict("INSUFFICIENT_FUNDS", "The fund has less available than is asked for."),
            "reservation_not_negative",
            DomainException.conflict("INSUFFICIENT_FUNDS", "The reservation holds less than is asked for."),
            "claim_balance_not_negative",
            DomainException.conflict("CLAIM_EXCEEDED", "More is moved than the claim was approved for or was paid."),
            "partner_balance_receivable_not_negative",
            DomainException.conflict("RECEIVABLE_EXCEEDED", "The partner owes less than is taken back."),
            "partner_balance_payable_not_negative",
            DomainException.conflict("PAYABLE_EXCEEDED", "Less is owed to the partner than is paid or netted."),
            "fund_budget_not_negative",
            DomainException.conflict("BUDGET_EXCEEDED", "A budget is never below zero."),
            "fund_below_has_budget",
            DomainException.conflict("FUND_WITHOUT_BUDGET", "A fund below another one needs a budget."),
            "fund_tree_currency",
            DomainException.invalid("CURRENCY_MISMATCH", "All funds of one tree are kept in one currency."),
            "fund_currency",
            DomainException.invalid("CURRENCY_MISMATCH", "The fund is kept in another currency."));

    /** Where the database's own sentence says it best: the code to go with it. */
    private static final Map<String, String> CODE_OF_SENTENCE = Map.of(
            "fund_budget_covers", "BUDGET_EXCEEDED",
            "fund_parent_budget", "FUND_WITHOUT_BUDGET",
            "fund_within_parent", "FUND_OUTLASTS_PARENT",
            "fund_fixed", "FUND_FIXED",
            "fund_transfer_one_tree", "NOT_ONE_TREE",
            "fund_change_two_persons", "SEGREGATION_OF_DUTIES");

    private LedgerRefusals() {}

    static <T> T translating(Supplier<T> posting) {
        try {
            return posting.get();
        } catch (DataIntegrityViolationException e) {
            throw inWords(e);
        }
    }

    private static RuntimeException inWords(DataIntegrityViolationException refused) {
        ServerErrorMessage message =
                refused.getMostSpecificCause() instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (message == null || message.getConstraint() == null) {
            return refused;
        }
        if (message.getConstraint().equals("posting_period_open")) {
            return DomainException.conflict(
                    "PERIOD_CLOSED", message.getMessage() + ". Post with a date in an open period.");
        }
        String code = CODE_OF_SENTENCE.get(message.getConstraint());
        if (code != null) {
            return DomainException.conflict(code, message.getMessage() + ".");
        }
        DomainException known = BY_CONSTRAINT.get(message.getConstraint());
        return known == null ? refused : copyOf(known, refused);
    }

    /** A fresh exception, so that stack trace and cause belong to this refusal. */
    private static DomainException copyOf(DomainException known, Throwable cause) {
        DomainException copy = new DomainException(known.kind(), known.code(), known.getMessage(), known.errors());
        copy.initCause(cause);
        return copy;
    }
}
