package org.proofline.api.funds;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.api.edge.Etags;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads and shows fund requests in the terms of the contract. */
@Component
@Lazy
class FundRequestAnswers {

    private static final String USUAL_CURRENCY = "EUR";

    private final FundRequests requests;
    private final Partners partners;
    private final Offers offers;
    private final EntityManager entities;
    private final Clock clock;

    FundRequestAnswers(FundRequests requests, Partners partners, Offers offers, EntityManager entities, Clock clock) {
        this.requests = requests;
        this.partners = partners;
        this.offers = offers;
        this.entities = entities;
        this.clock = clock;
    }

    ResponseEntity<FundRequestResource> answer(HttpStatus status, UUID id) {
        // Versions grow when changes are written; the answer is read inside the transaction that made them.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
        }
        FundRequest request = requests.get(id);
        return Etags.answer(status, request.version(), resource(request));
    }

    FundRequestResource resource(FundRequest request) {
        return FundRequestResource.of(request, partners.get(request.partnerId()).code());
    }

    /** Amounts without a currency are in the offer's; whether there is such an offer is the domain's to say. */
    FundRequestDraft draft(FundRequestInput input) {
        return input.toDraft(currencyOf(input.offerCode(), input.activityStart()));
    }

    private String currencyOf(String offer, LocalDate start) {
        LocalDate on = start == null ? LocalDate.now(clock) : start;
        return offers.catalog(on).stream()
                .filter(known -> known.code().equals(offer))
                .map(Offer::currency)
                .findFirst()
                .orElse(USUAL_CURRENCY);
    }
}
