package org.proofline.shared;

import java.text.Collator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The countries of ISO 3166-1: their codes of two letters, and what people call them. */
public final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    public static boolean isCode(String code) {
        return code != null && CODES.contains(code);
    }

    /** In English; an empty text for null, and what no country has as it is. */
    public static String name(String code) {
        return code == null ? "" : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** The code of each country, in the order of its English name, with that name. */
    public static Map<String, String> byName() {
        return Sorted.NAMES;
    }

    /** Sorted when somebody first chooses from them. */
    private static final class Sorted {

        private static final Map<String, String> NAMES = sorted();

        private static Map<String, String> sorted() {
            Map<String, String> codes = new TreeMap<>(Collator.getInstance(Locale.ENGLISH));
            CODES.forEach(code -> codes.put(name(code), code));
            Map<String, String> names = new LinkedHashMap<>();
            codes.forEach((name, code) -> names.put(code, name));
            return Collections.unmodifiableMap(names);
        }
    }
}
