package org.proofline.claims;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claims.LineCut;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** The vendor's word on a claim. Lock order: claim, fund request, fund. */
@Component
class ClaimDeciding {

    private final ClaimRows rows;
    private final ClaimChanges changes;
    private final ClaimCalculator calculator;
    private final Funds funds;
    private final FundRequestUse requests;

    ClaimDeciding(
            ClaimRows rows, ClaimChanges changes, ClaimCalculator calculator, Funds funds, FundRequestUse requests) {
        this.rows = rows;
        this.changes = changes;
        this.calculator = calculator;
        this.funds = funds;
        this.requests = requests;
    }

    ClaimRow approve(UUID claimId, Set<Integer> backed) {
        Duty.vendor();
        ClaimRow row = rows.lock(claimId);
        requireFree(row);
        requests.lock(row);
        changes.changeIf(row, null, ClaimViewing::withWaterfall, r -> {
            r.store(calculator.committing(r, backed), backed);
            r.approve(changes.now());
            reviewed(r);
            return "CLAIM_" + r.status();
        });
        commit(row);
        requests.afterApproval(row);
        return row;
    }

    ClaimRow cut(UUID claimId, List<LineCut> cuts) {
        Duty.vendor();
        ClaimRow row = rows.lock(claimId);
        requireSound(row, cuts);
        return changes.changeIf(row, null, ClaimViewing::withLines, r -> {
            r.cut(cuts);
            r.store(calculator.dry(r, r.backedLines()), r.backedLines());
            return "CLAIM_CUT";
        });
    }

    /** The trail has the step that was decided; this only remembers that there was a first one. */
    ClaimRow decidedToPay(UUID claimId) {
        Duty.vendor();
        ClaimRow row = rows.lock(claimId);
        row.decidedToPay(changes.now());
        return row;
    }

    ClaimRow requestInfo(UUID claimId, String reasonCode, String comment) {
        Duty.vendor();
        String reason = Duty.reasonOrComment(reasonCode, comment);
        ClaimRow row = rows.lock(claimId);
        Instant due = changes.answerDue(row);
        return changes.change(row, "CLAIM_INFO_REQUESTED", reason, r -> r.requestInfo(reasonCode, comment, due));
    }

    ClaimRow reject(UUID claimId, String reasonCode, String comment) {
        Duty.vendor();
        String reason = Duty.reason(reasonCode, comment);
        ClaimRow row = rows.lock(claimId);
        changes.change(row, "CLAIM_REJECTED", reason, r -> {
            r.reject(reasonCode, comment, changes.now());
            reviewed(r);
        });
        requests.afterRejection(row);
        return row;
    }

    private void commit(ClaimRow row) {
        Offer offer = calculator.offerOf(row);
        Money amount = row.approved();
        if (!amount.isPositive()) {
            throw DomainException.conflict(
                    "NOTHING_TO_PAY", "Nothing of claim " + row.number() + " can be paid. Reject it with a reason.");
        }
        UUID request = row.content().fundRequestId();
        Money reserved = request == null ? Money.zero(amount.currency()) : amount;
        calculator.award(row, offer);
        funds.commit(offer.fundCode(), row.partnerId(), row.id(), request, amount, reserved);
    }

    private static void requireFree(ClaimRow row) {
        if (!row.progress().hold().equals("NONE")) {
            throw DomainException.conflict(
                    "CLAIM_ON_HOLD",
                    "Claim " + row.number() + " is on hold (" + row.progress().hold()
                            + "). Answer its findings first.");
        }
    }

    private static void reviewed(ClaimRow row) {
        if (row.progress().assurance().equals("SELECTED") && !Duty.actor().isSystem()) {
            row.assure("REVIEWED");
        }
    }

    private static void requireSound(ClaimRow row, List<LineCut> cuts) {
        FieldErrors errors = new FieldErrors();
        List<Claim.Line> lines = row.content().lines();
        for (int i = 0; i < cuts.size(); i++) {
            LineCut cut = cuts.get(i);
            String at = "lines[" + i + "].";
            boolean known = cut.line() >= 1 && cut.line() <= lines.size();
            errors.check(known, at + "line", "NO_SUCH_LINE", "The claim has no line " + cut.line() + ".");
            if (known) {
                amount(cut, Waterfall.eligible(lines.get(cut.line() - 1)), at, errors);
            }
        }
        errors.throwIfAny("decision");
    }

    private static void amount(LineCut cut, Money eligible, String at, FieldErrors errors) {
        Money amount = cut.approvedNet();
        errors.required(amount, at + "approvedAmount");
        errors.amountOrZero(amount, at + "approvedAmount", eligible.currency().getCurrencyCode());
        if (amount == null || !amount.currency().equals(eligible.currency())) {
            return;
        }
        errors.check(
                !amount.isGreaterThan(eligible),
                at + "approvedAmount",
                "ABOVE_ELIGIBLE",
                "At most " + eligible + " of this line can be approved.");
        if (eligible.isGreaterThan(amount)) {
            errors.reasonCode(cut.reasonCode(), at + "reasonCode");
        }
    }
}
