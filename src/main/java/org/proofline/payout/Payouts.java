package org.proofline.payout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.Money;

/** Payment items and the due list. */
public interface Payouts {

    /** @param settlement BANK, CREDIT_MEMO or ERP */
    record Schedule(
            UUID claimId,
            String claimNumber,
            UUID partnerId,
            String payingEntity,
            String fundCode,
            Money amount,
            String settlement,
            LocalDate payableOn) {}

    /** What is stuck, and since when. {@code stage}: HELD, WAITING_FOR_PROFILE, DUE, IN_RUN, SENT, UNSCHEDULED. */
    record Stuck(PaymentItem item, String stage, Duration age) {}

    /** Schedules the payment of an approved claim and starts its process. Idempotent per claim. */
    PaymentItem schedule(Schedule command);

    PaymentItem get(UUID itemId);

    Optional<PaymentItem> ofClaim(UUID claimId);

    List<PaymentItem> ofPartner(UUID partnerId);

    /** What a run with this cut-off would take. */
    List<PaymentItem> due(String payingEntity, String currency, LocalDate cutOff);

    List<PaymentItem> open();

    PaymentItem hold(UUID itemId, String reason);

    PaymentItem lift(UUID itemId, String reason);

    /** Re-checks preconditions (profiles, holding days); called by the process and when a profile is verified. */
    PaymentItem recheck(UUID itemId);

    /** Watchdog: items older than their stage allows. */
    List<Stuck> stuck();

    /** The seam to the process engine; implemented in {@code workflow}. One instance per payment item. */
    interface PayoutProcess {

        void start(UUID itemId);

        /** The item's status changed by a run or a bank message; correlated by a job. */
        void statusChanged(UUID itemId);
    }
}
