package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Pages;
import org.proofline.api.edge.Who;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.insight.ClaimViews;
import org.proofline.insight.ClaimViews.MoneyStatus;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Claims")
class ClaimListController {

    private final Claims claims;
    private final ClaimViews views;
    private final Partners partners;

    ClaimListController(Claims claims, ClaimViews views, Partners partners) {
        this.claims = claims;
        this.views = views;
        this.partners = partners;
    }

    @GetMapping("/claims")
    @Call({Who.PARTNER, Who.STAFF})
    @Operation(summary = "Claims, newest first; a partner sees its own")
    ResponseEntity<List<ClaimSummary>> list(
            @Parameter(description = "One or more statuses") @RequestParam(required = false) Set<ClaimStatus> status,
            @Parameter(description = "A partner's code") @RequestParam(required = false) String partner,
            @Parameter(description = "An offer's code") @RequestParam(required = false) String offer,
            @RequestParam(required = false) String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) UUID cursor,
            @RequestParam(required = false) Integer limit) {
        int rows = Pages.limit(limit);
        UUID partnerId = partner == null ? null : partners.byCode(partner).id();
        Set<ClaimStatus> statuses =
                status == null || status.isEmpty() ? EnumSet.noneOf(ClaimStatus.class) : EnumSet.copyOf(status);
        List<Claim> found =
                claims.search(new ClaimFilter(statuses, partnerId, offer, number, from, to, cursor, rows + 1));
        Map<UUID, MoneyStatus> money = views.moneyStatus(found);
        return Pages.page(
                found.stream()
                        .map(claim -> summary(claim, money.get(claim.id())))
                        .toList(),
                rows,
                row -> row.id().toString());
    }

    @GetMapping("/claims/{id}/timeline")
    @Call(
            value = {Who.PARTNER, Who.STAFF},
            of = Owned.CLAIM)
    @Operation(summary = "Who did what, when and why; a partner gets its own view")
    List<TimelineResource> timeline(@PathVariable UUID id) {
        claims.get(id);
        return views.timeline(id).stream().map(TimelineResource::of).toList();
    }

    private ClaimSummary summary(Claim claim, MoneyStatus money) {
        Partner partner = partners.get(claim.partnerId());
        return ClaimSummary.of(claim, partner, money);
    }
}
