package org.proofline.claims;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.evidence.Evidence;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** Drafts: written, edited, copied, made anew from a rejected claim. */
@Component
class ClaimDrafting {

    private final ClaimRows rows;
    private final ClaimInput input;
    private final ClaimChanges changes;
    private final Numbers numbers;
    private final Evidence evidence;

    ClaimDrafting(ClaimRows rows, ClaimInput input, ClaimChanges changes, Numbers numbers, Evidence evidence) {
        this.rows = rows;
        this.input = input;
        this.changes = changes;
        this.numbers = numbers;
        this.evidence = evidence;
    }

    ClaimRow draft(ClaimDraft draft) {
        Actor actor = Duty.partner();
        ClaimContent content = input.checked(draft, actor.partnerId(), null);
        return add(content, actor.partnerId(), actor.username(), null);
    }

    ClaimRow edit(UUID claimId, long expectedVersion, ClaimDraft draft) {
        Duty.partner();
        ClaimRow row = rows.lock(claimId);
        if (row.version() != expectedVersion) {
            throw DomainException.stale();
        }
        if (!row.status().editable()) {
            throw row.wrongStatus("changed");
        }
        ClaimContent next = input.checked(draft, row.partnerId(), row);
        if (next.saysTheSameAs(row.content())) {
            // A form saves itself while somebody looks at it; what changes nothing is no change on the trail.
            return row;
        }
        Map<String, Object> before = ClaimViewing.content(row);
        row.write(next);
        changes.tell(row, "CLAIM_EDITED", null, before, ClaimViewing.content(row));
        return rows.flushed(row);
    }

    ClaimRow copy(UUID claimId) {
        Duty.partner();
        return draft(rows.get(claimId).content().asDraft());
    }

    ClaimRow resubmit(UUID rejectedId) {
        Actor actor = Duty.partner();
        ClaimRow rejected = rows.lock(rejectedId);
        if (rejected.status() != ClaimStatus.REJECTED) {
            throw rejected.wrongStatus("replaced: only a rejected claim can");
        }
        requireNotReplaced(rejected);
        ClaimContent content = input.checked(rejected.content().asDraft(), rejected.partnerId(), rejected);
        ClaimRow row = add(content, rejected.partnerId(), actor.username(), rejectedId);
        evidence.copy(rejectedId, row.id());
        return row;
    }

    /** What a won dispute gave back of an approved claim becomes a new draft of the person who disputed. */
    ClaimRow remainder(ClaimRow claim, String disputedBy) {
        List<LineDraft> lines = Disputable.remainders(claim);
        ClaimContent content = ClaimContent.of(claim.content().asDraft(lines), changes.offerOf(claim));
        return add(content, claim.partnerId(), disputedBy, claim.id());
    }

    void requireNotReplaced(ClaimRow rejected) {
        ClaimRow other = rows.replacementOf(rejected.id());
        if (other != null) {
            throw DomainException.conflict(
                    "ALREADY_REPLACED",
                    "Claim " + rejected.number() + " is replaced by " + other.number() + " already. Go on with that.");
        }
    }

    private ClaimRow add(ClaimContent content, UUID partnerId, String by, UUID replaces) {
        ClaimRow row = new ClaimRow(changes.nextId(), numbers.nextClaim(), partnerId, by, replaces, changes.now());
        row.write(content);
        rows.add(row);
        changes.tell(row, "CLAIM_DRAFTED", null, Map.of(), ClaimViewing.content(row));
        return rows.flushed(row);
    }
}
