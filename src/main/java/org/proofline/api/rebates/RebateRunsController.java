package org.proofline.api.rebates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Pages;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.rebates.RebateParts.EntitlementPart;
import org.proofline.api.rebates.RebateParts.RunInput;
import org.proofline.api.rebates.RebateParts.StepPart;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.rebate.Rebates;
import org.proofline.rebate.Rebates.Entitlement;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Rebates")
class RebateRunsController {

    private final Rebates rebates;
    private final Partners partners;

    RebateRunsController(Rebates rebates, Partners partners) {
        this.rebates = rebates;
        this.partners = partners;
    }

    @PostMapping("/rebate-runs")
    @Call(value = Who.PROGRAM_OWNER, answers = 201)
    @Operation(summary = "Compute the rebates of an offer and an ended period; nothing is posted yet")
    ResponseEntity<RebateRunResource> compute(@RequestBody RunInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("offerCode", input.offerCode());
        mistakes.require("from", input.from());
        mistakes.require("to", input.to());
        mistakes.throwIfAny();
        Rebates.Run run = rebates.compute(input.offerCode(), input.from(), input.to());
        return ResponseEntity.created(URI.create("/api/v1/rebate-runs/" + run.id()))
                .body(RebateRunResource.of(run));
    }

    @GetMapping("/rebate-runs")
    @Call({Who.PROGRAM_OWNER, Who.FINANCE_APPROVER})
    @Operation(summary = "Rebate runs, newest first")
    List<RebateRunResource> list(@RequestParam(required = false) Integer limit) {
        return rebates.latest(Pages.limit(limit)).stream()
                .map(RebateRunResource::of)
                .toList();
    }

    @GetMapping("/rebate-runs/{id}")
    @Call({Who.PROGRAM_OWNER, Who.FINANCE_APPROVER})
    @Operation(summary = "A rebate run and what it comes to")
    RebateRunResource get(@PathVariable UUID id) {
        return RebateRunResource.of(rebates.get(id));
    }

    @GetMapping("/rebate-runs/{id}/entitlements")
    @Call({Who.PROGRAM_OWNER, Who.FINANCE_APPROVER})
    @Operation(summary = "What each partner is entitled to in a run")
    ResponseEntity<List<EntitlementPart>> entitlements(
            @PathVariable UUID id,
            @Parameter(description = "From the Link of the page before") @RequestParam(required = false) UUID cursor,
            @RequestParam(required = false) Integer limit) {
        int rows = Pages.limit(limit);
        List<Entitlement> found = rebates.entitlements(id, cursor, rows + 1);
        boolean more = found.size() > rows;
        List<Entitlement> page = more ? found.subList(0, rows) : found;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (more) {
            answer.header(
                    HttpHeaders.LINK, Pages.next(page.get(rows - 1).partnerId().toString()));
        }
        Map<String, String> words = rebates.conditions(
                id, page.stream().flatMap(of -> of.unmet().stream()).toList(), Locale.ENGLISH);
        return answer.body(page.stream()
                .map(of -> EntitlementPart.of(of, code(of.partnerId()), words))
                .toList());
    }

    @GetMapping("/rebate-runs/{id}/entitlements/{partner}/steps")
    @Call({Who.PROGRAM_OWNER, Who.FINANCE_APPROVER})
    @Operation(summary = "How a partner's entitlement came about, step by step")
    List<StepPart> steps(@PathVariable UUID id, @PathVariable String partner) {
        return StepPart.of(rebates.trace(id, partners.byCode(partner).id()));
    }

    private String code(UUID partnerId) {
        return partners.find(partnerId).map(Partner::code).orElseGet(partnerId::toString);
    }
}
