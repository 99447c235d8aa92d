package org.proofline.testing;

import java.util.UUID;

/** German value added tax numbers with their check digit, each another one. */
public final class VatIds {

    private VatIds() {}

    public static String next() {
        String number =
                Integer.toString(10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000_000));
        int product = 10;
        for (int i = 0; i < number.length(); i++) {
            int sum = (number.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return "DE" + number + (11 - product) % 10;
    }
}
