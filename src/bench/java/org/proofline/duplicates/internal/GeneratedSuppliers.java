package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/**
 * Suppliers as a company's payments show them (measured on 84,037 of one year): the first bills six of a hundred, the first
 * ten a quarter, the hundredth one of a thousand, and most bill once or twice. Those that bill most have tariffs: half of
 * their amounts come again all the time.
 */
final class GeneratedSuppliers {

    private static final BigDecimal CLAIMS_EACH = new BigDecimal("6.4");
    private static final int WITH_TARIFFS = 60;
    private static final int WITH_OTHER_NAME = 20;
    private static final BigDecimal USUAL = new BigDecimal("50.00");
    private static final String FIRST = "bdfghjklmnprstvwz";
    private static final String SECOND = "aeiou";
    private static final List<String> TRADES = List.of(
            "Media",
            "Print",
            "Events",
            "Werbung",
            "Studio",
            "Marketing",
            "Messebau",
            "Design",
            "Verlag",
            "Film",
            "Logistik");
    private static final List<String> FORMS = List.of("GmbH", "AG", "KG", "Ltd", "SARL", "GmbH & Co. KG", "Inc.");

    private final int count;

    GeneratedSuppliers(int claims) {
        this.count = Math.max(
                10,
                BigDecimal.valueOf(claims)
                        .divide(CLAIMS_EACH, java.math.RoundingMode.UP)
                        .intValue());
    }

    int count() {
        return count;
    }

    /** By rank, from nought: how often one is drawn falls with its rank. */
    int draw(Random random) {
        return (int) Math.min(count - 1, Math.pow(count + 1, random.nextDouble()) - 1);
    }

    /** @param other the way in which one of twenty suppliers is written too */
    String name(int supplier, boolean other) {
        Random letters = new Random(supplier * 31L);
        String name = word(letters) + (other ? "r " : " ") + word(letters);
        return name + " " + TRADES.get(letters.nextInt(TRADES.size())) + " " + FORMS.get(letters.nextInt(FORMS.size()));
    }

    boolean hasOtherName(int supplier) {
        return supplier % WITH_OTHER_NAME == 0;
    }

    String taxId(int supplier) {
        return supplier % 2 == 0 ? "DE" + (100_000_000 + supplier) : null;
    }

    BigDecimal amount(int supplier, Random random) {
        if (supplier < WITH_TARIFFS && random.nextBoolean()) {
            int tariff = Math.min(3, Integer.numberOfTrailingZeros(random.nextInt() | 8));
            return BigDecimal.valueOf(9_835L + supplier * 1_000L + tariff * 16_500L, 2);
        }
        return switch (random.nextInt(25)) {
            case 0 -> USUAL;
            case 1, 2, 3, 4, 5 -> BigDecimal.valueOf((1 + random.nextInt(400)) * 500L, 2);
            default -> BigDecimal.valueOf(1_000 + random.nextInt(2_000_000), 2);
        };
    }

    private static String word(Random letters) {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + letters.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(FIRST.charAt(letters.nextInt(FIRST.length())))
                    .append(SECOND.charAt(letters.nextInt(SECOND.length())));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }
}
