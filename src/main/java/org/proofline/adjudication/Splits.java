package org.proofline.adjudication;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One cost in many claims, each so small that nobody looked at it (F5): looked for after the decision and before the money
 * goes out. For the vendor's own processes; partners read nothing of it.
 */
public interface Splits {

    /** How far back a look must see: the days of the rule, before the oldest claim that it judges. */
    int days();

    /**
     * Looks for claims that went straight through and together exceed the limit of one, and keeps each group as one hit.
     * In the caller's transaction.
     *
     * @param claimIds of partners whose claims were all read, as far back as {@link #days}
     */
    void look(Collection<UUID> claimIds);

    /** Those of these claims that a hit names which nobody called harmless. */
    Set<UUID> doubted(Collection<UUID> claimIds);

    /** The claims that a hit names; none for other rules' findings. */
    List<UUID> of(UUID hitClaimId, String finding);
}
