package org.proofline.adjudication;

import java.util.List;
import java.util.UUID;

/** Rules that were wrong too often say less, once two persons agree. */
public interface RuleDemotions {

    /**
     * One version of one rule.
     *
     * @param outcome the gravest that it may still say, INFO or REVIEW
     * @param decidedBy who agreed; null while it waits
     */
    record Demotion(
            UUID id,
            String ruleId,
            String ruleVersion,
            String outcome,
            String reason,
            String proposedBy,
            String decidedBy) {

        boolean inForce() {
            return decidedBy != null;
        }
    }

    /** Those that wait and those in force, the newest first. For staff. */
    List<Demotion> all();

    /**
     * Proposes that a rule says one step less: holds become reviews, reviews become information.
     *
     * @throws org.proofline.shared.DomainException CONFLICT when its record does not say that it is wrong too often, when it
     *     can't say less, or when that is proposed already
     */
    Demotion propose(String ruleId, String reason);

    /**
     * The second person's word.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN for who proposed it
     */
    void decide(UUID demotionId, boolean accepted, String answer);
}
