package org.proofline.program.earn;

import java.math.BigDecimal;

/** What is counted to find out how much was reached. Returns and credit notes count against it. */
public enum Metric {
    /** Net value of the lines, in the currency of the plan. */
    NET_VALUE,
    /** Units. */
    QUANTITY,
    /** Number of lines, such as leads, contracts or certificates; a return takes one away. */
    COUNT;

    /** How much of this the sums hold. */
    public BigDecimal of(Sums sums) {
        return switch (this) {
            case NET_VALUE -> sums.net();
            case QUANTITY -> sums.quantity();
            case COUNT -> BigDecimal.valueOf(sums.count());
        };
    }
}
