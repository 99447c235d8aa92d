package org.proofline.claims;

import java.util.Set;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.shared.Actor;
import org.springframework.stereotype.Component;

/** The partner's own steps with a finished claim: hand it in, take it back. */
@Component
class ClaimSubmission {

    private final ClaimRows rows;
    private final ClaimChanges changes;
    private final ClaimCalculator calculator;
    private final Senders senders;
    private final After after;

    /** What follows a step of the partner. */
    @Component
    record After(Processes processes, Reservations reservations) {}

    ClaimSubmission(ClaimRows rows, ClaimChanges changes, ClaimCalculator calculator, Senders senders, After after) {
        this.rows = rows;
        this.changes = changes;
        this.calculator = calculator;
        this.senders = senders;
        this.after = after;
    }

    ClaimRow submit(UUID claimId, Set<Integer> backed) {
        Actor actor = Duty.partner();
        ClaimRow row = rows.lock(claimId);
        boolean answers = row.status() == ClaimStatus.INFO_REQUESTED;
        Offer offer = calculator.offerOf(row);
        changes.changeIf(row, null, ClaimViewing::submission, r -> {
            r.submit(offer, actor.username(), changes.now(), senders.mark());
            r.store(calculator.dry(r, backed), backed);
            r.predict();
            return "CLAIM_SUBMITTED";
        });
        if (answers) {
            after.processes().answered(claimId);
        } else {
            after.processes().start(row);
        }
        return rows.flushed(row);
    }

    ClaimRow withdraw(UUID claimId, String reasonCode, String comment) {
        Duty.partner();
        String code = reasonCode == null || reasonCode.isBlank() ? "WITHDRAWN_BY_PARTNER" : reasonCode;
        String reason = Duty.reason(code, comment);
        ClaimRow row = rows.lock(claimId);
        boolean inProcess = row.status().inProcess();
        changes.change(row, "CLAIM_WITHDRAWN", reason, r -> r.withdraw(code, comment, changes.now()));
        if (inProcess) {
            after.processes().withdrawn(claimId);
            after.reservations().releaseUnlessNeeded(row);
        }
        return rows.flushed(row);
    }
}
