package org.proofline.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.proofline.program.earn.CapKind;
import org.proofline.program.earn.Dimension;
import org.proofline.program.earn.EarnFormula;
import org.proofline.program.earn.EarnFormula.Growth;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.program.earn.EarnFormula.Tiers;
import org.proofline.program.earn.EarnJson;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Metric;
import org.proofline.program.earn.Rate;
import org.proofline.program.earn.Rounding;
import org.proofline.program.earn.Selection;
import org.proofline.program.earn.Tier;
import org.proofline.shared.DomainException;

/** A plan between its fields and its data. What the fields cannot say is written as the data itself. */
final class PlanForm {

    static final String NONE = "NONE";
    static final String OTHER = "OTHER";
    static final List<String> PARTNER_TIERS = List.of("BRONZE", "SILVER", "GOLD");
    private static final Map<Dimension, String> LINES = new EnumMap<>(Map.of(
            Dimension.PRODUCT, "lines.products",
            Dimension.PRODUCT_GROUP, "lines.productGroups",
            Dimension.REGION, "lines.regions",
            Dimension.CUSTOMER_TYPE, "lines.customerTypes"));

    private PlanForm() {}

    /** Null when cost is reimbursed, or what was written cannot be read; the mistake is noted then. */
    static EarnPlan read(Typed typed, String currency) {
        String formula = typed.text("formula");
        if (formula == null || formula.equals(NONE)) {
            return null;
        }
        if (formula.equals(OTHER)) {
            return written(typed);
        }
        EarnFormula core =
                switch (formula) {
                    case "TIERS" -> tiers(typed);
                    case "GROWTH" -> growth(typed);
                    default -> new EarnFormula.Flat(new Rate(rateKind(typed), typed.needed("rate")));
                };
        return new EarnPlan(
                currency == null ? "" : currency,
                typed.choice(EarnPlan.Counts.class, "counts"),
                lines(typed),
                typed.choice(EarnPlan.Payee.class, "payee"),
                wrapped(core, typed),
                new Rounding(
                        typed.choice(Rounding.Way.class, "roundingWay", Rounding.Way.HALF_UP),
                        typed.number("rounding.to")),
                typed.choice(EarnPlan.BelowZero.class, "belowZero"),
                caps(typed));
    }

    private static EarnPlan written(Typed typed) {
        try {
            String text = typed.text("plan");
            if (text != null) {
                return EarnJson.read(text);
            }
            typed.wrong("plan", "Write the plan as data.");
        } catch (DomainException e) {
            typed.wrong("plan", e.getMessage());
        }
        return null;
    }

    private static Rate.Kind rateKind(Typed typed) {
        return typed.choice(Rate.Kind.class, "rateKind", Rate.Kind.PERCENT);
    }

    private static EarnFormula tiers(Typed typed) {
        Reading reading = typed.choice(Reading.class, "reading", Reading.STEPPED);
        Metric metric = typed.choice(Metric.class, "metric", Metric.NET_VALUE);
        return new Tiers(reading, metric, typed.whole("months"), rows(typed));
    }

    private static EarnFormula growth(Typed typed) {
        BigDecimal least = typed.number("leastBaseline");
        return new Growth(
                typed.choice(Metric.class, "metric", Metric.NET_VALUE),
                typed.choice(Growth.Measured.class, "measured", Growth.Measured.PERCENT),
                typed.choice(Growth.On.class, "growthOn", Growth.On.INCREASE),
                least == null ? BigDecimal.ZERO : least,
                rows(typed));
    }

    private static List<Tier> rows(Typed typed) {
        List<Tier> rows = new ArrayList<>();
        for (int i = 0;
                typed.text("tiers[" + i + "].from") != null || typed.text("tiers[" + i + "].rate") != null;
                i++) {
            rows.add(new Tier(
                    typed.needed("tiers[" + i + "].from"),
                    new Rate(rateKind(typed), typed.needed("tiers[" + i + "].rate"))));
        }
        return rows;
    }

