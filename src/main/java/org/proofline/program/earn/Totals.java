package org.proofline.program.earn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sums of lines by the dimensions a formula asks for. The calculation runs on these and never holds the lines
 * themselves, so that a million of them need no more memory than a few.
 */
public final class Totals {

    /** No lines at all. */
    public static final Totals NONE = new Totals(EnumSet.noneOf(Dimension.class), List.of());

    private record Row(List<String> values, Sums sums) {}

    private final List<Dimension> dimensions;
    private final List<Row> rows;

    private Totals(Set<Dimension> dimensions, List<Row> rows) {
        this(List.copyOf(dimensions), rows);
    }

    private Totals(List<Dimension> dimensions, List<Row> rows) {
        this.dimensions = dimensions;
        this.rows = rows;
    }

    /** Totals that are not told apart by anything, for formulas that do not ask. */
    public static Totals of(Sums sums) {
        return new Totals(List.of(), List.of(new Row(List.of(), sums)));
    }

    /** Totals of lines at hand. */
    public static Totals of(EarnNeeds needs, Collection<EarnLine> lines) {
        Builder builder = builder(needs);
        lines.forEach(builder::add);
        return builder.build();
    }

    public static Builder builder(EarnNeeds needs) {
        return new Builder(needs);
    }

    /** Everything together. */
    public Sums sum() {
        return rows.stream().map(Row::sums).reduce(Sums.NONE, Sums::plus);
    }

    /**
     * The part that is selected.
     *
     * @throws IllegalStateException when the totals were not told apart by a dimension of the selection
     */
    Totals select(Selection selection, String partnerTier) {
        if (selection.isAll() || rows.isEmpty()) {
            return this;
        }
        requireKnown(selection.dimensions());
        return new Totals(
                dimensions,
                rows.stream()
                        .filter(row -> selection.matches(valuesOf(row, partnerTier)))
                        .toList());
    }

    /** One part for each value of the dimension. */
    Map<String, Totals> by(Dimension dimension) {
        requireKnown(EnumSet.of(dimension));
        int at = dimensions.indexOf(dimension);
        Map<String, List<Row>> parts = new TreeMap<>();
        rows.forEach(row -> parts.computeIfAbsent(row.values().get(at), value -> new ArrayList<>())
                .add(row));
        Map<String, Totals> totals = new TreeMap<>();
        parts.forEach((value, part) -> totals.put(value, new Totals(dimensions, part)));
        return totals;
    }

    private Function<Dimension, String> valuesOf(Row row, String partnerTier) {
        return dimension ->
                dimension == Dimension.PARTNER_TIER ? partnerTier : row.values().get(dimensions.indexOf(dimension));
    }

    private void requireKnown(Set<Dimension> asked) {
        asked.stream()
                .filter(dimension -> dimension != Dimension.PARTNER_TIER && !dimensions.contains(dimension))
                .findFirst()
                .ifPresent(dimension -> {
                    throw new IllegalStateException("The totals are not told apart by " + dimension);
                });
    }

    /** Gathers totals from a stream of lines, or of rows that a database has summed. Not for several threads. */
    public static final class Builder {

        private final List<Dimension> dimensions;
        private final boolean paidOnly;
        private final Map<List<String>, Sums> sums = new HashMap<>();

        private Builder(EarnNeeds needs) {
            this.dimensions = List.copyOf(needs.dimensions());
            this.paidOnly = needs.paidOnly();
        }

        /** Counts a line; one that is not paid is left out when only paid ones count. */
        public Builder add(EarnLine line) {
            if (!paidOnly || line.paid()) {
                List<String> values = new ArrayList<>(dimensions.size());
                dimensions.forEach(dimension -> values.add(dimension.of(line)));
                sums.merge(values, Sums.of(line), Sums::plus);
            }
            return this;
        }

        /**
         * Counts what a database has summed.
         *
         * @param values one for each of {@link EarnNeeds#dimensions()}, in that order; empty where lines have none
         */
        public Builder add(List<String> values, Sums part) {
            if (values.size() != dimensions.size()) {
                throw new IllegalArgumentException("Give a value for each of " + dimensions);
            }
            sums.merge(List.copyOf(values), part, Sums::plus);
            return this;
        }

        public Totals build() {
            List<Row> rows = new ArrayList<>(sums.size());
            sums.forEach((values, part) -> rows.add(new Row(values, part)));
            return new Totals(dimensions, Collections.unmodifiableList(rows));
        }
    }
}
