package org.proofline.claims;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The waterfall's sentences: templates of the message bundle with named places. */
final class Sentences {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages-waterfall", Locale.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Sentences() {}

    /** In words to the partner; null where there are no others. */
    static String toPartner(String key, Map<String, ?> values) {
        String own = key + ".partner";
        return BUNDLE.containsKey(own) ? of(own, values) : null;
    }

    static String of(String key, Map<String, ?> values) {
        return PLACE.matcher(BUNDLE.getString(key)).replaceAll(place -> {
            Object value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
    }
}
