package org.proofline.program;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** All versions of all offers, drafts too; for the vendor's people only. */
public interface OfferCatalog {

    /** By code, the latest version first. */
    List<OfferEntry> all();

    /** @throws org.proofline.shared.DomainException NOT_FOUND */
    OfferEntry get(UUID versionId);

    /** All versions of one offer, the latest first. */
    List<OfferEntry> versions(String offerCode);

    /**
     * Tells an offer that is not saved in plain words, and what is wrong with it.
     *
     * @param unread fields whose input could not be read at all; nothing is said of them
     */
    OfferPreview preview(Offer offer, Set<String> unread, Locale locale);
}
