package org.proofline.api.funds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.funds.FundParts.FundInput;
import org.proofline.api.funds.FundParts.FundNode;
import org.proofline.api.funds.FundParts.GuardrailPart;
import org.proofline.api.json.InputMistakes;
import org.proofline.ledger.FundTree;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Guardrails;
import org.proofline.ledger.Guardrails.Action;
import org.proofline.ledger.Guardrails.Guardrail;
import org.proofline.shared.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Funds")
class FundTreeController {

    private final FundTree tree;
    private final Funds funds;
    private final Guardrails guardrails;

    FundTreeController(FundTree tree, Funds funds, Guardrails guardrails) {
        this.tree = tree;
        this.funds = funds;
        this.guardrails = guardrails;
    }

    @GetMapping("/fund-tree")
    @Call(Who.STAFF)
    @Operation(summary = "All funds with their budgets, each behind the one above it")
    List<FundNode> tree() {
        return tree.all().stream().map(FundNode::of).toList();
    }

    @PostMapping("/funds")
    @Call(value = Who.PROGRAM_OWNER, answers = 201)
    @Operation(summary = "Open a fund; it is empty until two persons give it a budget")
    ResponseEntity<FundResource> create(@RequestBody FundInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("code", input.code());
        mistakes.require("name", input.name());
        mistakes.require("payingEntity", input.payingEntity());
        mistakes.require("currency", input.currency());
        mistakes.require("validFrom", input.validFrom());
        mistakes.throwIfAny();
        Money budget = Boolean.TRUE.equals(input.accrues()) ? null : Money.of(BigDecimal.ZERO, input.currency());
        Funds.Fund fund = new Funds.Fund(
                input.code(), input.name(), input.payingEntity(), input.currency(), input.validFrom(), input.validTo());
        tree.create(fund, input.parent(), budget);
        return ResponseEntity.created(URI.create("/api/v1/funds/" + fund.code()))
                .body(FundResource.of(funds.total(fund.code()), null));
    }

    @GetMapping("/fund-tree/{code}/guardrails")
    @Call(Who.STAFF)
    @Operation(summary = "From which share of a fund people are warned, and from which nothing more is given out")
    List<GuardrailPart> guardrails(@PathVariable String code) {
        funds.total(code);
        return guardrails.of(code).stream().map(GuardrailPart::of).toList();
    }

    @PutMapping("/fund-tree/{code}/guardrails")
    @Call(Who.PROGRAM_OWNER)
    @Operation(summary = "Set both thresholds of a fund; what is left out is removed")
    ResponseEntity<List<GuardrailPart>> guard(@PathVariable String code, @RequestBody List<GuardrailPart> input) {
        InputMistakes mistakes = new InputMistakes();
        input.forEach(part -> {
            mistakes.require("action", part.action());
            mistakes.require("percent", part.percent());
        });
        mistakes.throwIfAny();
        guardrails.set(
                code,
                input.stream()
                        .map(part ->
                                new Guardrail(code, Choice.of(Action.class, "action", part.action()), part.percent()))
                        .toList());
        return ResponseEntity.ok(guardrails(code));
    }
}
