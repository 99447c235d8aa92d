package org.proofline.api.funds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.api.json.Amount;
import org.proofline.claims.FundRequest;

/** A request for funds before the activity. */
@Schema(name = "FundRequest")
record FundRequestResource(
        UUID id,
        String number,
        String status,
        String waitingFor,
        @Schema(description = "The partner's code") String partner,
        String createdBy,
        String submittedBy,
        String offerCode,
        String activityType,
        LocalDate activityStart,
        LocalDate activityEnd,
        @Schema(description = "Code of two letters of ISO 3166-1, or null", example = "DE") String country,
        String venue,
        List<PlannedLine> lines,
        Amount requestedAmount,
        @Schema(description = "Reserved at approval; null before") Amount approvedAmount,
        Map<String, String> expectedResults,
        @Schema(description = "The last day on which a claim may use the reservation") LocalDate validUntil,
        Instant createdAt,
        Instant decidedAt,
        String decisionReason,
        String decisionComment) {

    @Schema(name = "PlannedLine")
    record PlannedLine(int line, String description, Amount net) {}

    static FundRequestResource of(FundRequest request, String partner) {
        return new FundRequestResource(
                request.id(),
                request.number(),
                request.status(),
                request.waitingFor(),
                partner,
                request.createdBy(),
                request.submittedBy(),
                request.offerCode(),
                request.activityType(),
                request.activityStart(),
                request.activityEnd(),
                request.country(),
                request.venue(),
                request.lines().stream()
                        .map(line -> new PlannedLine(line.no(), line.description(), Amount.of(line.net())))
                        .toList(),
                Amount.of(request.requestedAmount()),
                Amount.of(request.approvedAmount()),
                request.expectedResults(),
                request.validUntil(),
                request.createdAt(),
                request.decidedAt(),
                request.decisionReason(),
                request.decisionComment());
    }
}
