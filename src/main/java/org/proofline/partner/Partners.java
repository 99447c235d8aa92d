package org.proofline.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The partners of the vendor. */
public interface Partners {

    /** @throws org.proofline.shared.DomainException NOT_FOUND */
    Partner get(UUID id);

    /** @throws org.proofline.shared.DomainException NOT_FOUND; also when the acting partner may not see it */
    Partner byCode(String code);

    Optional<Partner> find(UUID id);

    List<Partner> all();

    /** Registers a partner; the id of the given record is ignored when null. */
    Partner register(Partner partner);

    /** Puts the partner on, or takes it off, the list of those in good standing. */
    Partner setStanding(UUID partnerId, boolean good, String reason);
}
