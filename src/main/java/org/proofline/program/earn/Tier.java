package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One level of a table of tiers; it reaches up to where the next one begins.
 *
 * @param from where it begins, in the measure of the table; who reaches exactly this much is in it
 * @param rate what it gives
 */
public record Tier(BigDecimal from, Rate rate) {

    public Tier {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(rate, "rate");
    }

    public static Tier from(String from, Rate rate) {
        return new Tier(new BigDecimal(from), rate);
    }
}
