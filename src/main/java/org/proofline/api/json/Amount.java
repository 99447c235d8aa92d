package org.proofline.api.json;

import io.swagger.v3.oas.annotations.media.Schema;
import org.proofline.shared.Money;

/** An amount as the contract writes it: a decimal text with the currency's minor units. */
@Schema(description = "An exact amount", example = "{\"amount\": \"1250.00\", \"currency\": \"EUR\"}")
public record Amount(@Schema(example = "1250.00") String amount, @Schema(example = "EUR") String currency) {

    /** Null stays null. */
    public static Amount of(Money money) {
        return money == null
                ? null
                : new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
