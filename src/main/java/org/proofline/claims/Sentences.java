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

    static String of(String key, Map<String, ?> values) {
        return PLACE.matcher(BUNDLE.getString(key)).replaceAll(place -> {
            Object value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
    }
}
