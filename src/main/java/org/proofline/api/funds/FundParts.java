package org.proofline.api.funds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.api.json.Amount;
import org.proofline.api.json.AmountInput;
import org.proofline.ledger.FundChanges.Change;
import org.proofline.ledger.FundTree.Node;
import org.proofline.ledger.Guardrails.Guardrail;

/** What the calls for program owners take and answer. */
final class FundParts {

    private FundParts() {}

    @Schema(name = "FundInput")
    record FundInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String code,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "PL-EU") String payingEntity,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR") String currency,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate validFrom,
            LocalDate validTo,
            @Schema(description = "Code of the fund above") String parent,
            @Schema(description = "True for a fund that accrues from sales: it has no budget and stands alone")
                    Boolean accrues) {}

    @Schema(name = "FundNode", description = "A fund in its tree; budgets are for the vendor's people only")
    record FundNode(
            String code,
            String name,
            String parent,
            LocalDate validTo,
            @Schema(description = "Null for a fund that accrues from sales") Amount budget,
            @Schema(description = "Given to the funds below and to partners") Amount given,
            @Schema(description = "Budget not given away yet") Amount free,
            FundResource balance) {

        static FundNode of(Node node) {
            return new FundNode(
                    node.fund().code(),
                    node.fund().name(),
                    node.parent(),
                    node.fund().validTo(),
                    Amount.of(node.budget()),
                    Amount.of(node.given()),
                    Amount.of(node.free()),
                    FundResource.of(node.total(), null));
        }
    }

    @Schema(name = "FundChangeInput")
    record FundChangeInput(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"BUDGET", "ALLOCATION", "TRANSFER", "EXTENSION"})
                    String kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String fund,
            @Schema(description = "Code of the partner who gets an allocation or gives up money") String partner,
            String toFund,
            @Schema(description = "Code of the partner who gets transferred money") String toPartner,
            AmountInput amount,
            @Schema(description = "The new last day of an extension") LocalDate validTo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "FundChangeDecisionInput")
    record FundChangeDecisionInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean accepted, String comment) {}

    @Schema(name = "FundChange")
    record FundChangeResource(
            UUID id,
            String kind,
            String fund,
            UUID partnerId,
            String toFund,
            UUID toPartnerId,
            Amount amount,
            LocalDate validTo,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Schema(description = "Null while nobody has decided") Boolean accepted,
            String decidedBy,
            Instant decidedAt,
            String comment) {

        static FundChangeResource of(Change change) {
            return new FundChangeResource(
                    change.id(),
                    change.proposal().kind().name(),
                    change.proposal().fundCode(),
                    change.proposal().partnerId(),
                    change.proposal().toFundCode(),
                    change.proposal().toPartnerId(),
                    Amount.of(change.proposal().amount()),
                    change.proposal().validTo(),
                    change.proposal().reason(),
                    change.proposedBy(),
                    change.proposedAt(),
                    change.accepted(),
                    change.decidedBy(),
                    change.decidedAt(),
                    change.comment());
        }
    }

    @Schema(name = "Guardrail")
    record GuardrailPart(
            @Schema(allowableValues = {"WARN", "BLOCK"}) String action,
            @Schema(description = "Per cent of the fund", example = "80") Integer percent) {

        static GuardrailPart of(Guardrail guardrail) {
            return new GuardrailPart(guardrail.action().name(), guardrail.percent());
        }
    }
}
