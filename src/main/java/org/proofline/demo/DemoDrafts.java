package org.proofline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.program.OfferReview;
import org.proofline.program.OfferScheme;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.Offers;
import org.proofline.program.earn.CapKind;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.program.earn.EarnFormula.Tiers;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Metric;
import org.proofline.program.earn.Rate;
import org.proofline.program.earn.Tier;

/** Versions on their way: one waits for its check, one came back with a reason. */
@DemoComponent
class DemoDrafts {

    private static final int MONTHS_OF_QUARTER = 3;

    private final Offers offers;
    private final OfferReview review;
    private final DemoPeople people;

    DemoDrafts(Offers offers, OfferReview review, DemoPeople people) {
        this.offers = offers;
        this.review = review;
        this.people = people;
    }

    void create(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate next = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER)
                .plusMonths(MONTHS_OF_QUARTER);
        Offer commission = offers.inForce("COMMISSION-TIERED", today);
        sent(changed(commission, next, higherTiers(), commission.scheme().audience()));
        Offer bonus = offers.inForce("STRETCH-BONUS", today);
        UUID pilot = sent(changed(bonus, next, bonus.scheme().earn(), nordicPilot()));
        people.as("program-owner-2")
                .run(() -> review.sendBack(pilot, "Say in the description that it is a pilot in the Nordics."));
    }

    private UUID sent(Offer draft) {
        return people.as("program-owner").call(() -> {
            UUID id = offers.draft(draft).versionId();
            review.send(id);
            return id;
        });
    }

    private static EarnPlan higherTiers() {
        List<Tier> tiers = List.of(
                Tier.from("0", Rate.percent("5")),
                Tier.from("80000", Rate.percent("6.5")),
                Tier.from("125000", Rate.percent("8")));
        return EarnPlan.of("EUR", new Tiers(Reading.STEPPED, Metric.NET_VALUE, 0, tiers))
                .capped(CapKind.PERIOD, "15000.00");
    }

    private static Audience nordicPilot() {
        return new Audience(
                List.of(), List.of("SILVER", "GOLD"), List.of("NORDICS"), List.of(), List.of(), List.of(), true, false);
    }

    private static Offer changed(Offer offer, LocalDate from, EarnPlan plan, Audience audience) {
        OfferScheme scheme = offer.scheme();
        OfferScheme other = new OfferScheme(
                scheme.type(),
                scheme.purpose(),
                audience,
                plan,
                scheme.timing(),
                scheme.stacking(),
                scheme.accounting(),
                scheme.recovery(),
                scheme.contract(),
                null);
        return new Offer(
                null,
                offer.code(),
                0,
                offer.name(),
                offer.description(),
                offer.kind(),
                offer.fundCode(),
                offer.payingEntity(),
                offer.currency(),
                offer.zone(),
                from,
                offer.validTo(),
                offer.activityTypes(),
                offer.terms(),
                other);
    }
}
