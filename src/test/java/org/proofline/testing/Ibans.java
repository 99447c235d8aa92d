package org.proofline.testing;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Valid German account numbers, each given once: partners that share one are a finding. */
public final class Ibans {

    private static final String BANK = "37040044";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final AtomicLong GIVEN = new AtomicLong(7_000_000_000L);

    private Ibans() {}

    public static String next() {
        String account = BANK + GIVEN.getAndIncrement();
        // ISO 13616: country letters as numbers (D 13, E 14) and two zeros behind, then 98 less the remainder.
        int rest = new BigInteger(account + "131400").mod(MODULUS).intValue();
        return "DE" + String.format("%02d", 98 - rest) + account;
    }
}
