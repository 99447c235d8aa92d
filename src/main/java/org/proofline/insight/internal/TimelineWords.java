package org.proofline.insight.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the timeline: one template with named places per event type, and a readable one for types it does not know. */
final class TimelineWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages-timeline", Locale.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private TimelineWords() {}

    static String of(String key) {
        return BUNDLE.getString(key);
    }

    static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }

    /** What happened, for the vendor's people. */
    static String forStaff(String type, Map<String, String> values) {
        return fill(find(type).orElseGet(() -> plain(type)), values);
    }

    /** What happened, for the partner's people; empty when it does not concern them. */
    static Optional<String> forPartner(String type, Map<String, String> values) {
        return find(type + ".partner").map(template -> fill(template, values));
    }

    private static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")))
                .strip();
    }

    private static String plain(String type) {
        String words = type.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
