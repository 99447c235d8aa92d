package org.proofline.payout;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.Money;

/** Payment items and the due list. */
public interface Payouts {

    /**
     * @param amount approved for payment
     * @param taxAdded tax of the partner's invoice, paid on top; never counted as settled
     * @param settlement BANK, CREDIT_MEMO or ERP; a person is paid by bank
     * @param payeeId who gets the money: the partner itself, or a person who works for it
     * @param papers what tax law and currency ask for
     */
    record Schedule(
            UUID claimId,
            String claimNumber,
            UUID partnerId,
            String payingEntity,
            String fundCode,
            Money amount,
            Money taxAdded,
            String settlement,
            LocalDate payableOn,
            UUID payeeId,
            Papers papers) {

        /** Without a tax document, in the currency of the claim. */
        public Schedule(
                UUID claimId,
                String claimNumber,
                UUID partnerId,
                String payingEntity,
                String fundCode,
                Money amount,
                Money taxAdded,
                String settlement,
                LocalDate payableOn,
                UUID payeeId) {
            this(
                    claimId,
                    claimNumber,
                    partnerId,
                    payingEntity,
                    fundCode,
                    amount,
                    taxAdded,
                    settlement,
                    payableOn,
                    payeeId,
                    Papers.NONE);
        }

        /** The same with these papers. */
        public Schedule with(Papers other) {
            return new Schedule(
                    claimId,
                    claimNumber,
                    partnerId,
                    payingEntity,
                    fundCode,
                    amount,
                    taxAdded,
                    settlement,
                    payableOn,
                    payeeId,
                    other);
        }

        /** To the partner itself. */
        public Schedule(
                UUID claimId,
                String claimNumber,
                UUID partnerId,
                String payingEntity,
                String fundCode,
                Money amount,
                Money taxAdded,
                String settlement,
                LocalDate payableOn) {
            this(
                    claimId,
                    claimNumber,
                    partnerId,
                    payingEntity,
                    fundCode,
                    amount,
                    taxAdded,
                    settlement,
                    payableOn,
                    partnerId);
        }

        /** Without added tax. */
        public Schedule(
                UUID claimId,
                String claimNumber,
                UUID partnerId,
                String payingEntity,
                String fundCode,
                Money amount,
                String settlement,
                LocalDate payableOn) {
            this(
                    claimId,
                    claimNumber,
                    partnerId,
                    payingEntity,
                    fundCode,
                    amount,
                    Money.zero(amount.currency()),
                    settlement,
                    payableOn);
        }
    }

    /**
     * What a payment needs beside its amount.
     *
     * @param taxDocument NONE, PARTNER_INVOICE (the partner's, or self-billing), CREDIT_NOTE or PERSONAL_INCOME
     * @param foreign when the rate of the day of payment is to count; null = the amount stays
     */
    record Papers(String taxDocument, Foreign foreign) {

        public static final Papers NONE = new Papers("NONE", null);
    }

    /**
     * How the claim's currency became the amount's at approval.
     *
     * @param factor units of the amount's currency for one of the claim's
     * @param date of the rate
     */
    record Foreign(String currency, BigDecimal factor, LocalDate date) {}

    /**
     * What is stuck, and since when.
     *
     * @param item null for UNSCHEDULED
     * @param stage HELD, WAITING_FOR_PROFILE, DUE, IN_RUN, SENT, FAILED (no new attempt yet) or UNSCHEDULED (committed
     *     and no payment yet)
     */
    record Stuck(UUID claimId, PaymentItem item, String stage, Duration age) {}

    /** Schedules the payment of an approved claim and starts its process. Idempotent per claim. */
    PaymentItem schedule(Schedule command);

    PaymentItem get(UUID itemId);

    /**
     * The payment of a claim that was scheduled once.
     *
     * @param waits whether it can be put on hold: neither in a run nor gone, and not on hold
     */
    record Scheduled(UUID itemId, UUID claimId, boolean waits) {}

    /**
     * What was scheduled since the first moment, for partners of whom something waits or is in a run, or was scheduled
     * since the second; whoever asks. Never show it to partners.
     */
    List<Scheduled> scheduledSince(Instant from, Instant lately);

    /** The latest attempt to pay the claim. */
    Optional<PaymentItem> ofClaim(UUID claimId);

    /** All attempts to pay the claim, first one first. */
    List<PaymentItem> attempts(UUID claimId);

    /** All attempts to pay these claims, the attempts of one claim in their order. */
    List<PaymentItem> attempts(Collection<UUID> claimIds);

    /** Settled on the claim over all attempts, without added tax: cash + offset + credit memo + withheld. */
    Optional<Money> settledOn(UUID claimId);

    List<PaymentItem> ofPartner(UUID partnerId);

    /** What a run with this cut-off would take. */
    List<PaymentItem> due(String payingEntity, String currency, LocalDate cutOff);

    List<PaymentItem> open();

    PaymentItem hold(UUID itemId, String reason);

    PaymentItem lift(UUID itemId, String reason);

    /**
     * Re-checks preconditions; called by the process and when a profile is verified. A credit memo that is due is
     * issued. A returned payment is tried again as soon as the bank profile is verified anew: then the new attempt is
     * the result.
     */
    PaymentItem recheck(UUID itemId);

    /** Pays again what the bank had rejected or returned, after somebody mended the cause. The result is the new item. */
    PaymentItem retry(UUID itemId, String reason);

    /** Watchdog: items older than their stage allows. */
    List<Stuck> stuck();

    /** The seam to the process engine; implemented in {@code workflow}. One instance per payment item. */
    interface PayoutProcess {

        void start(UUID itemId);

        /** The item's status changed by a run or a bank message; correlated by a job. */
        void statusChanged(UUID itemId);
    }
}
