package org.proofline.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.partner.PartnerProfile;
import org.proofline.partner.PartnerProfiles;
import org.proofline.partner.Partners;
import org.proofline.program.Eligibility;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.Offer;
import org.proofline.program.PartnerFacts;
import org.springframework.stereotype.Component;

@Component
class ParticipationService implements Participation {

    private final Partners partners;
    private final PartnerProfiles profiles;
    private final Eligibility eligibility;

    ParticipationService(Partners partners, PartnerProfiles profiles, Eligibility eligibility) {
        this.partners = partners;
        this.profiles = profiles;
        this.eligibility = eligibility;
    }

    @Override
    public List<Unmet> unmet(Offer offer, UUID partnerId, Locale locale) {
        return eligibility.unmet(offer, facts(partners.get(partnerId), profiles.of(partnerId)), locale);
    }

    @Override
    public Partner partner(UUID partnerId) {
        return partners.get(partnerId);
    }

    private static PartnerFacts facts(Partner partner, PartnerProfile profile) {
        List<String> types = new ArrayList<>(profile.moreTypes());
        types.add(partner.type());
        return new PartnerFacts(
                partner.id(),
                types,
                partner.tier(),
                profile.region(),
                profile.specializations(),
                profile.segment(),
                profile.lifecycleStage(),
                partner.goodStanding());
    }
}
