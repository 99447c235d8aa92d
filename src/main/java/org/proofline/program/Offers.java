package org.proofline.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /**
     * Rewrites the draft that the offer's id names, when nobody else wrote on it meanwhile.
     *
     * @param seen the revision that the author began with
     * @throws org.proofline.shared.DomainException STALE when another one is saved by now; nothing is changed then
     */
    Offer rewrite(Offer offer, long seen);

    /**
     * Publishes a draft; FORBIDDEN for the person who wrote it. People use {@link OfferReview#publish}, which asks that
     * it was sent for check.
     */
    Offer publish(UUID versionId);

    /**
     * Marks a draft as checked by the acting person, who wrote nothing of it. A later change to the draft undoes it.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN for its authors, CONFLICT when published
     */
    Offer check(UUID versionId);

    /**
     * Ends a published version early. The version itself stays as it is, and what was claimed under it keeps it.
     *
     * @param lastDay last activity or sale date it is in force on
     * @throws org.proofline.shared.DomainException CONFLICT when it is not published or retired already
     */
    void retire(UUID versionId, LocalDate lastDay, String reason);

    /** The rules in plain words of that language, generated from the data, one sentence each. */
    List<String> inPlainWords(Offer offer, Locale locale);

    /** The rules in plain English. */
    default List<String> inPlainWords(Offer offer) {
        return inPlainWords(offer, Locale.ENGLISH);
    }

    /** What differs between two versions of an offer, in the order of the data. */
    default List<OfferDifference> difference(Offer before, Offer after) {
        return OfferDifference.between(before, after);
    }
}
