package org.proofline.claims;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/** What another decision could change: a rejection, or what people or missing proof took off an approved claim. */
final class Disputable {

    private static final Set<String> LIMITS =
            Set.of("PRE_APPROVED_LIMIT", "CLAIM_CAP", "ENTITLEMENT", "FUNDS_AVAILABLE");

    private Disputable() {}

    /**
     * A limit that still cuts what the reviewers left would cut more the same way: no other decision pays more.
     *
     * @throws DomainException CONFLICT {@code CUT_BY_LIMIT}, or the claim's status when nothing was taken off
     */
    static void require(ClaimRow claim) {
        boolean approved = claim.status().approved();
        String limits = claim.waterfall().stream()
                .filter(step -> LIMITS.contains(step.step()) && step.before().isGreaterThan(step.after()))
                .map(WaterfallStep::reason)
                .collect(Collectors.joining(" "));
        if (approved && !limits.isEmpty()) {
            throw DomainException.conflict(
                    "CUT_BY_LIMIT",
                    "A limit, not a decision, sets what claim " + claim.number() + " pays: " + limits
                            + " A dispute can't change that. Ask your channel account manager about the limit.");
        }
        boolean cut = claim.content().wasCut() || claim.withheld().isPositive();
        if (approved && (!cut || remainders(claim).isEmpty())) {
            throw claim.wrongStatus("disputed: it was approved in full");
        }
    }

    /** The costs that were taken off, as lines of their own. */
    static List<LineDraft> remainders(ClaimRow claim) {
        return claim.content().lines().stream()
                .map(line -> remainder(line, takenOff(claim, line)))
                .filter(line -> line.net().isPositive())
                .toList();
    }

    private static Money takenOff(ClaimRow claim, Claim.Line line) {
        Money eligible = Waterfall.eligible(line);
        if (!claim.backedLines().contains(line.no())) {
            return eligible;
        }
        return line.approvedNet() == null ? Money.zero(eligible.currency()) : eligible.minus(line.approvedNet());
    }

    private static LineDraft remainder(Claim.Line line, Money left) {
        return new LineDraft(
                line.description(),
                line.supplierName(),
                line.supplierTaxId(),
                line.invoiceNumber(),
                line.invoiceDate(),
                left,
                Money.zero(left.currency()),
                true,
                line.serial());
    }
}
