package org.proofline.program.earn;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an amount comes from lines, as data. Formulas nest: a table of tiers may stand in a cell of a matrix, below a
 * threshold, times a factor. Amounts and thresholds are in the currency of the plan.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EarnFormula.Flat.class, name = "flat"),
    @JsonSubTypes.Type(value = EarnFormula.Tiers.class, name = "tiers"),
    @JsonSubTypes.Type(value = EarnFormula.Growth.class, name = "growth"),
    @JsonSubTypes.Type(value = EarnFormula.Mix.class, name = "mix"),
    @JsonSubTypes.Type(value = EarnFormula.Attach.class, name = "attach"),
    @JsonSubTypes.Type(value = EarnFormula.Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = EarnFormula.Accelerated.class, name = "accelerated"),
    @JsonSubTypes.Type(value = EarnFormula.ByPartnerTier.class, name = "byPartnerTier"),
    @JsonSubTypes.Type(value = EarnFormula.Minimum.class, name = "minimum"),
    @JsonSubTypes.Type(value = EarnFormula.Only.class, name = "only"),
    @JsonSubTypes.Type(value = EarnFormula.Sum.class, name = "sum")
})
public sealed interface EarnFormula {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of formula, so that none can be forgotten. */
    interface Visitor<R> {
        R flat(Flat formula);

        R tiers(Tiers formula);

        R growth(Growth formula);

        R mix(Mix formula);

        R attach(Attach formula);

        R matrix(Matrix formula);

        R accelerated(Accelerated formula);

        R byPartnerTier(ByPartnerTier formula);

        R minimum(Minimum formula);

        R only(Only formula);

        R sum(Sum formula);
    }

    /** The same rate for everything: a per cent, an amount for each unit or line, or one fixed amount. */
    record Flat(Rate rate) implements EarnFormula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flat(this);
        }
    }

    /** How a table of tiers is read. */
    enum Reading {
        /** Marginal: each tier's rate on what lies in that tier. */
        STEPPED,
        /** Retroactive: the rate of the highest tier reached, on everything. */
        TOTAL,
        /** Marginal, but counted on from the lines since the beginning of the year. */
        CUMULATIVE,
        /** The highest tier reached by the last months together, on everything in the period. */
        ROLLING,
        /** Every tier reached, each on everything, added up. */
        STACKED,
        /** Every tier reached, each on everything up to its own upper end, added up. */
        STACKED_TO_LIMIT
    }

    /**
     * A table of tiers.
     *
     * @param months length of the window of {@link Reading#ROLLING}, the period included; 0 for all others
     * @param tiers in rising order; below the first one nothing is earned
     */
    record Tiers(Reading reading, Metric metric, int months, List<Tier> tiers) implements EarnFormula {
        public Tiers {
            tiers = List.copyOf(tiers);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tiers(this);
        }
    }

    /**
     * Growth against the same lines of a baseline period; the highest tier reached counts.
     *
     * @param measured whether the tiers begin at per cents of growth or at amounts of it
     * @param on what the rate is applied to
     * @param leastBaseline a smaller baseline counts as this much, so that tiny beginnings do not grow a thousandfold
     */
    record Growth(Metric metric, Measured measured, On on, BigDecimal leastBaseline, List<Tier> tiers)
            implements EarnFormula {

        /** How growth is measured. */
        public enum Measured {
            PERCENT,
            AMOUNT
        }

        /** What the rate is applied to. */
        public enum On {
            INCREASE,
            EVERYTHING
        }

        public Growth {
            tiers = List.copyOf(tiers);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.growth(this);
        }
    }

    /**
     * The share of some lines in all of them decides by how much the formula counts.
     *
     * @param part the lines whose share is looked at
     * @param factors in rising order; below the first one nothing is earned
     */
    record Mix(Metric metric, Selection part, List<Factor> factors, EarnFormula then) implements EarnFormula {
        public Mix {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mix(this);
        }
    }

    /**
     * Attached lines for each hundred of the base lines decide by how much the formula counts; it is applied to the
     * attached lines.
     *
     * @param factors in rising order; below the first one nothing is earned
     */
    record Attach(Metric metric, Selection base, Selection attached, List<Factor> factors, EarnFormula then)
            implements EarnFormula {
        public Attach {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attach(this);
        }
    }

    /** Another formula for each kind of line; a line belongs to the first cell that fits it. */
    record Matrix(List<Dimension> by, List<Cell> cells) implements EarnFormula {

        /** Stands for any value. */
        public static final String ANY = "*";

        /** @param values one for each dimension of the matrix; {@code *} fits all */
        public record Cell(List<String> values, EarnFormula then) {
            public Cell {
                values = List.copyOf(values);
            }
        }

        public Matrix {
            by = List.copyOf(by);
            cells = List.copyOf(cells);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matrix(this);
        }
    }

    /**
     * Multiplies an amount once a target is reached in part, in full or beyond.
     *
     * @param target a hundred per cent, in the metric
     * @param beyondOnly true multiplies, in proportion, only what lies beyond each step; false the whole amount
     * @param factors in rising order; below the first one the amount is not multiplied
     */
    record Accelerated(Metric metric, BigDecimal target, boolean beyondOnly, List<Factor> factors, EarnFormula then)
            implements EarnFormula {
        public Accelerated {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.accelerated(this);
        }
    }

    /** Multiplies an amount by the tier of the partner; a tier that is not named leaves it as it is. */
    record ByPartnerTier(Map<String, BigDecimal> factors, EarnFormula then) implements EarnFormula {
        public ByPartnerTier {
            factors = Collections.unmodifiableMap(new TreeMap<>(factors));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byPartnerTier(this);
        }
    }

    /** Nothing below the threshold; at the threshold and above it, the formula on everything. */
    record Minimum(Metric metric, BigDecimal atLeast, EarnFormula then) implements EarnFormula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.minimum(this);
        }
    }

    /** The formula on some of the lines only. */
    record Only(Selection lines, EarnFormula then) implements EarnFormula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.only(this);
        }
    }

    /** Several formulas, added up. */
    record Sum(List<EarnFormula> parts) implements EarnFormula {
        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }
}
