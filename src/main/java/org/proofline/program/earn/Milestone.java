package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How far it is to the next threshold of a plan.
 *
 * @param rule which kind of threshold, such as {@code TIER_SLICE} or {@code MINIMUM}
 * @param reached what there is so far, in the metric
 * @param threshold where the next step begins; what is reached when there is no further step
 * @param arguments what fills the sentence: what is reached, the threshold, what is missing, what follows
 */
public record Milestone(String rule, Metric metric, BigDecimal reached, BigDecimal threshold, List<Object> arguments) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Milestone {
        arguments = List.copyOf(arguments);
    }

    /** What is missing; zero when no further step comes. */
    public BigDecimal missing() {
        return threshold.subtract(reached).max(BigDecimal.ZERO);
    }

    public boolean isLast() {
        return missing().signum() == 0;
    }

    /** Whole per cents of the way, 0 to 100; 100 only when nothing is missing. */
    public int percent() {
        if (isLast()) {
            return WHOLE.intValue();
        }
        return reached.max(BigDecimal.ZERO)
                .multiply(WHOLE)
                .divideToIntegralValue(threshold)
                .intValue();
    }

    /** In one sentence of that language. */
    public String sentence(Locale locale) {
        return EarnTexts.say(locale, "ahead." + rule, arguments.toArray());
    }
}
