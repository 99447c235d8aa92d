package org.proofline.claims;

import java.util.List;
import java.util.UUID;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.claims.FundRequests.PlannedLineDraft;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Checks what a partner asks for, all fields at once. */
@Component
class FundRequestInput {

    private static final int LINES = 100;

    private final ClaimOffers offers;
    private final Partners partners;

    FundRequestInput(ClaimOffers offers, Partners partners) {
        this.offers = offers;
        this.partners = partners;
    }

    /**
     * @param fixedOffer code of the offer that may not change any more; null for drafts
     * @throws DomainException INVALID with one error per wrong field
     */
    FundRequestContent checked(FundRequestDraft draft, UUID partnerId, String fixedOffer) {
        FieldErrors errors = new FieldErrors();
        errors.requiredText(draft.offerCode(), "offerCode", 50);
        errors.requiredText(draft.activityType(), "activityType", 50);
        errors.country(draft.place().country(), "country");
        errors.text(draft.venue(), "venue", ClaimInput.VENUE);
        errors.results(draft.expectedResults(), "expectedResults");
        ClaimInput.dates(draft.activityStart(), draft.activityEnd(), errors);
        errors.throwIfAny("fund request");
        Offer offer = offers.inForce(draft.offerCode(), draft.activityStart());
        offer(draft, offer, partners.get(partnerId), errors);
        boolean same = fixedOffer == null || fixedOffer.equals(draft.offerCode());
        errors.check(same, "offerCode", "FIXED", "The offer of a submitted request can't change. Make a new request.");
        errors.throwIfAny("fund request");
        amounts(draft, offer.currency(), errors);
        errors.throwIfAny("fund request");
        return FundRequestContent.of(draft, offer);
    }

    private static void offer(FundRequestDraft draft, Offer offer, Partner partner, FieldErrors errors) {
        if (!ClaimInput.open(offer, partner, errors)) {
            return;
        }
        errors.check(
                offer.activityTypes().contains(draft.activityType()),
                "activityType",
                "NOT_IN_OFFER",
                "The offer pays for " + String.join(", ", offer.activityTypes()) + ".");
    }

    private static void amounts(FundRequestDraft draft, String currency, FieldErrors errors) {
        List<PlannedLineDraft> lines = draft.lines() == null ? List.of() : draft.lines();
        errors.check(!lines.isEmpty(), "lines", "REQUIRED", "Plan at least one cost line.");
        errors.check(lines.size() <= LINES, "lines", "TOO_MANY", "Plan at most " + LINES + " cost lines.");
        for (int i = 0; i < Math.min(lines.size(), LINES); i++) {
            errors.requiredText(lines.get(i).description(), "lines[" + i + "].description", 500);
            errors.amount(lines.get(i).net(), "lines[" + i + "].net", currency);
        }
        errors.amount(draft.requestedAmount(), "requestedAmount", currency);
        errors.throwIfAny("fund request");
        Money planned =
                lines.stream().map(PlannedLineDraft::net).reduce(Money::plus).orElseThrow();
        errors.check(
                !draft.requestedAmount().isGreaterThan(planned),
                "requestedAmount",
                "ABOVE_PLAN",
                "Ask for at most the " + planned + " of the planned lines.");
    }
}
