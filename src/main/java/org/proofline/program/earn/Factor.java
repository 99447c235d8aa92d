package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an amount is multiplied with from some share on.
 *
 * @param fromPercent where it begins; who reaches exactly this much is in it
 * @param factor 1.5 makes one and a half of the amount; 0 nothing
 */
public record Factor(BigDecimal fromPercent, BigDecimal factor) {

    public Factor {
        Objects.requireNonNull(fromPercent, "fromPercent");
        Objects.requireNonNull(factor, "factor");
    }

    public static Factor from(String fromPercent, String factor) {
        return new Factor(new BigDecimal(fromPercent), new BigDecimal(factor));
    }
}
