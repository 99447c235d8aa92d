package org.proofline.api.funds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.api.json.AmountInput;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.json.Results;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.claims.FundRequests.PlannedLineDraft;
import org.proofline.shared.Money;

/** What a partner plans and asks money for. */
@Schema(name = "FundRequestInput")
record FundRequestInput(
        @Schema(example = "MDF-EVENT", requiredMode = Schema.RequiredMode.REQUIRED) String offerCode,
        @Schema(example = "EVENT_SEMINAR", requiredMode = Schema.RequiredMode.REQUIRED) String activityType,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate activityStart,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate activityEnd,
        @Schema(description = "Where it takes place: code of two letters of ISO 3166-1", example = "DE") String country,
        String venue,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<PlannedLineInput> lines,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AmountInput requestedAmount,
        @Schema(example = "{\"leads\": \"40\", \"attendees\": \"120\"}") Map<String, JsonNode> expectedResults,
        @Schema(description = "Why; only with an amendment") String comment) {

    /** One planned cost. */
    @Schema(name = "PlannedLineInput")
    record PlannedLineInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String description,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AmountInput net) {}

    /** @param currency of the offer, for amounts that name none */
    FundRequestDraft toDraft(String currency) {
        InputMistakes mistakes = new InputMistakes();
        Money requested = mistakes.amount("requestedAmount", requestedAmount, currency);
        List<PlannedLineDraft> drafts = lineDrafts(mistakes, currency);
        mistakes.throwIfAny();
        return new FundRequestDraft(
                offerCode,
                activityType,
                activityStart,
                activityEnd,
                venue,
                drafts,
                requested,
                Results.of(expectedResults, "expectedResults"),
                country);
    }

    private List<PlannedLineDraft> lineDrafts(InputMistakes mistakes, String currency) {
        List<PlannedLineDraft> drafts = new ArrayList<>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            String at = "lines[" + i + "]";
            PlannedLineInput line = lines.get(i);
            mistakes.require(at, line);
            if (line != null) {
                drafts.add(
                        new PlannedLineDraft(line.description(), mistakes.amount(at + ".net", line.net(), currency)));
            }
        }
        return drafts;
    }

    /** The request as its author would write it now. */
    static FundRequestInput of(FundRequest request) {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        request.expectedResults().forEach((name, value) -> expected.put(name, TextNode.valueOf(value)));
        return new FundRequestInput(
                request.offerCode(),
                request.activityType(),
                request.activityStart(),
                request.activityEnd(),
                request.country(),
                request.venue(),
                request.lines().stream()
                        .map(line -> new PlannedLineInput(line.description(), plain(line.net())))
                        .toList(),
                plain(request.requestedAmount()),
                expected,
                null);
    }

    private static AmountInput plain(Money money) {
        return new AmountInput(money.amount().toPlainString(), null);
    }
}
