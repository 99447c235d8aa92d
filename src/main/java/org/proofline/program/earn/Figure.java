package org.proofline.program.earn;

import java.math.BigDecimal;

/**
 * A number with what it means, so that each language can write it its own way.
 *
 * @param kind name of a {@link Metric} or of a {@link Rate.Kind}
 * @param currency ISO 4217 code; used only where the number is an amount
 */
public record Figure(String kind, BigDecimal value, String currency) {

    static Figure of(Metric metric, BigDecimal value, String currency) {
        return new Figure(metric.name(), value, currency);
    }

    static Figure of(Rate rate, String currency) {
        return new Figure(rate.kind().name(), rate.value(), currency);
    }

    static Figure amount(BigDecimal value, String currency) {
        return new Figure(Metric.NET_VALUE.name(), value, currency);
    }

    static Figure percent(BigDecimal value) {
        return new Figure(Rate.Kind.PERCENT.name(), value, "");
    }
}
