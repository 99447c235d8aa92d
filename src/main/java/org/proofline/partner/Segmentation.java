package org.proofline.partner;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Divides partners by their sales: the best fifth, the worst fifth, and the middle where work pays most. */
public final class Segmentation {

    public static final String TOP = "TOP_20";
    public static final String MIDDLE = "MIDDLE_60";
    public static final String BOTTOM = "BOTTOM_20";

    private static final int FIFTH = 5;

    private Segmentation() {}

    /** Segment of each partner; a fifth is rounded down, and of equals the one with the smaller id comes first. */
    public static Map<UUID, String> of(Map<UUID, BigDecimal> sales) {
        List<UUID> order = sales.entrySet().stream()
                .sorted(Map.Entry.<UUID, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        int fifth = order.size() / FIFTH;
        Map<UUID, String> segments = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            segments.put(order.get(i), i < fifth ? TOP : i >= order.size() - fifth ? BOTTOM : MIDDLE);
        }
        return segments;
    }
}
