package org.proofline.api.funds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Funds")
class FundsController {

    private final Funds funds;
    private final Partners partners;

    FundsController(Funds funds, Partners partners) {
        this.funds = funds;
        this.partners = partners;
    }

    @GetMapping("/funds")
    @Call({Who.PARTNER, Who.STAFF})
    @Operation(summary = "Fund balances: a partner sees its own allocations, the vendor's people the totals")
    List<FundResource> list(
            @Parameter(description = "A partner's code: its allocations only") @RequestParam(required = false)
                    String partner) {
        Partner owner = owner(partner);
        return owner == null
                ? funds.all().stream()
                        .map(fund -> FundResource.of(funds.total(fund.code()), null))
                        .toList()
                : funds.ofPartner(owner.id()).stream()
                        .map(balance -> FundResource.of(balance, owner.code()))
                        .toList();
    }

    @GetMapping("/funds/{code}")
    @Call({Who.PARTNER, Who.STAFF})
    @Operation(summary = "One fund's balance, or a partner's allocation of it")
    FundResource get(
            @PathVariable String code,
            @Parameter(description = "A partner's code: its allocation only") @RequestParam(required = false)
                    String partner) {
        Partner owner = owner(partner);
        if (owner == null) {
            return FundResource.of(funds.total(code), null);
        }
        FundBalance own = funds.ofPartner(owner.id()).stream()
                .filter(balance -> balance.fund().code().equals(code))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("fund"));
        return FundResource.of(own, owner.code());
    }

    /** Whose allocation is meant: always their own for a partner's people; null means the whole fund. */
    private Partner owner(String asked) {
        Actor actor = ActionContext.current().actor();
        Partner named = asked == null ? null : partners.byCode(asked);
        if (!actor.isPartner()) {
            return named;
        }
        Partner own = partners.get(actor.partnerId());
        if (named != null && !named.id().equals(own.id())) {
            throw DomainException.notFound("partner");
        }
        return own;
    }
}
