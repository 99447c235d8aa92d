package org.proofline.rebate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.program.Eligibility;
import org.proofline.program.Offer;
import org.proofline.program.OfferType;
import org.proofline.program.OfferType.Earning;
import org.proofline.program.Offers;
import org.proofline.program.earn.EarnPlan;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** Which version of an offer rules a period, and what it pays on lines. */
@Component
class RebateTerms {

    private final Offers offers;
    private final Eligibility eligibility;

    RebateTerms(Offers offers, Eligibility eligibility) {
        this.offers = offers;
        this.eligibility = eligibility;
    }

    /** @throws DomainException NOT_FOUND, or INVALID when no one version rules the whole period */
    Offer ruling(String offerCode, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw DomainException.invalid("PERIOD", "The period ends before it begins. Turn its days around.");
        }
        Offer first = offers.inForce(offerCode, from);
        UUID last = offers.inForce(offerCode, to).versionId();
        if (!first.versionId().equals(last)) {
            throw DomainException.invalid(
                    "REBATE_VERSION_CHANGES",
                    "The offer changes its version within the period. Run the days of each version on their own.");
        }
        plan(first);
        return first;
    }

    Offer version(UUID versionId) {
        return offers.version(versionId);
    }

    /** How it reads that these conditions are not met, by code. */
    Map<String, String> conditions(UUID versionId, Collection<String> codes, Locale locale) {
        Offer offer = version(versionId);
        Map<String, String> words = new TreeMap<>();
        codes.forEach(code -> words.computeIfAbsent(code, missed -> eligibility.missed(offer, missed, locale)));
        return words;
    }

    static EarnPlan plan(Offer offer) {
        EarnPlan plan = offer.scheme() == null ? null : offer.scheme().earn();
        if (plan == null) {
            throw DomainException.invalid(
                    "REBATE_NO_PLAN", "Offer " + offer.code() + " pays nothing on sales lines, so there is no rebate.");
        }
        if (plan.payee() != EarnPlan.Payee.PARTNER) {
            throw DomainException.invalid(
                    "REBATE_PAYEE",
                    "Offer " + offer.code()
                            + " rewards persons, and a rebate run pays partners. The employer claims it for"
                            + " the person: under New claim, or POST /api/v1/claims with the person as payee.");
        }
        if (offer.scheme().type().earning() != Earning.SALES) {
            throw DomainException.invalid(
                    "REBATE_NOT_BY_SALES",
                    "Offer " + offer.code()
                            + " rewards what each claim proves, and not sales. The partner claims it: under"
                            + " New claim, or POST /api/v1/claims.");
        }
        if (offer.scheme().type() == OfferType.COOP_ACCRUAL) {
            throw DomainException.invalid(
                    "REBATE_ACCRUES",
                    "Offer " + offer.code() + " fills the partner's co-op money as sales come in; no run pays it out.");
        }
        return plan;
    }
}
