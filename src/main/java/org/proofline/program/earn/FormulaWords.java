package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A formula in sentences; a sentence that ends in a colon is followed by what belongs to it. */
final class FormulaWords implements EarnFormula.Visitor<List<String>> {

    private final String currency;
    private final Locale locale;

    FormulaWords(String currency, Locale locale) {
        this.currency = currency;
        this.locale = locale;
    }

    @Override
    public List<String> flat(EarnFormula.Flat formula) {
        return List.of(say("flat", rate(formula.rate())));
    }

    @Override
    public List<String> tiers(EarnFormula.Tiers formula) {
        String head = say("tiers." + formula.reading(), formula.metric(), formula.months());
        return headed(
                head,
                formula.tiers().stream()
                        .map(tier -> say("tier", figure(formula.metric(), tier.from()), rate(tier.rate())))
                        .toList());
    }

    @Override
    public List<String> growth(EarnFormula.Growth formula) {
        List<String> words = new ArrayList<>();
        words.add(headed(
                        say("growth." + formula.on(), formula.metric()),
                        formula.tiers().stream()
                                .map(tier -> say("tier", grown(formula, tier), rate(tier.rate())))
                                .toList())
                .get(0));
        if (formula.leastBaseline().signum() > 0) {
            words.add(say("growth.least", figure(formula.metric(), formula.leastBaseline())));
        }
        return words;
    }

    private Object grown(EarnFormula.Growth formula, Tier tier) {
        return formula.measured() == EarnFormula.Growth.Measured.PERCENT
                ? Figure.percent(tier.from())
                : figure(formula.metric(), tier.from());
    }

    @Override
    public List<String> mix(EarnFormula.Mix formula) {
        return joined(
                headed(say("mix", formula.part(), formula.metric()), factors(formula.factors())),
                formula.then().accept(this));
    }

    @Override
    public List<String> attach(EarnFormula.Attach formula) {
        return joined(
                headed(say("attach", formula.attached(), formula.base(), formula.metric()), factors(formula.factors())),
                formula.then().accept(this));
    }

    @Override
    public List<String> matrix(EarnFormula.Matrix formula) {
        List<String> words = new ArrayList<>();
        for (EarnFormula.Matrix.Cell cell : formula.cells()) {
            Selection fits = Evaluation.fits(formula.by(), cell);
            String head = fits.isAll() ? say("cellAny") : say("cell", fits);
            words.addAll(beneath(head, cell.then().accept(this)));
        }
        return words;
    }

    @Override
    public List<String> accelerated(EarnFormula.Accelerated formula) {
        String key = formula.beyondOnly() ? "acceleratedBeyond" : "accelerated";
        return joined(
                formula.then().accept(this),
                headed(say(key, figure(formula.metric(), formula.target())), factors(formula.factors())));
    }

    @Override
    public List<String> byPartnerTier(EarnFormula.ByPartnerTier formula) {
        return joined(
                formula.then().accept(this),
                formula.factors().entrySet().stream()
                        .map(entry -> say("partnerTier", entry.getKey(), entry.getValue()))
                        .toList());
    }

    @Override
    public List<String> minimum(EarnFormula.Minimum formula) {
        return joined(
                List.of(say("minimum", figure(formula.metric(), formula.atLeast()))),
                formula.then().accept(this));
    }

    @Override
    public List<String> only(EarnFormula.Only formula) {
        return beneath(say("only", formula.lines()), formula.then().accept(this));
    }

    @Override
    public List<String> sum(EarnFormula.Sum formula) {
        List<String> words = new ArrayList<>();
        words.add(say("sum"));
        formula.parts().forEach(part -> words.addAll(part.accept(this)));
        return words;
    }

    private List<String> factors(List<Factor> factors) {
        return factors.stream()
                .map(factor -> say("factor", factor.fromPercent(), factor.factor()))
                .toList();
    }

    private static List<String> headed(String head, List<String> items) {
        return List.of(head + " " + String.join("; ", items) + ".");
    }

    private static List<String> beneath(String head, List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.set(0, head + " " + words.get(0));
        return all;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private String say(String key, Object... arguments) {
        return EarnTexts.say(locale, "words." + key, arguments);
    }

    private Figure figure(Metric metric, BigDecimal value) {
        return Figure.of(metric, value, currency);
    }

    private Figure rate(Rate rate) {
        return Figure.of(rate, currency);
    }
}
