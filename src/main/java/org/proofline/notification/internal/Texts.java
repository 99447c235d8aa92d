package org.proofline.notification.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofline.shared.ReasonCode;

/** The words of messages: templates with named places. */
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages-notification", Locale.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Texts() {}

    static String title(News news, Topic topic) {
        return fill(BUNDLE.getString(news.type() + ".title"), news, topic);
    }

    static String text(News news, Topic topic) {
        return fill(BUNDLE.getString(news.type() + ".text"), news, topic).strip();
    }

    /** The reason in words; an empty text without one. */
    static String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            return "";
        }
        return ReasonCode.inWords(reason);
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
