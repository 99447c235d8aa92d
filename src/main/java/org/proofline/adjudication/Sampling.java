package org.proofline.adjudication;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The random choice of claims that a person looks at all the same: a draw that anybody with the seed can repeat. */
final class Sampling {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 8;
    private static final int DECIMALS = 5;

    private Sampling() {}

    /**
     * The first eight bytes of the HMAC of the claim's id under the seed, as a share of their range.
     *
     * @return a number from 0 to below 100, with five decimals
     */
    static BigDecimal draw(String seed, UUID claimId) {
        BigInteger range = BigInteger.ONE.shiftLeft(BYTES * Byte.SIZE);
        BigInteger steps = BigInteger.TEN.pow(DECIMALS + 2);
        BigInteger drawn = new BigInteger(1, Arrays.copyOf(hmac(seed, claimId.toString()), BYTES));
        return new BigDecimal(drawn.multiply(steps).divide(range), DECIMALS);
    }

    static boolean selected(BigDecimal draw, BigDecimal percent) {
        return percent != null && draw.compareTo(percent) < 0;
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
