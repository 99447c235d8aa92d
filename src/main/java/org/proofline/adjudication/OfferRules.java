package org.proofline.adjudication;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.proofline.claims.Claim;
import org.proofline.program.Offer;

/** Rules of the offer: who, what, when. */
final class OfferRules {

    private OfferRules() {}

    /** The version in force still pays this partner for this activity. */
    static final class StillOpen implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            Offer offer = dossier.offer();
            boolean forPartner = offer.terms().partnerCodes().isEmpty()
                    || offer.terms().partnerCodes().contains(dossier.partner().code());
            if (!offer.terms().claimable() || !forPartner) {
                findings.accept(RuleBook.finding("OFFER-CLOSED", Map.of("offer", offer.name())));
            }
            if (!offer.activityTypes().contains(dossier.claim().activityType())) {
                findings.accept(RuleBook.finding(
                        "OFFER-ACTIVITY",
                        Map.of(
                                "offer",
                                offer.name(),
                                "activity",
                                dossier.claim().activityType())));
            }
        }
    }

    /** The partner meets each condition of the offer. */
    static final class Eligible implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            dossier.unmet()
                    .forEach(unmet -> findings.accept(RuleBook.finding(
                            "OFFER-ELIGIBILITY", Map.of("reason", unmet.reason(), "remedy", unmet.remedy()))));
        }
    }

    /** F1: the activity lies within the offer's dates, and not ahead. */
    static final class ActivityWindow implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            Claim claim = dossier.claim();
            Offer offer = dossier.offer();
            LocalDate to = offer.validTo();
            if (claim.activityStart().isBefore(offer.validFrom())
                    || to != null && claim.activityEnd().isAfter(to)) {
                findings.accept(RuleBook.finding(
                        "F1",
                        Map.of(
                                "start", claim.activityStart().toString(),
                                "end", claim.activityEnd().toString(),
                                "dates", to == null ? "from " + offer.validFrom() : offer.validFrom() + " to " + to)));
            }
            if (claim.activityEnd().isAfter(dossier.handedIn())) {
                findings.accept(RuleBook.finding(
                        "F1-AHEAD", Map.of("end", claim.activityEnd().toString())));
            }
        }
    }

    /** A claim in another currency can be converted by the offer's terms. */
    static final class RateKnown implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            if (dossier.missingRate() != null) {
                findings.accept(RuleBook.finding("FX-RATE", Map.of("reason", dossier.missingRate())));
            }
        }
    }

    /** F3: handed in within the days of the offer. */
    static final class Deadline implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            if (dossier.handedIn().isAfter(dossier.deadline())) {
                findings.accept(RuleBook.finding(
                        "F3",
                        Map.of(
                                "deadline", dossier.deadline().toString(),
                                "days", String.valueOf(dossier.offer().terms().claimWithinDays()))));
            }
        }
    }
}
