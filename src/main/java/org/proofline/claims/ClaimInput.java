package org.proofline.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** Checks what a partner writes, all fields at once. Rules that may hold tomorrow are findings, not refusals here. */
@Component
class ClaimInput {

    /** Longest words for hall and town. */
    static final int VENUE = 300;

    private static final int LINES = 100;

    private final ClaimOffers offers;
    private final Partners partners;
    private final FundRequestRows fundRequests;

    ClaimInput(ClaimOffers offers, Partners partners, FundRequestRows fundRequests) {
        this.offers = offers;
        this.partners = partners;
        this.fundRequests = fundRequests;
    }

    /**
     * @param before the claim so far, or the one that is replaced; null for a new draft
     * @throws DomainException INVALID with one error per wrong field
     */
    ClaimContent checked(ClaimDraft draft, UUID partnerId, ClaimRow before) {
        FieldErrors errors = new FieldErrors();
        fields(draft, errors);
        lines(draft, errors);
        errors.throwIfAny("claim");
        Offer offer = offerFor(draft, before, errors);
        offer(draft, offer, partners.get(partnerId), errors);
        errors.throwIfAny("claim");
        fundRequest(draft, offer, partnerId, before, errors);
        errors.throwIfAny("claim");
        return ClaimContent.of(placed(draft), offer);
    }

    /** What is claimed on a request is the activity that was approved: where the claim says nothing, it is there. */
    private ClaimDraft placed(ClaimDraft draft) {
        FundRequestRow request = draft.fundRequestId() == null ? null : fundRequests.find(draft.fundRequestId());
        return request == null
                ? draft
                : draft.at(draft.place().or(request.content().place()));
    }

    /** A claim that was submitted keeps its offer and version. */
    private Offer offerFor(ClaimDraft draft, ClaimRow before, FieldErrors errors) {
        if (before == null || before.status() != ClaimStatus.INFO_REQUESTED) {
            return offers.forClaim(draft.offerCode(), draft.activityStart(), draft.fundRequestId());
        }
        boolean same = draft.offerCode().equals(before.content().offerCode());
        errors.check(same, "offerCode", "FIXED", "The offer of a submitted claim can't change. Withdraw it instead.");
        return offers.of(before);
    }

    private static void fields(ClaimDraft draft, FieldErrors errors) {
        errors.requiredText(draft.offerCode(), "offerCode", 50);
        errors.requiredText(draft.activityType(), "activityType", 50);
        errors.currencyCode(draft.currency(), "currency");
        errors.text(draft.partnerReference(), "partnerReference", 100);
        errors.text(draft.payee(), "payee", 100);
        errors.results(draft.results(), "results");
        errors.country(draft.place().country(), "country");
        errors.text(draft.place().venue(), "venue", VENUE);
        dates(draft.activityStart(), draft.activityEnd(), errors);
    }

    static void dates(LocalDate start, LocalDate end, FieldErrors errors) {
        errors.required(start, "activityStart");
        errors.required(end, "activityEnd");
        plausible(start, "activityStart", errors);
        plausible(end, "activityEnd", errors);
        if (start != null && end != null) {
            errors.check(!end.isBefore(start), "activityEnd", "BEFORE_START", "The end must not lie before the start.");
        }
    }

    private static void plausible(LocalDate date, String field, FieldErrors errors) {
        boolean right = date == null || date.getYear() >= 2000 && date.getYear() < 2100;
        errors.check(right, field, "DATE_RANGE", "Give a date between the years 2000 and 2099.");
    }

    private static void lines(ClaimDraft draft, FieldErrors errors) {
        List<LineDraft> lines = draft.lines() == null ? List.of() : draft.lines();
        errors.check(!lines.isEmpty(), "lines", "REQUIRED", "Give at least one cost line.");
        errors.check(lines.size() <= LINES, "lines", "TOO_MANY", "Give at most " + LINES + " cost lines.");
        for (int i = 0; i < Math.min(lines.size(), LINES); i++) {
            line(lines.get(i), "lines[" + i + "].", draft.currency(), errors);
        }
    }

    private static void line(LineDraft line, String at, String currency, FieldErrors errors) {
        errors.requiredText(line.description(), at + "description", 500);
        errors.requiredText(line.supplierName(), at + "supplierName", 200);
        errors.text(line.supplierTaxId(), at + "supplierTaxId", 50);
        errors.text(line.invoiceNumber(), at + "invoiceNumber", 100);
        errors.text(line.serial(), at + "serial", 100);
        plausible(line.invoiceDate(), at + "invoiceDate", errors);
        errors.amount(line.net(), at + "net", currency);
        errors.amountOrZero(line.tax(), at + "tax", currency);
    }

    private static void offer(ClaimDraft draft, Offer offer, Partner partner, FieldErrors errors) {
        if (!open(offer, partner, errors)) {
            return;
        }
        errors.check(
                offer.activityTypes().contains(draft.activityType()),
                "activityType",
                "NOT_IN_OFFER",
                "The offer pays for " + String.join(", ", offer.activityTypes()) + ".");
        errors.check(
                offer.currency().equals(draft.currency()) || offer.takesAnyCurrency(),
                "currency",
                "CURRENCY",
                "The offer pays in " + offer.currency() + ": one claim is one activity in one currency.");
    }

    /** Whether the partner may use the offer at all. */
    static boolean open(Offer offer, Partner partner, FieldErrors errors) {
        boolean open = offer != null
                && (offer.terms().partnerCodes().isEmpty()
                        || offer.terms().partnerCodes().contains(partner.code()));
        errors.check(open, "offerCode", "UNKNOWN_OFFER", "There is no such offer for you. See the list of offers.");
        boolean claimable = !open || offer.terms().claimable();
        errors.check(claimable, "offerCode", "NOT_CLAIMABLE", "This offer can't be claimed yet.");
        return open;
    }

    private void fundRequest(ClaimDraft draft, Offer offer, UUID partnerId, ClaimRow before, FieldErrors errors) {
        UUID id = draft.fundRequestId();
        if (id == null) {
            errors.check(
                    !offer.terms().fundRequestRequired(),
                    "fundRequestId",
                    "REQUIRED",
                    "This offer needs an approved fund request. Ask for the funds first.");
            return;
        }
        FundRequestRow request = fundRequests.find(id);
        boolean own = request != null && request.partnerId().equals(partnerId);
        errors.check(own, "fundRequestId", "UNKNOWN", "You have no such fund request.");
        if (own) {
            boolean sameOffer = request.offerCode().equals(offer.code());
            errors.check(sameOffer, "fundRequestId", "OTHER_OFFER", "The fund request belongs to another offer.");
            boolean usable = request.status().usable()
                    || before != null && id.equals(before.content().fundRequestId());
            errors.check(usable, "fundRequestId", "NOT_APPROVED", "The fund request is " + request.status() + ".");
        }
    }
}
