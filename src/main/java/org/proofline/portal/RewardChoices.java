package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proofline.adjudication.Participation;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.springframework.stereotype.Component;

/** What a partner can earn beside what it can claim: the offers in force that reward sales, leads or people. */
@Component
class RewardChoices {

    private final Offers offers;
    private final Participation participation;
    private final Clock clock;

    RewardChoices(Offers offers, Participation participation, Clock clock) {
        this.offers = offers;
        this.participation = participation;
        this.clock = clock;
    }

    List<RewardCard> of(UUID partner) {
        String code = participation.partner(partner).code();
        return offers.catalog(LocalDate.now(clock)).stream()
                .filter(offer -> offer.scheme() != null && offer.scheme().earn() != null)
                .filter(offer -> offer.terms().partnerCodes().isEmpty()
                        || offer.terms().partnerCodes().contains(code))
                .map(offer -> card(offer, partner))
                .toList();
    }

    private RewardCard card(Offer offer, UUID partner) {
        return new RewardCard(offer, offers.inPlainWords(offer), participation.unmet(offer, partner, Locale.ENGLISH));
    }
}
