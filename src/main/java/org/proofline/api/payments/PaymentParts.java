package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.api.json.Amount;
import org.proofline.payout.BankMessages.Intake;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Remittances.Remittance;

/** Payments and what the bank says of them, as the contract shows it. */
final class PaymentParts {

    private PaymentParts() {}

    /** What is owed for one claim. */
    @Schema(name = "Payment")
    record PaymentResource(
            UUID id,
            UUID claimId,
            String claimNumber,
            String payingEntity,
            @Schema(description = "BANK, CREDIT_MEMO or ERP") String settlement,
            @Schema(description = "One of the payment statuses") String status,
            String holdReason,
            Amount amount,
            Amount offset,
            Amount withheld,
            Amount taxAdded,
            Amount paid,
            Amount settled,
            @Schema(description = "NONE, PARTNER_INVOICE, CREDIT_NOTE or PERSONAL_INCOME") String taxDocument,
            @Schema(description = "Paid above the approved amount, because the rate changed since") Amount fxDifference,
            LocalDate payableOn,
            UUID runId,
            String endToEndId,
            String bankReason,
            Instant changedAt) {

        static PaymentResource of(PaymentItem item) {
            return new PaymentResource(
                    item.id(),
                    item.claimId(),
                    item.claimNumber(),
                    item.payingEntity(),
                    item.settlement(),
                    item.status(),
                    item.holdReason(),
                    Amount.of(item.amount()),
                    Amount.of(item.offset()),
                    Amount.of(item.withheld()),
                    Amount.of(item.taxAdded()),
                    Amount.of(item.paid()),
                    Amount.of(item.settled()),
                    item.papers().taxDocument(),
                    Amount.of(item.papers().fxDifference()),
                    item.payableOn(),
                    item.runId(),
                    item.endToEndId(),
                    item.bankReason(),
                    item.changedAt());
        }
    }

    /** The lines add up to what is paid. */
    @Schema(name = "Remittance")
    record RemittanceResource(
            UUID paymentId,
            String endToEndId,
            String payingEntity,
            String status,
            Instant settledAt,
            List<LinePart> lines,
            Amount paid) {

        static RemittanceResource of(Remittance remittance) {
            return new RemittanceResource(
                    remittance.paymentId(),
                    remittance.endToEndId(),
                    remittance.payingEntity(),
                    remittance.status(),
                    remittance.settledAt(),
                    remittance.lines().stream()
                            .map(line -> new LinePart(
                                    line.kind(),
                                    line.subjectId(),
                                    line.reference(),
                                    Amount.of(line.amount()),
                                    line.text()))
                            .toList(),
                    Amount.of(remittance.paid()));
        }
    }

    @Schema(name = "RemittanceLine")
    record LinePart(
            @Schema(description = "CLAIM, OFFSET, WITHHOLDING, TAX_ADDED, EXCHANGE or ADJUSTMENT") String kind,
            UUID subjectId,
            String reference,
            Amount amount,
            String text) {}

    /** What a message changed; one that is unknown or came before changes nothing and says so. */
    @Schema(name = "BankMessageIntake")
    record IntakeResource(
            UUID id,
            @Schema(description = "pain.002, camt.053, camt.054 or erp-status") String kind,
            String messageId,
            boolean repeated,
            List<EffectPart> effects) {

        static IntakeResource of(Intake intake) {
            return new IntakeResource(
                    intake.id(),
                    intake.kind(),
                    intake.messageId(),
                    intake.repeated(),
                    intake.effects().stream()
                            .map(effect -> new EffectPart(
                                    effect.endToEndId(), effect.itemId(), effect.change(), effect.explanation()))
                            .toList());
        }
    }

    /** @param change the new status, or UNCHANGED or UNKNOWN */
    @Schema(name = "BankMessageEffect")
    record EffectPart(String endToEndId, UUID paymentId, String change, String explanation) {}
}
