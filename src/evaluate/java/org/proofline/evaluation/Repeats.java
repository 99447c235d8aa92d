package org.proofline.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * One cost claimed a second time, as it happens: mostly just so, with its number or its supplier written in another way,
 * the number mistyped or left out, or the date or the amount changed.
 */
record Repeats(String vendor, LocalDate date, String number, BigDecimal amount) {

    private static final int KINDS = 20;
    private static final int DAYS = 3;

    /** Makes a payment of the caller's own kind. */
    interface Maker<T> {
        T make(UUID id, String vendor, LocalDate date, String number, BigDecimal amount);
    }

    <T> T as(Maker<T> maker) {
        return maker.make(UUID.randomUUID(), vendor, date, number, amount);
    }

    static Repeats of(Random random, String vendor, String number, LocalDate date, BigDecimal amount) {
        int kind = random.nextInt(KINDS);
        if (kind < 7) {
            return new Repeats(vendor, date, number, amount);
        }
        if (kind < 11) {
            return new Repeats(spelled(random, vendor), date, written(random, number), amount);
        }
        if (kind < 13) {
            return new Repeats(vendor, date, swapped(random, number), amount);
        }
        if (kind < 16) {
            return new Repeats(vendor, date.plusDays(random.nextInt(2 * DAYS + 1) - (long) DAYS), null, amount);
        }
        if (kind < 18) {
            return new Repeats(vendor, date.plusDays(1L + random.nextInt(60)), number, amount);
        }
        return new Repeats(vendor, date, number, amount.add(BigDecimal.valueOf(1 + random.nextInt(20))));
    }

    private static String spelled(Random random, String vendor) {
        return random.nextBoolean() ? vendor.toUpperCase(Locale.ROOT) + " Ltd." : vendor + ", Inc";
    }

    private static String written(Random random, String number) {
        return switch (random.nextInt(4)) {
            case 0 -> "00" + number;
            case 1 -> number.toLowerCase(Locale.ROOT).replace("0", "O");
            case 2 -> number.replaceAll("[^\\p{Alnum}]", "");
            default -> number.length() > 4 ? number.substring(0, 3) + "-" + number.substring(3) : number + ".";
        };
    }

    private static String swapped(Random random, String number) {
        if (number.length() < 2) {
            return number;
        }
        int at = random.nextInt(number.length() - 1);
        return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
    }
}
