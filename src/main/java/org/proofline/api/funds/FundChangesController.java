package org.proofline.api.funds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Key;
import org.proofline.api.edge.Who;
import org.proofline.api.funds.FundParts.FundChangeDecisionInput;
import org.proofline.api.funds.FundParts.FundChangeInput;
import org.proofline.api.funds.FundParts.FundChangeResource;
import org.proofline.api.json.InputMistakes;
import org.proofline.ledger.FundChanges;
import org.proofline.ledger.FundChanges.Kind;
import org.proofline.ledger.FundChanges.Proposal;
import org.proofline.ledger.Funds;
import org.proofline.partner.Partners;
import org.proofline.shared.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Funds")
class FundChangesController {

    private static final int LATEST = 200;

    private final FundChanges changes;
    private final Funds funds;
    private final Partners partners;

    FundChangesController(FundChanges changes, Funds funds, Partners partners) {
        this.changes = changes;
        this.funds = funds;
        this.partners = partners;
    }

    @GetMapping("/fund-changes")
    @Call(Who.STAFF)
    @Operation(summary = "Changes of funds: what waits for a second person first")
    List<FundChangeResource> list() {
        return changes.latest(LATEST).stream().map(FundChangeResource::of).toList();
    }

    @PostMapping("/fund-changes")
    @Call(value = Who.PROGRAM_OWNER, key = Key.REQUIRED, answers = 201)
    @Operation(summary = "Propose a budget, an allocation, a transfer or a later end; another program owner decides")
    ResponseEntity<FundChangeResource> propose(@RequestBody FundChangeInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("kind", input.kind());
        mistakes.require("fund", input.fund());
        mistakes.throwIfAny();
        Money amount = mistakes.amount(
                "amount", input.amount(), funds.total(input.fund()).fund().currency());
        mistakes.throwIfAny();
        Proposal proposal = new Proposal(
                Choice.of(Kind.class, "kind", input.kind()),
                input.fund(),
                partner(input.partner()),
                input.toFund(),
                partner(input.toPartner()),
                amount,
                input.validTo(),
                input.reason());
        return ResponseEntity.status(HttpStatus.CREATED).body(FundChangeResource.of(changes.propose(proposal)));
    }

    @PostMapping("/fund-changes/{id}/decision")
    @Call(value = Who.PROGRAM_OWNER, key = Key.REQUIRED)
    @Operation(summary = "Accept or refuse a change; never by the person who proposed it")
    ResponseEntity<FundChangeResource> decide(@PathVariable UUID id, @RequestBody FundChangeDecisionInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("accepted", input.accepted());
        mistakes.throwIfAny();
        return ResponseEntity.ok(FundChangeResource.of(changes.decide(id, input.accepted(), input.comment())));
    }

    private UUID partner(String code) {
        return code == null ? null : partners.byCode(code).id();
    }
}
