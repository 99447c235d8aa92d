package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.adjudication.Participation;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.Enrollments;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.rebate.EarnProgress;
import org.proofline.security.Role;
import org.springframework.stereotype.Component;

/** What a partner can earn: the offers in force that it may know of. */
@Component
class EarnChoices {

    /** What a partner can mend by itself; an offer for others is none to look forward to. */
    private static final Set<String> IN_ITS_HANDS = Set.of("ENROLLMENT", "TERMS", "HOLD");

    private final Participation participation;
    private final Enrollments enrollments;
    private final Offers offers;
    private final EarnProgress progress;
    private final Clock clock;

    EarnChoices(
            Participation participation, Enrollments enrollments, Offers offers, EarnProgress progress, Clock clock) {
        this.participation = participation;
        this.enrollments = enrollments;
        this.offers = offers;
        this.progress = progress;
        this.clock = clock;
    }

    List<EarnCard> all(UUID partner, Spoken spoken) {
        return participation.visible(partner).stream()
                .map(offer -> card(offer, partner, spoken))
                .toList();
    }

    EarnCard one(String code, UUID partner, Spoken spoken) {
        return card(participation.visible(code, partner), partner, spoken);
    }

    /** Offers in which sales lines are counted up over a period, and which the partner takes part in or could. */
    List<EarnCard> running(UUID partner, Spoken spoken) {
        return all(partner, spoken).stream()
                .filter(card -> card.progress() != null && IN_ITS_HANDS.containsAll(conditions(card)))
                .toList();
    }

    LocalDate today(UUID partner) {
        return LocalDate.now(clock.withZone(participation.partner(partner).zone()));
    }

    private static List<String> conditions(EarnCard card) {
        return card.unmet().stream().map(Unmet::condition).toList();
    }

    private EarnCard card(Offer offer, UUID partner, Spoken spoken) {
        boolean member = Duty.has(Role.PARTNER_USER, Role.PARTNER_ADMIN);
        return new EarnCard(
                offer,
                offers.inPlainWords(offer, spoken.locale()).stream()
                        .map(spoken::said)
                        .toList(),
                participation.unmet(offer, partner, spoken.locale()),
                enrollments.isEnrolled(offer.code(), partner),
                enrollments.hasAccepted(offer, partner),
                member ? progress.of(offer, partner, today(partner)).orElse(null) : null);
    }
}
