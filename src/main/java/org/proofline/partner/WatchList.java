package org.proofline.partner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Partners under suspicion. Every claim of theirs is held until somebody calls that harmless. It says nothing of their
 * standing, which overdue terms cost as well, and they do not learn of it.
 */
public interface WatchList {

    /** Why a partner is watched, since when, and who put it there. */
    record Watch(String reason, String by, Instant since) {}

    /** @throws org.proofline.shared.DomainException FORBIDDEN for people of a partner */
    Optional<Watch> of(UUID partnerId);

    /**
     * Puts a partner on the list; one that is there stays as it is.
     *
     * @throws org.proofline.shared.DomainException INVALID without a reason; FORBIDDEN without the role partner-master
     *     or finance-approver
     */
    void put(UUID partnerId, String reason);

    /**
     * Takes a partner from the list.
     *
     * @throws org.proofline.shared.DomainException INVALID without a reason; FORBIDDEN for whoever put it there, or without
     *     the role partner-master or program-owner; CONFLICT when it is not there
     */
    void lift(UUID partnerId, String reason);
}
