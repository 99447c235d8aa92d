package org.proofline.workflow.claim;

import org.proofline.adjudication.Adjudication.RoutingFacts;
import org.proofline.shared.DomainException;

/** What must hold, whatever the routing table says, before money is committed without a person. */
final class StraightThrough {

    private StraightThrough() {}

    static boolean isSmall(RoutingFacts facts) {
        return facts.straightThroughUpTo() != null && facts.netEur().compareTo(facts.straightThroughUpTo()) <= 0;
    }

    /** @throws DomainException CONFLICT when a person must look: an administrator may have moved the token here */
    static void require(RoutingFacts facts) {
        if (!isSmall(facts) || facts.findings() || !facts.goodStanding() || facts.sampled()) {
            throw DomainException.conflict(
                    "NOT_STRAIGHT_THROUGH", "This claim needs a person's decision: nothing was committed.");
        }
    }
}
