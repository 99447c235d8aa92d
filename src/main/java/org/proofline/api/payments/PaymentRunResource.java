package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.api.json.Amount;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.payout.PaymentRuns.RunItem;

/** A payment run: built by one person, released or rejected by another. */
@Schema(name = "PaymentRun")
record PaymentRunResource(
        UUID id,
        String number,
        @Schema(description = "BUILT, RELEASED, REJECTED, SENT or COMPLETED") String status,
        String payingEntity,
        String currency,
        LocalDate cutOff,
        LocalDate executionDate,
        String madeBy,
        Instant madeAt,
        String releasedBy,
        Instant releasedAt,
        String rejectionReason,
        List<Item> items,
        @Schema(description = "Cash to be sent, after offsets and tax") Amount total) {

    /** One payment in the run. */
    @Schema(name = "PaymentRunItem")
    record Item(
            @Schema(description = "Names the item in this run and its payment") UUID id,
            @Schema(description = "The same as id") UUID itemId,
            UUID claimId,
            String claimNumber,
            String partnerName,
            String maskedIban,
            Amount amount,
            Amount offset,
            Amount withheld,
            Amount taxAdded,
            @Schema(description = "What goes to the bank") Amount cash,
            String status,
            String bankReason) {

        static Item of(RunItem item) {
            return new Item(
                    item.itemId(),
                    item.itemId(),
                    item.claimId(),
                    item.claimNumber(),
                    item.partnerName(),
                    item.maskedIban(),
                    Amount.of(item.amount()),
                    Amount.of(item.offset()),
                    Amount.of(item.withheld()),
                    Amount.of(item.taxAdded()),
                    Amount.of(item.cash()),
                    item.status(),
                    item.bankReason());
        }
    }

    static PaymentRunResource of(PaymentRun run) {
        return new PaymentRunResource(
                run.id(),
                run.number(),
                run.status(),
                run.payingEntity(),
                run.currency(),
                run.cutOff(),
                run.executionDate(),
                run.madeBy(),
                run.madeAt(),
                run.releasedBy(),
                run.releasedAt(),
                run.rejectionReason(),
                run.items().stream().map(Item::of).toList(),
                Amount.of(run.total()));
    }
}
