package org.proofline.api.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.api.json.Amount;
import org.proofline.ledger.CoopAccruals.Standing;
import org.proofline.ledger.ExchangeRates.Published;
import org.proofline.ledger.ExchangeRates.Taken;
import org.proofline.ledger.PostingPeriods;
import org.proofline.payout.TaxDocuments.TaxDocument;

/** Rates, tax documents and posting periods as the contract shows them. */
final class MoneyParts {

    private MoneyParts() {}

    @Schema(name = "ExchangeRate")
    record RatePart(
            String currency,
            LocalDate date,
            @Schema(description = "Units of the currency for one euro", example = "1.085") String rate,
            String source) {

        static RatePart of(Published rate) {
            return new RatePart(rate.currency(), rate.date(), rate.rate().toPlainString(), "European Central Bank");
        }
    }

    @Schema(name = "ExchangeRateFileForm")
    record RateFileForm(@Schema(type = "string", format = "binary") String file) {}

    @Schema(name = "ExchangeRateFile")
    record RateFileResource(
            UUID id,
            int rates,
            LocalDate from,
            LocalDate to,
            String proposedBy,
            Instant proposedAt,
            @Schema(description = "Null while nobody has decided") Boolean accepted,
            String decidedBy) {

        static RateFileResource of(Taken taken) {
            return new RateFileResource(
                    taken.file().id(),
                    taken.file().rates(),
                    taken.file().from(),
                    taken.file().to(),
                    taken.proposedBy(),
                    taken.proposedAt(),
                    taken.accepted(),
                    taken.decidedBy());
        }
    }

    @Schema(name = "ExchangeRateDecision")
    record RateDecisionInput(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean accepted) {}

    @Schema(name = "TaxInvoiceForm", description = "The invoice a payment waits for, and what it says")
    record TaxInvoiceForm(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) String file,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String number,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate issuedOn,
            @Schema(description = "What is paid, without tax; the approved amount when left out", example = "250.00")
                    String net,
            @Schema(description = "On top; 0.00 when left out", example = "47.50") String tax) {}

    @Schema(name = "TaxDocument")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaxDocumentResource(
            UUID id,
            @Schema(description = "PARTNER_INVOICE, SELF_BILLING or CREDIT_NOTE") String kind,
            String number,
            LocalDate issuedOn,
            UUID paymentId,
            Amount net,
            Amount tax,
            @Schema(description = "DOMESTIC, REVERSE_CHARGE, NOT_REGISTERED or CORRECTION") String treatment,
            String sha256,
            Instant madeAt,
            @Schema(description = "Where it can be read") String content) {

        static TaxDocumentResource of(TaxDocument document) {
            String content = document.evidenceId() != null
                    ? "/api/v1/evidence/" + document.evidenceId() + "/content"
                    : "/api/v1/payments/" + document.paymentId() + "/tax-documents/" + document.id() + "/content";
            return new TaxDocumentResource(
                    document.id(),
                    document.kind(),
                    document.number(),
                    document.issuedOn(),
                    document.paymentId(),
                    Amount.of(document.net()),
                    Amount.of(document.tax()),
                    document.treatment(),
                    document.sha256(),
                    document.madeAt(),
                    content);
        }
    }

    @Schema(name = "PostingPeriod")
    record PeriodResource(
            String payingEntity,
            @Schema(example = "2026-10") String period,
            boolean open,
            String closedBy,
            Instant closedAt) {

        static PeriodResource of(PostingPeriods.Period period) {
            return new PeriodResource(
                    period.payingEntity(),
                    period.month().toString(),
                    period.isOpen(),
                    period.closedBy(),
                    period.closedAt());
        }
    }

    @Schema(name = "Accrual", description = "A partner's accruals on a fund")
    record AccrualResource(
            String partner,
            @Schema(description = "At sales and at performed activities") Amount accrued,
            @Schema(description = "Taken off by settlements") Amount relieved,
            @Schema(description = "Because it expired or was not claimed") Amount released,
            @Schema(description = "Still owed") Amount open,
            @Schema(description = "What settlements cost above what had accrued") Amount variance) {

        static AccrualResource of(String partner, Standing standing) {
            return new AccrualResource(
                    partner,
                    Amount.of(standing.accrued()),
                    Amount.of(standing.relieved()),
                    Amount.of(standing.released()),
                    Amount.of(standing.open()),
                    Amount.of(standing.variance()));
        }
    }
}
