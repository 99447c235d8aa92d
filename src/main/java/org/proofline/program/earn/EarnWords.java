package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a plan in sentences, made from its data, so that words and calculation cannot disagree. */
public final class EarnWords {

    private EarnWords() {}

    /** The plan in sentences of that language; English where there is no bundle for it. */
    public static List<String> of(EarnPlan plan, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(EarnTexts.say(locale, "words.counts." + plan.counts()));
        if (!plan.lines().isAll()) {
            sentences.add(EarnTexts.say(locale, "words.lines", plan.lines()));
        }
        if (plan.payee() == EarnPlan.Payee.SALESPERSON) {
            sentences.add(EarnTexts.say(locale, "words.payee." + plan.payee()));
        }
        sentences.addAll(plan.formula().accept(new FormulaWords(plan.currency(), locale)));
        sentences.add(EarnTexts.say(locale, "words.returns." + plan.belowZero()));
        sentences.add(EarnTexts.say(
                locale, "words.rounding." + plan.rounding().way(), Figure.amount(unit(plan), plan.currency())));
        plan.caps()
                .forEach((kind, amount) -> sentences.add(
                        EarnTexts.say(locale, "words.cap." + kind, Figure.amount(amount, plan.currency()))));
        return List.copyOf(sentences);
    }

    private static BigDecimal unit(EarnPlan plan) {
        BigDecimal to = plan.rounding().to();
        return to == null ? BigDecimal.ONE.movePointLeft(plan.money().getDefaultFractionDigits()) : to;
    }
}
