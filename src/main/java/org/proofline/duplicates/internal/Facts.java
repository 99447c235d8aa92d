package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Named values that both sides share. */
final class Facts {

    private final Map<String, String> values = new LinkedHashMap<>();

    Facts put(String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** Both values when they differ, as people compare them. */
    Facts putBoth(String name, String one, String other) {
        return put(name, Objects.equals(one, other) || other == null ? one : one + " / " + other);
    }

    Facts putIfEqual(String name, Object one, Object other) {
        return isEqual(one, other) ? put(name, one.toString()) : this;
    }

    static boolean isEqual(Object one, Object other) {
        return one instanceof BigDecimal amount && other instanceof BigDecimal otherAmount
                ? amount.compareTo(otherAmount) == 0
                : one != null && one.equals(other);
    }

    int size() {
        return values.size();
    }

    Map<String, String> values() {
        return values;
    }
}
