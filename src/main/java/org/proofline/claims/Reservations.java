package org.proofline.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** The money set aside for fund requests: taken at approval, used by claims, given back when nobody needs it. */
@Component
class Reservations {

    private final Funds funds;
    private final Offers offers;
    private final ClaimRows claims;
    private final FundRequestRows requests;

    Reservations(Funds funds, Offers offers, ClaimRows claims, FundRequestRows requests) {
        this.funds = funds;
        this.offers = offers;
        this.claims = claims;
        this.requests = requests;
    }

    /** Sets aside so much in all; what claims took already counts. */
    void reserve(FundRequestRow request, Money total) {
        Money rest = rest(request);
        Money used = request.approvedAmount() == null ? Money.zero(total.currency()) : usedOf(request, rest);
        Money wanted = total.minus(used);
        if (wanted.isNegative()) {
            throw DomainException.invalid(
                    "BELOW_CLAIMED", "Claims took " + used + " of this request already. Approve at least that.");
        }
        if (wanted.isGreaterThan(rest)) {
            funds.reserve(fund(request), request.partnerId(), request.id(), wanted.minus(rest));
        } else {
            funds.release(fund(request), request.partnerId(), request.id(), rest.minus(wanted));
        }
    }

    /** Sets the amount aside anew, but no more in all than was approved. */
    void again(FundRequestRow request, Money amount) {
        funds.reserve(fund(request), request.partnerId(), request.id(), amount.min(request.approvedAmount()));
    }

    /** The offer's days for claims, from now on, unless the request lasts longer anyway. */
    LocalDate lastDayAgain(FundRequestRow request, Instant now) {
        Offer offer = offers.version(request.content().offerVersionId());
        LocalDate again =
                LocalDate.ofInstant(now, offer.zone()).plusDays(offer.terms().claimWithinDays());
        return again.isAfter(request.validUntil()) ? again : request.validUntil();
    }

    Money rest(FundRequestRow request) {
        return funds.reservedFor(fund(request), request.id());
    }

    /** Gives back what is left, unless the request goes on or another claim still counts on it. */
    void releaseUnlessNeeded(FundRequestRow request, UUID butClaim) {
        if (request.status().over() && !claims.othersInProcess(request.id(), butClaim)) {
            funds.release(fund(request), request.partnerId(), request.id(), rest(request));
        }
    }

    /** @throws DomainException CONFLICT while a claim on this request waits for its decision */
    void requireUnused(FundRequestRow request) {
        if (claims.othersInProcess(request.id(), request.id())) {
            throw DomainException.conflict(
                    "CLAIMS_IN_PROCESS", "Claims on this request wait for their decision. Withdraw them first.");
        }
    }

    /** The same after a claim was decided; does nothing for claims without a fund request. */
    void releaseUnlessNeeded(ClaimRow decided) {
        UUID id = decided.content().fundRequestId();
        if (id != null) {
            releaseUnlessNeeded(requests.lock(id), decided.id());
        }
    }

    private String fund(FundRequestRow request) {
        return offers.version(request.content().offerVersionId()).fundCode();
    }

    private static Money usedOf(FundRequestRow request, Money rest) {
        return request.approvedAmount().minus(rest);
    }
}
