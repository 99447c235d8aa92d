package org.proofline.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.Money;

/** Fund requests: asked for, approved, reserved, used by claims, given back. */
public interface FundRequests {

    /** @param country code of two letters of ISO 3166-1, or null */
    record FundRequestDraft(
            String offerCode,
            String activityType,
            LocalDate activityStart,
            LocalDate activityEnd,
            String venue,
            List<PlannedLineDraft> lines,
            Money requestedAmount,
            Map<String, String> expectedResults,
            String country) {

        /** Without a country. */
        public FundRequestDraft(
                String offerCode,
                String activityType,
                LocalDate start,
                LocalDate end,
                String venue,
                List<PlannedLineDraft> lines,
                Money amount,
                Map<String, String> expected) {
            this(offerCode, activityType, start, end, venue, lines, amount, expected, null);
        }

        Place place() {
            return new Place(country, venue);
        }
    }

    record PlannedLineDraft(String description, Money net) {}

    FundRequest draft(FundRequestDraft draft);

    FundRequest edit(UUID id, long expectedVersion, FundRequestDraft draft);

    FundRequest get(UUID id);

    List<FundRequest> ofPartner(UUID partnerId);

    List<FundRequest> all();

    /**
     * How much of an approved request was used.
     *
     * @param approved what was reserved for it
     * @param used what claims on it were approved for
     */
    record Use(LocalDate activityEnd, Money approved, Money used) {}

    /** Of the partner's request with this number; empty when there is none that was approved. */
    Optional<Use> use(UUID partnerId, String number);

    /** Submits and starts the process. */
    FundRequest submit(UUID id);

    /** Changes key facts of an approved request: back to review, the reservation stays meanwhile. */
    FundRequest amend(UUID id, FundRequestDraft draft, String comment);

    /** Cancels and releases what is left of the reservation. */
    FundRequest cancel(UUID id, String reasonCode, String comment);

    /** Asks for more time: reviewed like a change of key facts. */
    FundRequest extend(UUID id, LocalDate until, String comment);

    FundRequest move(UUID id, String status, String waitingFor);

    /**
     * Approves and reserves the money. CONFLICT {@code INSUFFICIENT_FUNDS} moves nothing.
     *
     * @param amount null = what was asked for; more time alone asks for no more money than was approved before
     */
    FundRequest approve(UUID id, Money amount, String reasonCode, String comment);

    /** Refuses the request. When only a change waits, the change is refused and what was approved before stands. */
    FundRequest reject(UUID id, String reasonCode, String comment);

    FundRequest requestInfo(UUID id, String reasonCode, String comment);

    /** Until when the partner may answer what is asked now. */
    Instant answerDue(UUID id);

    /** Nobody answered: a first request expires; of a change, what was approved before stands. */
    FundRequest giveUpAsking(UUID id);

    /** The reservation ends unused. */
    FundRequest expire(UUID id);

    /** The seam to the process engine; implemented in {@code workflow}. */
    interface FundRequestProcess {

        void start(UUID fundRequestId);

        void informationProvided(UUID fundRequestId);

        void cancelled(UUID fundRequestId);

        /** Key facts of an approved request changed: the wait for claims ends and it is reviewed anew. */
        default void amended(UUID fundRequestId) {
            cancelled(fundRequestId);
            start(fundRequestId);
        }

        /** An ended request has a reservation again: its end is waited for once more. */
        void reopened(UUID fundRequestId);

        /** A final claim used it up. */
        void completed(UUID fundRequestId);
    }
}
