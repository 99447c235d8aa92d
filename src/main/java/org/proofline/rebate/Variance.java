package org.proofline.rebate;

import java.math.BigDecimal;
import org.proofline.shared.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a claimed rebate may be from the computed one without a person looking at it. Within it the computed amount
 * is paid.
 *
 * @param percent of the computed amount
 * @param amount or this much, in the currency of the offer, whichever is more
 */
@ConfigurationProperties("proofline.rebate.variance")
record Variance(@DefaultValue("2") BigDecimal percent, @DefaultValue("10") BigDecimal amount) {

    boolean isOutside(Money claimed, Money computed) {
        BigDecimal away = claimed.minus(computed).amount().abs();
        BigDecimal allowed = computed.amount().abs().multiply(percent).movePointLeft(2);
        return away.compareTo(allowed.max(amount)) > 0;
    }
}
