package org.proofline.api.funds;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.Etags;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads and shows fund requests in the terms of the contract. */
@Component
@Lazy
class FundRequestAnswers {

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

    /** Amounts without a currency are in the offer's. */
    FundRequestDraft draft(FundRequestInput input) {
        if (input.offerCode() == null || input.offerCode().isBlank()) {
            return input.toDraft("EUR");
        }
        LocalDate on = input.activityStart() == null ? LocalDate.now(clock) : input.activityStart();
        return input.toDraft(offer(input.offerCode(), on).currency());
    }

    private Offer offer(String code, LocalDate on) {
        try {
            return offers.inForce(code, on);
        } catch (DomainException e) {
            if (e.kind() != DomainException.Kind.NOT_FOUND) {
                throw e;
            }
            String message = "There is no offer '" + code + "' on " + on + ".";
            throw DomainException.invalid(
                    "UNKNOWN_OFFER", message, List.of(new FieldError("offerCode", "UNKNOWN_OFFER", message)));
        }
    }
}
