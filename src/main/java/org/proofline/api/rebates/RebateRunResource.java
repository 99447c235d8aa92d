package org.proofline.api.rebates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.api.json.Amount;
import org.proofline.rebate.Rebates;

/** A rebate run and what it comes to. */
@Schema(name = "RebateRun")
record RebateRunResource(
        UUID id,
        String number,
        String offerCode,
        @Schema(description = "The version of the offer that rules") UUID offerVersion,
        LocalDate from,
        LocalDate to,
        Rebates.Status status,
        long partners,
        Amount entitled,
        @Schema(description = "By earlier runs of the same offer and period") Amount posted,
        @Schema(description = "What the run posts when it is approved") Amount difference,
        @Schema(description = "Claimed amounts too far from the computed ones, not answered yet") long openVariances,
        @Schema(description = "Partners that do not meet the offer's conditions; nothing is paid to them on top")
                long notEligible,
        @Schema(description = "Lines in another currency; they do not count") long linesInOtherCurrencies,
        String computedBy,
        Instant computedAt,
        String reviewedBy,
        String decidedBy,
        Instant decidedAt,
        String reason) {

    static RebateRunResource of(Rebates.Run run) {
        return new RebateRunResource(
                run.id(),
                run.number(),
                run.offerCode(),
                run.versionId(),
                run.from(),
                run.to(),
                run.status(),
                run.totals().partners(),
                Amount.of(run.totals().entitled()),
                Amount.of(run.totals().posted()),
                Amount.of(run.totals().difference()),
                run.totals().openVariances(),
                run.totals().notEligible(),
                run.otherLines(),
                run.computedBy(),
                run.computedAt(),
                run.reviewedBy(),
                run.decidedBy(),
                run.decidedAt(),
                run.reason());
    }
}
