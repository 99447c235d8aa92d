package org.proofline.adjudication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.partner.PartnerProfile;
import org.proofline.partner.PartnerProfiles;
import org.proofline.partner.PartnerProfiles.Profiled;
import org.proofline.partner.Partners;
import org.proofline.program.Eligibility;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.program.PartnerFacts;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

@Component
class ParticipationService implements Participation {

    private final Partners partners;
    private final PartnerProfiles profiles;
    private final Eligibility eligibility;
    private final Offers offers;
    private final Clock clock;

    ParticipationService(
            Partners partners, PartnerProfiles profiles, Eligibility eligibility, Offers offers, Clock clock) {
        this.partners = partners;
        this.profiles = profiles;
        this.eligibility = eligibility;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public List<Unmet> unmet(Offer offer, UUID partnerId, Locale locale) {
        return eligibility.unmet(offer, facts(partners.get(partnerId), profiles.of(partnerId)), locale);
    }

    @Override
    public List<Member> members(Offer offer, Instant earned) {
        List<Profiled> open = profiles.all().stream()
                .filter(profiled -> isOpen(offer, profiled.partner()))
                .toList();
        List<PartnerFacts> facts = open.stream()
                .map(profiled -> facts(profiled.partner(), profiled.profile()))
                .toList();
        Map<UUID, List<String>> unmet = eligibility.unmet(offer, facts, earned);
        return open.stream()
                .map(Profiled::partner)
                .map(partner -> new Member(partner, unmet.getOrDefault(partner.id(), List.of())))
                .toList();
    }

    @Override
    public List<Offer> visible(UUID partnerId) {
        Partner partner = partners.get(partnerId);
        return offers.catalog(LocalDate.now(clock.withZone(partner.zone()))).stream()
                .filter(offer -> isOpen(offer, partner))
                .toList();
    }

    @Override
    public Offer visible(String offerCode, UUID partnerId) {
        return visible(partnerId).stream()
                .filter(offer -> offer.code().equals(offerCode))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("object"));
    }

    @Override
    public Partner partner(UUID partnerId) {
        return partners.get(partnerId);
    }

    private static boolean isOpen(Offer offer, Partner partner) {
        List<String> codes = offer.terms().partnerCodes();
        return codes.isEmpty() || codes.contains(partner.code());
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
