package org.proofline.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claims.AnswerWait;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.ReasonCode;
import org.springframework.stereotype.Component;

/** Looking at claims, and the steps that the process takes with them. */
@Component
class ClaimCourse {

    private static final Set<ClaimStatus> MOVES =
            Set.of(ClaimStatus.VALIDATING, ClaimStatus.IN_REVIEW, ClaimStatus.ESCALATED);
    private static final Set<String> ASSURANCE = Set.of("NOT_SELECTED", "SELECTED", "REVIEWED", "BYPASSED");
    private static final Set<String> HOLDS = Set.of("NONE", "FRAUD", "LEGAL", "TAX", "BANK_CHANGE", "OVERDUE_DEBT");

    private final ClaimRows rows;
    private final ClaimChanges changes;
    private final ClaimCalculator calculator;
    private final Reservations reservations;

    ClaimCourse(ClaimRows rows, ClaimChanges changes, ClaimCalculator calculator, Reservations reservations) {
        this.rows = rows;
        this.changes = changes;
        this.calculator = calculator;
        this.reservations = reservations;
    }

    ClaimRow get(UUID claimId) {
        return rows.get(claimId);
    }

    ClaimRow lock(UUID claimId) {
        return rows.lock(claimId);
    }

    List<ClaimRow> search(ClaimFilter filter) {
        return rows.search(filter);
    }

    Offer rules(UUID claimId) {
        return calculator.offerOf(rows.get(claimId));
    }

    List<WaterfallStep> waterfall(UUID claimId, Set<Integer> backed) {
        return calculator.dry(rows.get(claimId), backed).steps();
    }

    String missingRate(UUID claimId) {
        return calculator.missingRate(rows.get(claimId));
    }

    ClaimRewards.Reward reward(UUID claimId) {
        return calculator.reward(rows.get(claimId));
    }

    ClaimRow move(UUID claimId, ClaimStatus to, String waitingFor, Instant dueAt) {
        if (!MOVES.contains(to)) {
            throw DomainException.invalid("CLAIM_MOVE", "The process can't move a claim to " + to + ".");
        }
        ClaimRow row = rows.lock(claimId);
        String type = "CLAIM_" + to;
        return changes.changeIf(row, null, ClaimViewing::facts, r -> r.move(to, waitingFor, dueAt) ? type : null);
    }

    ClaimRow storeWaterfall(UUID claimId, Set<Integer> backed) {
        ClaimRow row = rows.lock(claimId);
        return changes.changeIf(
                row,
                null,
                ClaimViewing::withWaterfall,
                r -> r.store(calculator.dry(r, backed), backed) ? "CLAIM_ASSESSED" : null);
    }

    ClaimRow setAssurance(UUID claimId, String assurance) {
        require(ASSURANCE, assurance);
        ClaimRow row = rows.lock(claimId);
        if (row.progress().assurance().equals(assurance)) {
            return row;
        }
        return changes.change(row, "CLAIM_ASSURANCE_SET", null, r -> r.assure(assurance));
    }

    ClaimRow setHold(UUID claimId, String hold) {
        require(HOLDS, hold);
        ClaimRow row = rows.lock(claimId);
        if (row.progress().hold().equals(hold)) {
            return row;
        }
        String type = hold.equals("NONE") ? "CLAIM_HOLD_LIFTED" : "CLAIM_HOLD_SET";
        return changes.change(row, type, null, r -> r.hold(hold));
    }

    AnswerWait answerWait(UUID claimId) {
        Instant due = asked(rows.get(claimId)).progress().dueAt();
        return new AnswerWait(changes.remindAt(due), due);
    }

    void remindOfAnswer(UUID claimId) {
        Duty.vendor();
        ClaimRow row = asked(rows.lock(claimId));
        String until = LocalDate.ofInstant(
                        row.progress().dueAt(), calculator.offerOf(row).zone())
                .toString();
        changes.tell(row, "CLAIM_ANSWER_DUE", null, Map.of(), Map.of("until", until));
    }

    ClaimRow expire(UUID claimId) {
        Duty.vendor();
        ClaimRow row = rows.lock(claimId);
        boolean asked = row.status() == ClaimStatus.INFO_REQUESTED;
        if (asked && changes.now().isBefore(row.progress().dueAt())) {
            throw DomainException.conflict(
                    "NOT_DUE",
                    "Claim " + row.number() + " waits for its partner's answer until "
                            + row.progress().dueAt() + ".");
        }
        String reason = ReasonCode.LATE_CLAIM.name();
        changes.change(row, "CLAIM_EXPIRED", reason, r -> r.expire(reason, changes.now()));
        if (asked) {
            reservations.releaseUnlessNeeded(row);
        }
        return row;
    }

    ClaimRow close(UUID claimId) {
        ClaimRow row = rows.lock(claimId);
        return changes.changeIf(row, null, ClaimViewing::facts, r -> r.close() ? "CLAIM_CLOSED" : null);
    }

    private static ClaimRow asked(ClaimRow row) {
        if (row.status() != ClaimStatus.INFO_REQUESTED) {
            throw row.wrongStatus("waited for: its partner was asked nothing");
        }
        return row;
    }

    private static void require(Set<String> known, String value) {
        if (value == null || !known.contains(value)) {
            throw DomainException.invalid("UNKNOWN_VALUE", "'" + value + "' is none of " + known + ".");
        }
    }
}
