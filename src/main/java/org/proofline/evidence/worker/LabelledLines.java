package org.proofline.evidence.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a text, searched for what stands after a label: in the rest of its line, or in the next line when the
 * label ends its own.
 */
record LabelledLines(List<String> lines) {

    private static final int MOST_LINES = 2000;
    private static final int LONGEST_LINE = 400;

    /** A value and the words around it. */
    record Found<T>(T value, String line) {}

    static LabelledLines of(String text) {
        return new LabelledLines(text.lines()
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList());
    }

    /** The first value after the best label. */
    <T> Optional<Found<T>> first(List<Pattern> labels, Function<String, Optional<T>> value) {
        for (Pattern label : labels) {
            for (int i = 0; i < lines.size(); i++) {
                Optional<Found<T>> found = at(i, label, value);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The last value after the best label: totals stand at the end, carried sums before them. */
    <T> Optional<Found<T>> last(List<Pattern> labels, Function<String, Optional<T>> value) {
        for (Pattern label : labels) {
            for (int i = lines.size() - 1; i >= 0; i--) {
                Optional<Found<T>> found = at(i, label, value);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private <T> Optional<Found<T>> at(int index, Pattern label, Function<String, Optional<T>> value) {
        Matcher matcher = label.matcher(lines.get(index));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String rest = lines.get(index).substring(matcher.end());
        boolean endsLine = rest.chars().noneMatch(Character::isLetterOrDigit);
        String where = endsLine && index + 1 < lines.size() ? lines.get(index + 1) : rest;
        return value.apply(where).map(found -> new Found<>(found, lines.get(index) + " " + where));
    }
}
