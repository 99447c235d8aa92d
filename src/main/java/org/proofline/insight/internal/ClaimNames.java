package org.proofline.insight.internal;

import org.proofline.claims.Claim;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offers;
import org.springframework.stereotype.Component;

/** What the ids of a claim are called. */
@Component
class ClaimNames {

    record Names(String partner, String partnerCode, String offer) {}

    private final Partners partners;
    private final Offers offers;

    ClaimNames(Partners partners, Offers offers) {
        this.partners = partners;
        this.offers = offers;
    }

    Names of(Claim claim) {
        Partner partner = partners.get(claim.partnerId());
        return new Names(
                partner.name(),
                partner.code(),
                offers.version(claim.offerVersionId()).name());
    }
}
