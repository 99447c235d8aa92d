package org.proofline.payout;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What keeps single payments back that are in order by themselves; asked once for each run, not for each payment. */
public interface PaymentScruples {

    /** Looks at everything that waits, and puts on hold what must wait longer; in a transaction of its own. */
    void look();

    /** Those of these claims whose payment must wait for a person's word. */
    Set<UUID> doubted(Collection<UUID> claimIds);
}
