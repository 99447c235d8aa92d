package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.proofline.shared.DomainException.FieldError;

/** Finds the mistakes of a plan: tables that do not rise, cells that do not fit, amounts finer than the currency. */
public final class EarnCheck implements EarnFormula.Visitor<Void> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_WINDOW = 36;

    private final List<FieldError> errors = new ArrayList<>();

    private EarnCheck() {}

    /** All mistakes of the plan; none = it is sound. */
    public static List<FieldError> mistakes(EarnPlan plan) {
        EarnCheck check = new EarnCheck();
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(plan.currency()));
        check.right(known, "currency", "Use an ISO 4217 code such as EUR.");
        BigDecimal to = plan.rounding().to();
        check.right(to == null || to.signum() > 0, "rounding.to", "Round to a multiple above zero.");
        check.right(!known || to == null || isPayable(to, plan), "rounding.to", "Round to what can be paid.");
        plan.caps()
                .forEach((kind, cap) -> check.right(
                        cap.signum() >= 0 && (!known || isPayable(cap, plan)),
                        "caps." + kind,
                        "Use zero or more, with no more decimals than the currency has."));
        plan.formula().accept(check);
        return List.copyOf(check.errors);
    }

    private static boolean isPayable(BigDecimal amount, EarnPlan plan) {
        return amount.stripTrailingZeros().scale() <= plan.money().getDefaultFractionDigits();
    }

    @Override
    public Void flat(EarnFormula.Flat formula) {
        return rate(formula.rate());
    }

    @Override
    public Void tiers(EarnFormula.Tiers formula) {
        rising("tiers", formula.tiers(), Tier::from);
        formula.tiers().forEach(tier -> rate(tier.rate()));
        boolean rolling = formula.reading() == EarnFormula.Reading.ROLLING;
        return right(
                rolling ? formula.months() > 0 && formula.months() <= LONGEST_WINDOW : formula.months() == 0,
                "months",
                "Name 1 to 36 months for rolling tiers, and 0 for all others.");
    }

    @Override
    public Void growth(EarnFormula.Growth formula) {
        rising("tiers", formula.tiers(), Tier::from);
        formula.tiers().forEach(tier -> rate(tier.rate()));
        return right(formula.leastBaseline().signum() >= 0, "leastBaseline", "Use zero or more.");
    }

    @Override
    public Void mix(EarnFormula.Mix formula) {
        right(!formula.part().isAll(), "part", "Name the lines whose share counts.");
        factors(formula.factors());
        return formula.then().accept(this);
    }

    @Override
    public Void attach(EarnFormula.Attach formula) {
        right(!formula.attached().isAll(), "attached", "Name the lines that are attached.");
        factors(formula.factors());
        return formula.then().accept(this);
    }

    @Override
    public Void matrix(EarnFormula.Matrix formula) {
        right(!formula.by().isEmpty() && !formula.cells().isEmpty(), "matrix", "Name dimensions and cells.");
        for (EarnFormula.Matrix.Cell cell : formula.cells()) {
            right(cell.values().size() == formula.by().size(), "cells", "Give each cell a value for each dimension.");
            cell.then().accept(this);
        }
        return null;
    }

    @Override
    public Void accelerated(EarnFormula.Accelerated formula) {
        right(formula.target().signum() > 0, "target", "Use a target above zero.");
        factors(formula.factors());
        return formula.then().accept(this);
    }

    @Override
    public Void byPartnerTier(EarnFormula.ByPartnerTier formula) {
        formula.factors()
                .values()
                .forEach(factor -> right(factor.signum() >= 0, "factors", "Use factors of zero or more."));
        return formula.then().accept(this);
    }

    @Override
    public Void minimum(EarnFormula.Minimum formula) {
        right(formula.atLeast().signum() >= 0, "atLeast", "Use zero or more.");
        return formula.then().accept(this);
    }

    @Override
    public Void only(EarnFormula.Only formula) {
        right(!formula.lines().isAll(), "lines", "Name the lines that count.");
        return formula.then().accept(this);
    }

    @Override
    public Void sum(EarnFormula.Sum formula) {
        right(!formula.parts().isEmpty(), "parts", "Name the parts that are added up.");
        formula.parts().forEach(part -> part.accept(this));
        return null;
    }

    private void factors(List<Factor> factors) {
        rising("factors", factors, Factor::fromPercent);
        factors.forEach(factor -> right(factor.factor().signum() >= 0, "factors", "Use factors of zero or more."));
    }

    private Void rate(Rate rate) {
        boolean sound = rate.value().signum() >= 0
                && (rate.kind() != Rate.Kind.PERCENT || rate.value().compareTo(HUNDRED) <= 0);
        return right(sound, "rate", "Use zero or more, and at most 100 per cent.");
    }

    private <T> void rising(String field, List<T> steps, Function<T, BigDecimal> from) {
        boolean rises = !steps.isEmpty() && from.apply(steps.get(0)).signum() >= 0;
        for (int i = 1; i < steps.size(); i++) {
            rises = rises && from.apply(steps.get(i)).compareTo(from.apply(steps.get(i - 1))) > 0;
        }
        right(rises, field, "Begin at zero or more, and let each step begin above the one before.");
    }

    private Void right(boolean sound, String field, String mend) {
        if (!sound) {
            errors.add(new FieldError("earn." + field, "INVALID", mend));
        }
        return null;
    }
}
