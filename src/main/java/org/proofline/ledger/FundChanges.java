package org.proofline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;

/** Changes of funds that need two persons: a program owner proposes, another decides, and then it is done. */
public interface FundChanges {

    /** What is changed. */
    enum Kind {
        /** The fund's budget becomes this amount. */
        BUDGET,
        /** A partner gets this amount of the fund. */
        ALLOCATION,
        /** A partner's unused money goes to another partner or fund; budget moves with it. */
        TRANSFER,
        /** The fund's last day becomes later; only before it has ended. */
        EXTENSION
    }

    /**
     * @param partnerId who gets an allocation, or gives up money of a transfer
     * @param toFundCode where transferred money goes
     * @param toPartnerId to whom transferred money goes
     * @param amount null for an extension
     * @param validTo the new last day of an extension
     * @param reason why, in words
     */
    record Proposal(
            Kind kind,
            String fundCode,
            UUID partnerId,
            String toFundCode,
            UUID toPartnerId,
            Money amount,
            LocalDate validTo,
            String reason) {}

    /** @param accepted null while nobody has decided */
    record Change(
            UUID id,
            Proposal proposal,
            String proposedBy,
            Instant proposedAt,
            Boolean accepted,
            String decidedBy,
            Instant decidedAt,
            String comment) {}

    Change propose(Proposal proposal);

    /**
     * The second person's answer; an accepted change is done in the same transaction.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN {@code SEGREGATION_OF_DUTIES} for the person who proposed
     *     it, CONFLICT {@code CHANGE_DECIDED} after somebody decided
     */
    Change decide(UUID id, boolean accepted, String comment);

    /** Newest first; what waits for a decision comes before the rest. */
    List<Change> latest(int limit);
}
