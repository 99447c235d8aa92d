package org.proofline.program.earn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which lines are meant.
 *
 * @param only for each dimension named, the values a line may have; nothing named = all lines
 * @param except lines of these selections are left out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Selection(Map<Dimension, Set<String>> only, List<Selection> except) {

    /** Every line. */
    public static final Selection ALL = new Selection(Map.of(), List.of());

    public Selection {
        Map<Dimension, Set<String>> sorted = new EnumMap<>(Dimension.class);
        if (only != null) {
            only.forEach(
                    (dimension, values) -> sorted.put(dimension, Collections.unmodifiableSet(new TreeSet<>(values))));
        }
        only = Collections.unmodifiableMap(sorted);
        except = except == null ? List.of() : List.copyOf(except);
    }

    /** Lines with one of these values. */
    public static Selection of(Dimension dimension, String... values) {
        return new Selection(Map.of(dimension, Set.of(values)), List.of());
    }

    /** Lines that are in this and in the other selection. */
    public Selection and(Selection other) {
        Map<Dimension, Set<String>> both = new EnumMap<>(Dimension.class);
        both.putAll(only);
        other.only.forEach((dimension, values) -> both.merge(dimension, values, Selection::common));
        List<Selection> out = new ArrayList<>(except);
        out.addAll(other.except);
        return new Selection(both, out);
    }

    /** Lines of this selection that are not in the other one. */
    public Selection without(Selection other) {
        List<Selection> out = new ArrayList<>(except);
        out.add(other);
        return new Selection(only, out);
    }

    /** Whether every line is meant. */
    @JsonIgnore
    public boolean isAll() {
        return only.isEmpty() && except.isEmpty();
    }

    /** Whether a line of a partner of that tier is meant, for listing the lines behind a step. */
    public boolean matches(EarnLine line, String partnerTier) {
        return matches(dimension -> dimension == Dimension.PARTNER_TIER ? partnerTier : dimension.of(line));
    }

    boolean matches(Function<Dimension, String> values) {
        return only.entrySet().stream().allMatch(entry -> entry.getValue().contains(values.apply(entry.getKey())))
                && except.stream().noneMatch(selection -> selection.matches(values));
    }

    Set<Dimension> dimensions() {
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(only.keySet());
        except.forEach(selection -> used.addAll(selection.dimensions()));
        return used;
    }

    private static Set<String> common(Set<String> left, Set<String> right) {
        Set<String> common = new TreeSet<>(left);
        common.retainAll(right);
        return common;
    }
}
