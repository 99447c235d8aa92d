package org.proofline.claims;

import org.springframework.stereotype.Component;

/** What a partner may dispute, and what winning a dispute gives. */
@Component
class Remedies {

    private final ClaimDrafting drafting;
    private final FundRequestUse requests;
    private final Processes processes;

    Remedies(ClaimDrafting drafting, FundRequestUse requests, Processes processes) {
        this.drafting = drafting;
        this.requests = requests;
        this.processes = processes;
    }

    /** @throws org.proofline.shared.DomainException CONFLICT when another decision could change nothing */
    void require(ClaimRow claim) {
        Disputable.require(claim);
        drafting.requireNotReplaced(claim);
    }

    /** A rejected claim, in review again, goes back to its approvers. */
    void reopen(ClaimRow claim) {
        requests.giveBack(claim);
        processes.reopen(claim);
    }

    /** What was taken off an approved claim becomes a draft of the person who disputed. */
    void grantRemainder(ClaimRow claim, String disputedBy) {
        requests.giveBack(claim);
        drafting.remainder(claim, disputedBy);
    }
}
