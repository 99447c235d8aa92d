package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One step on the way to a result. Each begins where the one before it ended.
 *
 * @param rule which rule made it, such as {@code TIER} or {@code CAP_PARTNER}
 * @param arguments what fills the sentence: numbers, amounts, codes
 * @param lines which lines were used, to list them on demand
 * @param lineCount how many they are
 * @param before exact amount before the step, in the currency of the plan
 * @param after exact amount after it
 */
public record EarnStep(
        String rule, List<Object> arguments, Selection lines, long lineCount, BigDecimal before, BigDecimal after) {

    public EarnStep {
        arguments = List.copyOf(arguments);
    }

    /** What happened, in one sentence of that language. */
    public String sentence(Locale locale) {
        return EarnTexts.say(locale, "step." + rule, arguments.toArray());
    }
}
