package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.payments.MoneyParts.AccrualResource;
import org.proofline.api.payments.MoneyParts.PeriodResource;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.PostingPeriods;
import org.proofline.partner.Partners;
import org.proofline.shared.DomainException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@ApiController
@Tag(name = "Ledger")
class PostingPeriodsController {

    private final PostingPeriods periods;
    private final CoopAccruals accruals;
    private final Partners partners;

    PostingPeriodsController(PostingPeriods periods, CoopAccruals accruals, Partners partners) {
        this.periods = periods;
        this.accruals = accruals;
        this.partners = partners;
    }

    @GetMapping("/posting-periods")
    @Call({Who.FINANCE_APPROVER, Who.BANK_RECONCILER})
    @Operation(summary = "Months with postings, newest first")
    List<PeriodResource> list() {
        return periods.all().stream().map(PeriodResource::of).toList();
    }

    @PostMapping("/posting-periods/{payingEntity}/{period}/closing")
    @Call(Who.FINANCE_APPROVER)
    @Operation(summary = "Close a month for good: nothing is posted into it any more")
    ResponseEntity<List<PeriodResource>> close(@PathVariable String payingEntity, @PathVariable String period) {
        periods.close(payingEntity, month(period));
        return ResponseEntity.ok(list());
    }

    @GetMapping("/fund-tree/{code}/accruals")
    @Call({Who.FINANCE_APPROVER, Who.PROGRAM_OWNER})
    @Operation(summary = "What accrued on a fund at sales and performances, what settled it, and the variance")
    List<AccrualResource> accruals(@PathVariable String code) {
        return accruals.ofFund(code).stream()
                .map(of -> AccrualResource.of(partners.get(of.partnerId()).code(), of.standing()))
                .toList();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw DomainException.invalid("PERIOD_FORMAT", "'" + text + "' is no month. Write it like 2026-10.");
        }
    }
}
