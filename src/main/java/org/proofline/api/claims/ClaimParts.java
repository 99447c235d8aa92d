package org.proofline.api.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.adjudication.Finding;
import org.proofline.api.json.Amount;
import org.proofline.claims.Claim;
import org.proofline.claims.LineRate;
import org.proofline.claims.WaterfallStep;
import org.proofline.evidence.Document;
import org.proofline.evidence.Scan;
import org.proofline.evidence.Suggestion;
import org.proofline.insight.ClaimView;

/** What a claim is made of, as the contract shows it. */
final class ClaimParts {

    private ClaimParts() {}

    @Schema(name = "ClaimAmounts", description = "In the fund's currency, but claimed, which is in the claim's")
    record Amounts(
            Amount claimed,
            Amount eligible,
            Amount approved,
            Amount paid,
            Amount offset,
            Amount withheld,
            Amount taxAdded,
            Amount settled,
            Amount clawedBack) {

        static Amounts of(ClaimView.Amounts amounts) {
            return new Amounts(
                    Amount.of(amounts.claimed()),
                    Amount.of(amounts.eligible()),
                    Amount.of(amounts.approved()),
                    Amount.of(amounts.paid()),
                    Amount.of(amounts.offset()),
                    Amount.of(amounts.withheld()),
                    Amount.of(amounts.taxAdded()),
                    Amount.of(amounts.settled()),
                    Amount.of(amounts.clawedBack()));
        }
    }

    /** @param line the number that proof and decisions name */
    @Schema(name = "ClaimLine")
    record LinePart(
            int line,
            String description,
            String supplierName,
            String supplierTaxId,
            String invoiceNumber,
            LocalDate invoiceDate,
            Amount net,
            Amount tax,
            boolean taxRecoverable,
            @Schema(description = "What a reviewer left of the eligible cost; null while nobody cut it")
                    Amount approvedNet,
            String cutReason,
            @Schema(description = "Serial number of the unit, or number of the certificate") String serial) {

        static LinePart of(Claim.Line line) {
            return new LinePart(
                    line.no(),
                    line.description(),
                    line.supplierName(),
                    line.supplierTaxId(),
                    line.invoiceNumber(),
                    line.invoiceDate(),
                    Amount.of(line.net()),
                    Amount.of(line.tax()),
                    line.taxRecoverable(),
                    Amount.of(line.approvedNet()),
                    line.cutReason(),
                    line.serial());
        }
    }

    @Schema(name = "WaterfallStep", description = "One step from what was claimed to what is paid")
    record StepPart(String step, String ruleId, Amount before, Amount after, String reason) {

        static StepPart of(WaterfallStep step) {
            return new StepPart(
                    step.step(), step.ruleId(), Amount.of(step.before()), Amount.of(step.after()), step.reason());
        }
    }

    @Schema(name = "LineRate", description = "How a line's eligible cost became money of the fund")
    record RatePart(int line, Amount original, Amount converted, String rate, String source, LocalDate date) {

        static RatePart of(LineRate rate) {
            return new RatePart(
                    rate.line(),
                    Amount.of(rate.original()),
                    Amount.of(rate.converted()),
                    rate.factor().stripTrailingZeros().toPlainString(),
                    rate.source(),
                    rate.date());
        }
    }

    @Schema(name = "Finding", description = "What a rule says; the last four fields only for the vendor's people")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingPart(
            String ruleId,
            @Schema(description = "PASS, INFO, REVIEW, HOLD or BLOCK") String outcome,
            String message,
            String ruleVersion,
            String staffMessage,
            UUID matchId,
            Map<String, String> facts) {

        static FindingPart of(Finding finding, boolean staff) {
            return new FindingPart(
                    finding.ruleId(),
                    finding.outcome(),
                    finding.message(),
                    staff ? finding.ruleVersion() : null,
                    staff ? finding.staffMessage() : null,
                    staff ? finding.matchId() : null,
                    staff ? finding.facts() : null);
        }
    }

    @Schema(name = "DocumentCheck")
    record CheckPart(
            String ruleId,
            @Schema(description = "PASS, INFO, REVIEW, HOLD, BLOCK or PENDING") String outcome,
            String message) {

        static List<CheckPart> of(Document document) {
            return document.checks().stream()
                    .map(check -> new CheckPart(check.ruleId(), check.outcome(), check.message()))
                    .toList();
        }
    }

    /** A value that was read, to be offered and never to be written over what the partner typed. */
    @Schema(name = "DocumentSuggestion")
    record SuggestionPart(
            String name,
            String value,
            @Schema(description = "In per cent") int confidence,
            @Schema(description = "Whether it is trusted enough to be held against the claim") boolean sure,
            @Schema(description = "Counted from 1; 0 when the value has no place") int page,
            @Schema(description = "Left, top, right and bottom in thousandths of the page") List<Integer> box) {

        static SuggestionPart of(Suggestion found) {
            return new SuggestionPart(
                    found.name(),
                    found.value(),
                    found.confidence(),
                    found.sure(),
                    found.page(),
                    found.placed() ? List.of(found.left(), found.top(), found.right(), found.bottom()) : List.of());
        }
    }

    /** @param note what was found, or why nothing was looked for */
    @Schema(name = "DocumentScan")
    record ScanPart(
            @Schema(description = "CLEAN, INFECTED or NOT_SCANNED") String state,
            @Schema(description = "OFF, DOWN, TIMEOUT, TOO_LARGE or CONFUSED of a file that was not scanned")
                    String note,
            Instant at) {

        static ScanPart of(Scan scan) {
            return scan == null ? null : new ScanPart(scan.state(), scan.note(), scan.at());
        }
    }

    /** @param text the link or the metric's value; null for files */
    @Schema(name = "ClaimDocument")
    record DocumentPart(
            UUID documentId,
            String requirement,
            Integer line,
            @Schema(description = "FILE, URL, VALUE or STATEMENT") String kind,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            String text,
            @Schema(description = "PENDING, ACCEPTED or QUARANTINED") String state,
            List<CheckPart> checks,
            Map<String, String> extracted,
            @Schema(description = "What came of reading it, such as OK or ACTIVE_CONTENT") String result,
            List<SuggestionPart> suggestions,
            @Schema(description = "What the malware scanner said; null for links and values") ScanPart scan,
            @Schema(description = "Where the bytes are") String content) {

        static DocumentPart of(Document document) {
            return new DocumentPart(
                    document.id(),
                    document.requirement(),
                    document.line(),
                    document.kind(),
                    document.fileName(),
                    document.mediaType(),
                    document.size(),
                    document.sha256(),
                    document.text(),
                    document.state(),
                    CheckPart.of(document),
                    document.extracted(),
                    document.result().name(),
                    document.suggestions().stream().map(SuggestionPart::of).toList(),
                    ScanPart.of(document.scan()),
                    "/api/v1/evidence/" + document.id() + "/content");
        }
    }
}
