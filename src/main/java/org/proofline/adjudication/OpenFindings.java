package org.proofline.adjudication;

import org.proofline.claims.Claim;
import org.proofline.shared.DomainException;

/** Findings that nobody may pass over by approving the claim. */
final class OpenFindings {

    private static final String DUPLICATE = "DUPLICATE";

    private OpenFindings() {}

    static boolean isOpen(Finding finding) {
        return finding.blocks() || finding.outcome().equals("HOLD") || judgedDuplicate(finding);
    }

    static DomainException refusal(Claim claim, Finding finding) {
        return DomainException.conflict(
                "FINDING_OPEN",
                "Finding " + finding.ruleId() + " (" + finding.outcome() + ") of claim " + claim.number() + " is open: "
                        + finding.staffMessage() + " " + whatToDo(claim, finding));
    }

    private static String whatToDo(Claim claim, Finding finding) {
        if (finding.matchId() == null) {
            return "Send the claim back to the partner, or reject it.";
        }
        String review = "the duplicates review of the claim's page, or POST /api/v1/claims/" + claim.id() + "/matches/"
                + finding.matchId() + "/verdict";
        return judgedDuplicate(finding)
                ? "It was judged a duplicate: reject the claim, or correct the verdict in " + review + "."
                : "Say first, with a reason, whether it is a duplicate: in " + review + ".";
    }

    private static boolean judgedDuplicate(Finding finding) {
        return DUPLICATE.equals(finding.facts().get("verdict"));
    }
}
