package org.proofline.ledger;

import java.util.ArrayList;
import java.util.List;
import org.proofline.ledger.FundChanges.Kind;
import org.proofline.ledger.FundChanges.Proposal;
import org.proofline.ledger.Funds.Fund;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;

/** What is missing in a proposed change, field by field. */
final class FundChangeCheck {

    private final List<FieldError> errors = new ArrayList<>();

    private FundChangeCheck() {}

    static void require(Proposal p, Fund fund) {
        FundChangeCheck check = new FundChangeCheck();
        check.need(p.reason() != null && !p.reason().isBlank(), "reason", "Say why the fund is changed.");
        check.amount(p, fund);
        check.places(p);
        if (p.kind() == Kind.EXTENSION) {
            boolean later =
                    p.validTo() != null && fund.validTo() != null && p.validTo().isAfter(fund.validTo());
            check.need(later, "validTo", "Give a last day after " + fund.validTo() + ", the present one.");
        }
        if (!check.errors.isEmpty()) {
            throw DomainException.invalid(
                    "FUND_CHANGE_INVALID", "The change has mistakes. Mend them and send it again.", check.errors);
        }
    }

    private void amount(Proposal p, Fund fund) {
        if (p.kind() == Kind.EXTENSION) {
            return;
        }
        boolean there = p.amount() != null && !p.amount().isNegative();
        boolean enough = there && (p.kind() == Kind.BUDGET || p.amount().isPositive());
        need(enough, "amount", "Give an amount above zero.");
        boolean same = !there || p.amount().currency().getCurrencyCode().equals(fund.currency());
        need(same, "amount", "Fund " + fund.code() + " is kept in " + fund.currency() + "; give an amount in it.");
    }

    private void places(Proposal p) {
        boolean moves = p.kind() == Kind.ALLOCATION || p.kind() == Kind.TRANSFER;
        need(!moves || p.partnerId() != null, "partner", "Name the partner.");
        if (p.kind() == Kind.TRANSFER) {
            need(p.toFundCode() != null, "toFund", "Name the fund the money goes to.");
            need(p.toPartnerId() != null, "toPartner", "Name the partner the money goes to.");
            boolean moved = !p.fundCode().equals(p.toFundCode())
                    || p.partnerId() == null
                    || !p.partnerId().equals(p.toPartnerId());
            need(moved, "toPartner", "Name another partner or another fund.");
        }
    }

    private void need(boolean fulfilled, String field, String message) {
        if (!fulfilled) {
            errors.add(new FieldError(field, "REQUIRED", message));
        }
    }
}