    private static EarnFormula wrapped(EarnFormula core, Typed typed) {
        EarnFormula formula = core;
        BigDecimal atLeast = typed.number("minimum");
        if (atLeast != null) {
            formula = new EarnFormula.Minimum(
                    typed.choice(Metric.class, "minimumMetric", Metric.NET_VALUE), atLeast, formula);
        }
        Map<String, BigDecimal> factors = new TreeMap<>();
        for (String tier : PARTNER_TIERS) {
            BigDecimal factor = typed.number("factors." + tier);
            if (factor != null) {
                factors.put(tier, factor);
            }
        }
        return factors.isEmpty() ? formula : new EarnFormula.ByPartnerTier(factors, formula);
    }

    private static Selection lines(Typed typed) {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        LINES.forEach((dimension, field) -> {
            List<String> values = typed.list(field);
            if (!values.isEmpty()) {
                only.put(dimension, Set.copyOf(values));
            }
        });
        return new Selection(only, List.of());
    }

    private static Map<CapKind, BigDecimal> caps(Typed typed) {
        Map<CapKind, BigDecimal> caps = new EnumMap<>(CapKind.class);
        for (CapKind kind : CapKind.values()) {
            BigDecimal cap = typed.number("caps." + kind);
            if (cap != null) {
                caps.put(kind, cap);
            }
        }
        return caps;
    }

    /** Fills the fields; what they cannot hold goes to the field for data. */
    static void write(EarnPlan plan, Map<String, String> values) {
        if (plan == null) {
            values.put("formula", NONE);
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        boolean said = plan.lines().except().isEmpty()
                && LINES.keySet().containsAll(plan.lines().only().keySet())
                && core(unwrapped(plan.formula(), fields), fields);
        if (!said) {
            values.put("formula", OTHER);
            values.put("plan", EarnJson.write(plan));
            return;
        }
        values.putAll(fields);
        values.put("counts", plan.counts().name());
        values.put("payee", plan.payee().name());
        values.put("belowZero", plan.belowZero().name());
        values.put("roundingWay", plan.rounding().way().name());
        values.put("rounding.to", OfferForm.plain(plan.rounding().to()));
        plan.lines().only().forEach((dimension, codes) -> values.put(LINES.get(dimension), OfferForm.joined(codes)));
        plan.caps().forEach((kind, cap) -> values.put("caps." + kind, cap.toPlainString()));
    }

    private static EarnFormula unwrapped(EarnFormula formula, Map<String, String> fields) {
        EarnFormula rest = formula;
        if (rest instanceof EarnFormula.ByPartnerTier byTier
                && PARTNER_TIERS.containsAll(byTier.factors().keySet())) {
            byTier.factors().forEach((tier, factor) -> fields.put("factors." + tier, OfferForm.plain(factor)));
            rest = byTier.then();
        }
        if (rest instanceof EarnFormula.Minimum minimum) {
            fields.put("minimum", OfferForm.plain(minimum.atLeast()));
            fields.put("minimumMetric", minimum.metric().name());
            rest = minimum.then();
        }
        return rest;
    }

    /** False when the fields have no room for it. */
    private static boolean core(EarnFormula formula, Map<String, String> fields) {
        if (formula instanceof EarnFormula.Flat flat) {
            fields.put("formula", "FLAT");
            fields.put("rateKind", flat.rate().kind().name());
            fields.put("rate", OfferForm.plain(flat.rate().value()));
            return true;
        }
        if (formula instanceof Tiers tiers) {
            fields.put("formula", "TIERS");
            fields.put("reading", tiers.reading().name());
            fields.put("metric", tiers.metric().name());
            fields.put("months", String.valueOf(tiers.months()));
            return rows(tiers.tiers(), fields);
        }
        if (formula instanceof Growth growth) {
            fields.put("formula", "GROWTH");
            fields.put("metric", growth.metric().name());
            fields.put("measured", growth.measured().name());
            fields.put("growthOn", growth.on().name());
            fields.put("leastBaseline", OfferForm.plain(growth.leastBaseline()));
            return rows(growth.tiers(), fields);
        }
        return false;
    }

    private static boolean rows(List<Tier> tiers, Map<String, String> fields) {
        for (int i = 0; i < tiers.size(); i++) {
            fields.put("tiers[" + i + "].from", OfferForm.plain(tiers.get(i).from()));
            fields.put(
                    "tiers[" + i + "].rate", OfferForm.plain(tiers.get(i).rate().value()));
        }
        fields.put("rateKind", tiers.get(0).rate().kind().name());
        return tiers.stream().map(tier -> tier.rate().kind()).distinct().count() == 1;
    }
}
