package org.proofline.program.earn;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Sentences of the bundle {@code messages-earn}; numbers and amounts are written as the language writes them. */
final class EarnTexts {

    private static final int FINEST = 6;
    private static final Set<String> COUNTED = Set.of(Metric.QUANTITY.name(), Metric.COUNT.name());
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private EarnTexts() {}

    static String say(Locale locale, String key, Object... arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = write(locale, arguments[i]);
        }
        String pattern =
                ResourceBundle.getBundle("messages-earn", locale, NO_FALLBACK).getString("earn." + key);
        return new MessageFormat(pattern, locale).format(written);
    }

    private static Object write(Locale locale, Object argument) {
        if (argument instanceof BigDecimal number) {
            return number(locale, number, 0);
        }
        if (argument instanceof Figure figure) {
            return figure(locale, figure);
        }
        if (argument instanceof Selection selection) {
            return selection(locale, selection);
        }
        if (argument instanceof Metric metric) {
            return say(locale, "metric." + metric);
        }
        if (argument instanceof Dimension dimension) {
            return say(locale, "dimension." + dimension);
        }
        return argument;
    }

    private static String figure(Locale locale, Figure figure) {
        boolean amount = !figure.currency().isEmpty()
                && !List.of(Metric.QUANTITY.name(), Metric.COUNT.name(), Rate.Kind.PERCENT.name())
                        .contains(figure.kind());
        int decimals = amount ? Currency.getInstance(figure.currency()).getDefaultFractionDigits() : 0;
        boolean one = figure.value().compareTo(BigDecimal.ONE) == 0 && COUNTED.contains(figure.kind());
        return say(
                locale,
                "figure." + figure.kind() + (one ? ".ONE" : ""),
                number(locale, figure.value(), decimals),
                figure.currency());
    }

    private static String selection(Locale locale, Selection selection) {
        if (selection.isAll()) {
            return say(locale, "lines.all");
        }
        List<String> parts = new ArrayList<>();
        selection
                .only()
                .forEach((dimension, values) -> parts.add(say(
                        locale,
                        "lines.only",
                        dimension,
                        String.join(", ", values).replace('_', ' '))));
        selection.except().forEach(out -> parts.add(say(locale, "lines.except", out)));
        return String.join("; ", parts);
    }

    private static String number(Locale locale, BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, FINEST));
        return format.format(number);
    }
}
