package org.proofline.api.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Pages;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.partner.Partners;
import org.proofline.sales.Sales;
import org.proofline.sales.Sales.Line;
import org.proofline.sales.SalesComparison;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Sales")
class SalesLinesController {

    private static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final Sales sales;
    private final SalesComparison comparison;
    private final Partners partners;
    private final SalesOwners owners;

    SalesLinesController(Sales sales, SalesComparison comparison, Partners partners, SalesOwners owners) {
        this.sales = sales;
        this.comparison = comparison;
        this.partners = partners;
        this.owners = owners;
    }

    @Schema(name = "SalesLinesInput")
    record LinesInput(
            @Schema(description = "1 to 1000", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<SalesLineInput> lines) {}

    @Schema(name = "SalesLinesResult")
    record LinesResult(
            @Schema(description = "New lines") long recorded,
            @Schema(description = "Lines that stood there already") long known) {}

    @Schema(name = "SalesDifference")
    record DifferenceResource(
            String partner,
            String product,
            @Schema(description = "Serial number, or key") String sale,
            SalesComparison.Kind kind,
            @Schema(description = "What the partner's record says") String partnerSays,
            @Schema(description = "What the vendor's record says") String vendorSays) {}

    @PostMapping("/sales-lines")
    @Call({Who.PARTNER, Who.PROGRAM_OWNER})
    @Operation(summary = "Record sales lines, all or none; the same line again changes nothing")
    ResponseEntity<LinesResult> add(@RequestBody LinesInput input) {
        InputMistakes mistakes = new InputMistakes();
        if (input.lines() == null || input.lines().stream().anyMatch(Objects::isNull)) {
            mistakes.add("lines", "REQUIRED", "'lines' is needed: a list of lines.");
        }
        mistakes.throwIfAny();
        var recorded = sales.record(
                owners.acting(),
                input.lines().stream().map(SalesLineInput::given).toList());
        return ResponseEntity.ok(new LinesResult(recorded.recorded(), recorded.known()));
    }

    @GetMapping("/sales-lines")
    @Call({Who.PARTNER, Who.PROGRAM_OWNER, Who.FINANCE_APPROVER})
    @Operation(summary = "Recorded lines, oldest first: a partner's own, a named partner's, or the vendor's record")
    ResponseEntity<List<SalesLineResource>> list(
            @Parameter(description = "A partner's code") @RequestParam(required = false) String partner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) Long cursor,
            @RequestParam(required = false) Integer limit) {
        int rows = Pages.limit(limit);
        List<Line> found = sales.lines(
                partnerId(partner),
                from == null ? BEGINNING : from,
                to == null ? END : to,
                cursor == null ? 0 : cursor,
                rows + 1);
        return Pages.page(
                found.stream()
                        .map(line -> SalesLineResource.of(
                                line, partners.get(line.partnerId()).code()))
                        .toList(),
                rows,
                row -> Long.toString(row.seq()));
    }

    @GetMapping("/sales-differences")
    @Call({Who.PARTNER, Who.PROGRAM_OWNER, Who.FINANCE_APPROVER})
    @Operation(summary = "What differs between the partners' lines and the vendor's own record")
    List<DifferenceResource> differences(
            @Parameter(description = "A partner's code") @RequestParam(required = false) String partner,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) Integer limit) {
        return comparison.differences(partnerId(partner), from, to, Pages.limit(limit)).stream()
                .map(found -> new DifferenceResource(
                        partners.get(found.partnerId()).code(),
                        found.product(),
                        found.sale(),
                        found.kind(),
                        found.partner(),
                        found.vendor()))
                .toList();
    }

    private UUID partnerId(String code) {
        Actor actor = ActionContext.current().actor();
        return code == null ? actor.partnerId() : partners.byCode(code).id();
    }
}
