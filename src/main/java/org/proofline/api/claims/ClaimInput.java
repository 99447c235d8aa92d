package org.proofline.api.claims;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.api.json.AmountInput;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.json.Results;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.claims.Place;

/** What a partner writes of a claim. */
@Schema(name = "ClaimInput")
record ClaimInput(
        @Schema(example = "COOP-DIGITAL", requiredMode = Schema.RequiredMode.REQUIRED) String offerCode,
        UUID fundRequestId,
        @Schema(description = "Releases the rest of the fund request's reservation") Boolean finalClaim,
        String partnerReference,
        @Schema(
                        description = "Username of the salesperson who is rewarded, for offers that pay a person",
                        example = "seller-north")
                String payee,
        @Schema(example = "DIGITAL_AD", requiredMode = Schema.RequiredMode.REQUIRED) String activityType,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate activityStart,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate activityEnd,
        @Schema(
                        description =
                                "Where it took place: code of two letters of ISO 3166-1. Left out: that of the fund request, if it names one",
                        example = "DE")
                String country,
        @Schema(description = "Hall and town in words; for people, compared with nothing", example = "Messe Hamburg")
                String venue,
        @Schema(example = "EUR", requiredMode = Schema.RequiredMode.REQUIRED) String currency,
        @Schema(description = "Figures such as leads or attendees", example = "{\"clicks\": \"1834\"}")
                Map<String, JsonNode> results,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<LineInput> lines) {

    /** One cost. */
    @Schema(name = "ClaimLineInput")
    record LineInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String description,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String supplierName,
            String supplierTaxId,
            String invoiceNumber,
            LocalDate invoiceDate,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AmountInput net,
            @Schema(description = "Zero when left out") AmountInput tax,
            @Schema(description = "Whether the partner gets the tax back from the state; true when left out")
                    Boolean taxRecoverable,
            @Schema(
                            description =
                                    "Serial number of the unit sold, or number of the certificate, for offers that reward each")
                    String serial) {}

    /** The command. Amounts are read here, in the claim's currency; everything else is checked by the domain. */
    ClaimDraft toDraft() {
        InputMistakes mistakes = new InputMistakes();
        mistakes.requireCurrency("currency", currency);
        mistakes.throwIfAny();
        List<LineDraft> drafts = lineDrafts(mistakes);
        mistakes.throwIfAny();
        return new ClaimDraft(
                offerCode,
                fundRequestId,
                Boolean.TRUE.equals(finalClaim),
                partnerReference,
                activityType,
                activityStart,
                activityEnd,
                currency,
                Results.of(results, "results"),
                drafts,
                blankToNull(payee),
                new Place(country, venue));
    }

    private List<LineDraft> lineDrafts(InputMistakes mistakes) {
        List<LineDraft> drafts = new ArrayList<>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            LineInput line = lines.get(i);
            mistakes.require("lines[" + i + "]", line);
            if (line != null) {
                drafts.add(lineDraft(line, "lines[" + i + "].", mistakes));
            }
        }
        return drafts;
    }

    private LineDraft lineDraft(LineInput line, String at, InputMistakes mistakes) {
        return new LineDraft(
                line.description(),
                line.supplierName(),
                line.supplierTaxId(),
                line.invoiceNumber(),
                line.invoiceDate(),
                mistakes.amount(at + "net", line.net(), currency),
                mistakes.amount(at + "tax", line.tax(), currency),
                !Boolean.FALSE.equals(line.taxRecoverable()),
                blankToNull(line.serial()));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The claim as its author would write it now: what a merge patch is applied to. */
    static ClaimInput of(Claim claim) {
        Map<String, JsonNode> results = new LinkedHashMap<>();
        claim.results()
                .forEach((name, value) ->
                        results.put(name, com.fasterxml.jackson.databind.node.TextNode.valueOf(value)));
        return new ClaimInput(
                claim.offerCode(),
                claim.fundRequestId(),
                claim.finalClaim(),
                claim.partnerReference(),
                claim.payee(),
                claim.activityType(),
                claim.activityStart(),
                claim.activityEnd(),
                claim.place().country(),
                claim.place().venue(),
                claim.currency(),
                results,
                claim.lines().stream().map(ClaimInput::line).toList());
    }

    private static LineInput line(Claim.Line line) {
        return new LineInput(
                line.description(),
                line.supplierName(),
                line.supplierTaxId(),
                line.invoiceNumber(),
                line.invoiceDate(),
                new AmountInput(line.net().amount().toPlainString(), null),
                new AmountInput(line.tax().amount().toPlainString(), null),
                line.taxRecoverable(),
                line.serial());
    }
}
