package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How long each round took; rounds below nought warm up. */
final class Times {

    private final List<Long> nanos = new ArrayList<>();

    void note(int round, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        if (round >= 0) {
            nanos.add(System.nanoTime() - begin);
        }
    }

    /** In milliseconds. */
    BigDecimal percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return BigDecimal.valueOf(sorted.get((sorted.size() - 1) * percent / 100), 6)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
