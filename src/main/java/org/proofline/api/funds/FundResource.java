package org.proofline.api.funds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.proofline.api.json.Amount;
import org.proofline.ledger.Funds.FundBalance;

/** available = allocated + deficit − reserved − committed − paid − expired, and zero while a deficit is open. */
@Schema(name = "FundBalance")
record FundResource(
        String code,
        String name,
        String payingEntity,
        String currency,
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(description = "The partner's code; null for the whole fund") String partner,
        Amount allocated,
        Amount reserved,
        Amount committed,
        Amount paid,
        Amount expired,
        Amount available,
        Amount deficit) {

    static FundResource of(FundBalance balance, String partner) {
        return new FundResource(
                balance.fund().code(),
                balance.fund().name(),
                balance.fund().payingEntity(),
                balance.fund().currency(),
                balance.fund().validFrom(),
                balance.fund().validTo(),
                partner,
                Amount.of(balance.allocated()),
                Amount.of(balance.reserved()),
                Amount.of(balance.committed()),
                Amount.of(balance.paid()),
                Amount.of(balance.expired()),
                Amount.of(balance.available()),
                Amount.of(balance.deficit()));
    }
}
