package org.proofline.adjudication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.WaterfallStep;
import org.proofline.program.ActivityRules;
import org.proofline.program.ProofRequirement;
import org.proofline.shared.Money;

/** Looks at a claim with every rule: proof complete, eligibility, dates, limits, duplicates. */
public interface Adjudication {

    /**
     * @param requirement what is needed
     * @param state MISSING, PRESENT, CHECKING or REFUSED
     * @param line for per-line requirements, else null
     */
    record RequirementState(ProofRequirement requirement, Integer line, String state) {}

    /**
     * The rules run dry.
     *
     * @param missing requirement codes still needed
     * @param activity what the activity pays for, and its limits
     * @param waterfall empty while the rate of the claim's currency is missing
     * @param payable what would be paid; null without a waterfall
     * @param payDate when, if nobody asks for anything
     * @param submittable whether submission would be taken
     */
    record Preflight(
            List<String> missing,
            List<RequirementState> requirements,
            ActivityRules activity,
            List<Finding> findings,
            List<WaterfallStep> waterfall,
            Money payable,
            LocalDate payDate,
            boolean submittable) {}

    /** Facts for {@code claim-routing.dmn} and {@code approval-chain.dmn}; from the domain, never from variables. */
    record RoutingFacts(
            String offerCode,
            String offerKind,
            BigDecimal netEur,
            BigDecimal straightThroughUpTo,
            boolean findings,
            String worstOutcome,
            boolean goodStanding,
            boolean sampled) {}

    Preflight preflight(UUID claimId);

    /**
     * Submits: the checks, then {@code claims.submit}, in one transaction.
     *
     * @throws org.proofline.shared.DomainException INVALID listing each blocking finding and missing proof
     */
    Claim submit(UUID claimId);

    /** In the process: finishes document checks (outside work), then marks the claim VALIDATING; safe to repeat. */
    void checkEvidence(UUID claimId);

    /** In the process: registers fingerprints and stores duplicate findings. */
    List<Finding> detectDuplicates(UUID claimId);

    /** In the process: every rule again, findings and waterfall stored, hold set. */
    List<Finding> adjudicate(UUID claimId);

    /** The stored findings (of the last run). */
    List<Finding> findings(UUID claimId);

    /** Draws the seeded sample once per claim and keeps it. */
    RoutingFacts routing(UUID claimId);

    /** Lines whose cost is backed by accepted proof. */
    Set<Integer> backedLines(UUID claimId);

    /**
     * Asks whether somebody may let the claim go on: nothing that blocks or holds it is open, and nobody judged it a
     * duplicate. What only asks for a look is no obstacle.
     *
     * @throws org.proofline.shared.DomainException CONFLICT {@code FINDING_OPEN} naming the finding and where to answer it
     */
    void requireAnswered(UUID claimId);

    /**
     * A reviewer answers a finding (duplicate verdict and reason); lifts the hold when none is left. On a decided claim the
     * word is kept beside the finding, and the decision stays. CONFLICT for a draft.
     */
    void answer(UUID claimId, UUID matchId, String verdict, String reason);

    /**
     * A person's word on any finding, kept with its rule's version: CONFIRMED, or HARMLESS, which asks nobody any more and
     * lifts the hold when none is left. On a possible duplicate it is {@link #answer}; on a decided claim it counts for the
     * record of the rule and changes nothing else.
     *
     * @param finding the finding's key
     * @throws org.proofline.shared.DomainException CONFLICT {@code FINDING_BLOCKS} when what blocks is called harmless
     */
    void judge(UUID claimId, String finding, String verdict, String reason);
}
