package org.proofline.notification.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of messages: templates with named places. */
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages-notification", Locale.ENGLISH);
    private static final ResourceBundle REASONS = ResourceBundle.getBundle("portal", Locale.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Texts() {}

    static String title(News news, Topic topic) {
        return fill(BUNDLE.getString(news.type() + ".title"), news, topic);
    }

    static String text(News news, Topic topic) {
        return fill(BUNDLE.getString(news.type() + ".text"), news, topic).strip();
    }

    /** {@code CODE: comment} in words, as a sentence of its own; an empty text without a reason. */
    static String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            return "";
        }
        String code = reason.split(":", 2)[0].strip();
        String key = "reason." + code;
        if (!REASONS.containsKey(key)) {
            return reason.strip();
        }
        String comment = reason.contains(":") ? " “" + reason.split(":", 2)[1].strip() + "”" : "";
        return REASONS.getString(key) + "." + comment;
    }

    private static String fill(String template, News news, Topic topic) {
        Map<String, String> values = new HashMap<>(news.facts());
        values.put("number", topic.number());
        values.put("approved", topic.amount() == null ? "" : topic.amount());
        values.put("reason", reason(news.reason()));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
