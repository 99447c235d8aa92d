package org.proofline.program.earn;

import java.util.Set;

/** Asks a formula what it must be given. */
final class NeedsOfFormula implements EarnFormula.Visitor<EarnNeeds> {

    private static final EarnNeeds NONE = EarnNeeds.none();
    private static final EarnNeeds BASELINE = new EarnNeeds(Set.of(), false, true, false, 0);
    private static final EarnNeeds EARLIER = new EarnNeeds(Set.of(), false, false, true, 0);

    @Override
    public EarnNeeds flat(EarnFormula.Flat formula) {
        return NONE;
    }

    @Override
    public EarnNeeds tiers(EarnFormula.Tiers formula) {
        return switch (formula.reading()) {
            case CUMULATIVE -> EARLIER;
            case ROLLING -> new EarnNeeds(Set.of(), false, false, false, formula.months());
            default -> NONE;
        };
    }

    @Override
    public EarnNeeds growth(EarnFormula.Growth formula) {
        return BASELINE;
    }

    @Override
    public EarnNeeds mix(EarnFormula.Mix formula) {
        return EarnNeeds.selection(formula.part()).and(formula.then().accept(this));
    }

    @Override
    public EarnNeeds attach(EarnFormula.Attach formula) {
        return EarnNeeds.selection(formula.base())
                .and(EarnNeeds.selection(formula.attached()))
                .and(formula.then().accept(this));
    }

    @Override
    public EarnNeeds matrix(EarnFormula.Matrix formula) {
        EarnNeeds all = new EarnNeeds(Set.copyOf(formula.by()), false, false, false, 0);
        for (EarnFormula.Matrix.Cell cell : formula.cells()) {
            all = all.and(cell.then().accept(this));
        }
        return all;
    }

    @Override
    public EarnNeeds accelerated(EarnFormula.Accelerated formula) {
        return formula.then().accept(this);
    }

    @Override
    public EarnNeeds byPartnerTier(EarnFormula.ByPartnerTier formula) {
        return formula.then().accept(this);
    }

    @Override
    public EarnNeeds minimum(EarnFormula.Minimum formula) {
        return formula.then().accept(this);
    }

    @Override
    public EarnNeeds only(EarnFormula.Only formula) {
        return EarnNeeds.selection(formula.lines()).and(formula.then().accept(this));
    }

    @Override
    public EarnNeeds sum(EarnFormula.Sum formula) {
        return formula.parts().stream().map(part -> part.accept(this)).reduce(NONE, EarnNeeds::and);
    }
}
