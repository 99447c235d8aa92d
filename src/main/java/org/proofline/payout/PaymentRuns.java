package org.proofline.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;

/** Payment runs: built by a maker, released or rejected by another person; immutable after release. */
public interface PaymentRuns {

    /**
     * @param number such as {@code RUN-2026-0004}
     * @param status BUILT, RELEASED, REJECTED, SENT, COMPLETED
     * @param total cash to be sent (after offsets and tax)
     */
    record PaymentRun(
            UUID id,
            String number,
            String payingEntity,
            String currency,
            LocalDate cutOff,
            LocalDate executionDate,
            String status,
            String madeBy,
            Instant madeAt,
            String releasedBy,
            Instant releasedAt,
            String rejectionReason,
            List<RunItem> items,
            Money total) {}

    /** @param cash what goes to the bank for this item */
    record RunItem(
            UUID itemId,
            UUID claimId,
            String claimNumber,
            UUID partnerId,
            String partnerName,
            String maskedIban,
            Money amount,
            Money offset,
            Money withheld,
            Money taxAdded,
            Money cash,
            String status,
            String bankReason) {}

    /** @param executionDate null = the next bank day */
    record Build(String payingEntity, String currency, LocalDate cutOff, LocalDate executionDate) {}

    /** Builds a run of everything due. INVALID when the cut-off lies ahead, CONFLICT when nothing is due. */
    PaymentRun build(Build command);

    PaymentRun get(UUID runId);

    List<PaymentRun> all();

    /** Takes an item out before release; a reason is needed. Allowed to the maker and to releasers. */
    PaymentRun removeItem(UUID runId, UUID itemId, String reason);

    /** Releases: FORBIDDEN to the maker. Makes and keeps the bank file, books, marks the items SENT. */
    PaymentRun release(UUID runId);

    /** Sends it back: the items are due again. FORBIDDEN to the maker. */
    PaymentRun reject(UUID runId, String reason);

    /** The bank file of a released run; the preview of a built one is refused with CONFLICT. */
    byte[] pain001(UUID runId);

    /** The hand-over file to accounts payable for items settled by ERP (RFC 4180, formula-safe). */
    byte[] erpFile(UUID runId);

    /** A file that waits for the bank to fetch it. */
    record BankFile(UUID runId, Instant madeAt) {}

    /** Bank files made after the moment, oldest first; what a connection to the bank asks for. */
    List<BankFile> bankFilesSince(Instant moment);

    /** The seam to the process engine; implemented in {@code workflow}. One instance per run. */
    interface PaymentRunProcess {

        void start(UUID runId);
    }
}
