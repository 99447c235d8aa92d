package org.proofline.insight.internal;

import org.proofline.claims.Claim;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.springframework.stereotype.Component;

/** What the ids of a claim are called. */
@Component
class ClaimNames {

    record Names(String partner, String partnerCode, String offer, String fund) {}

    private final Partners partners;
    private final Offers offers;

    ClaimNames(Partners partners, Offers offers) {
        this.partners = partners;
        this.offers = offers;
    }

    Names of(Claim claim) {
        Partner partner = partners.get(claim.partnerId());
        Offer offer = offers.version(claim.offerVersionId());
        return new Names(partner.name(), partner.code(), offer.name(), offer.fundCode());
    }
}
