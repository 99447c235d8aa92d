package org.proofline.claims;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
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

    ClaimCourse(ClaimRows rows, ClaimChanges changes, ClaimCalculator calculator) {
        this.rows = rows;
        this.changes = changes;
        this.calculator = calculator;
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
        return calculator.dry(rows.get(claimId), backed);
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

    ClaimRow close(UUID claimId) {
        ClaimRow row = rows.lock(claimId);
        return changes.changeIf(row, null, ClaimViewing::facts, r -> r.close() ? "CLAIM_CLOSED" : null);
    }

    private static void require(Set<String> known, String value) {
        if (value == null || !known.contains(value)) {
            throw DomainException.invalid("UNKNOWN_VALUE", "'" + value + "' is none of " + known + ".");
        }
    }
}
