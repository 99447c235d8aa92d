package org.proofline.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalog of offers. Draft by its author, published by another person; the published version is immutable. */
public interface Offers {

    /** Offers the partner may claim on that day, with what is shown but not claimable yet left out. */
    List<Offer> claimableBy(String partnerCode, LocalDate on);

    /** All offers in force, claimable or not. */
    List<Offer> catalog(LocalDate on);

    /**
     * The version in force on the activity date.
     *
     * @throws org.proofline.shared.DomainException NOT_FOUND
     */
    Offer inForce(String offerCode, LocalDate on);

    /** Like {@link #inForce}, but empty when there is none, so that the asking transaction may go on. */
    default Optional<Offer> findInForce(String offerCode, LocalDate on) {
        return catalog(on).stream()
                .filter(offer -> offer.code().equals(offerCode))
                .findFirst();
    }

    Offer version(UUID versionId);

    /** Drafts that wait to be published by another person than their authors. */
    List<Offer> drafts();

    /**
     * Saves a draft version, made by the acting person; returns it with its id and number. With the id of a draft it
     * rewrites that draft, and the acting person becomes one of its authors.
     */
    Offer draft(Offer offer);

    /** Publishes a draft; FORBIDDEN for the person who wrote it. */
    Offer publish(UUID versionId);

    /** The rules in plain words, generated from the terms, one sentence each. */
    List<String> inPlainWords(Offer offer);
}
