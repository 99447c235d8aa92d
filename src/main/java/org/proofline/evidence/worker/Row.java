package org.proofline.evidence.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Text that stands side by side, from left to right; what is far apart is kept apart by two blanks. */
record Row(List<Span> spans, String text) {

    private static final String APART = "  ";
    private static final int LONGEST = 400;
    private static final int MOST_ROWS = 2000;

    static Row of(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (text.length() + span.text().length() > LONGEST) {
                break;
            }
            if (!kept.isEmpty()) {
                text.append(between(kept.get(kept.size() - 1), span));
            }
            text.append(span.text());
            kept.add(span);
        }
        return new Row(kept, text.toString());
    }

    /** The text without accents, each letter at its place. */
    String folded() {
        return Labels.fold(text);
    }

    /** The lines of a text that has no places. */
    static List<Row> ofText(String text) {
        return text.lines()
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_ROWS)
                .map(line -> of(List.of(Span.of(line))))
                .toList();
    }

    /** Puts pieces of text that were found anywhere on pages into rows, from top to bottom. */
    static List<Row> of(List<Span> spans, int most) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::page).thenComparingInt(Span::middle));
        List<List<Span>> rows = new ArrayList<>();
        for (Span span : sorted) {
            rowOf(span, rows).add(span);
        }
        return rows.stream().limit(most).map(Row::sorted).toList();
    }

    /** Where the characters from one to another stand; without a place when the text has none. */
    Span part(int from, int to) {
        int at = 0;
        Span found = null;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            at += i == 0 ? 0 : between(spans.get(i - 1), span).length();
            int start = Math.max(from, at);
            int end = Math.min(to, at + span.text().length());
            if (start < end) {
                Span part = span.part(start - at, end - at);
                found = found == null ? part : joined(found, part);
            }
            at += span.text().length();
        }
        return found == null ? spans.get(0) : found;
    }

    private static List<Span> rowOf(Span span, List<List<Span>> rows) {
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 3); i--) {
            List<Span> row = rows.get(i);
            Span last = nearest(row, span);
            int apart = Math.abs(last.middle() - span.middle());
            boolean level = 2 * apart < Math.max(2, Math.min(last.height(), span.height()));
            boolean beside = row.stream().noneMatch(other -> overlaps(other, span));
            if (last.page() == span.page() && level && beside) {
                return row;
            }
        }
        List<Span> fresh = new ArrayList<>();
        rows.add(fresh);
        return fresh;
    }

    private static Span nearest(List<Span> row, Span span) {
        return row.stream()
                .min(Comparator.comparingInt(other ->
                        Math.min(Math.abs(other.right() - span.left()), Math.abs(span.right() - other.left()))))
                .orElseThrow();
    }

    private static boolean overlaps(Span one, Span other) {
        int common = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        return common * 2 > Math.min(one.right() - one.left(), other.right() - other.left());
    }

    private static Row sorted(List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::left));
        return of(spans);
    }

    private static String between(Span one, Span next) {
        return next.left() - one.right() > Math.max(4, next.height() / 3) ? APART : " ";
    }

    private static Span joined(Span one, Span other) {
        return new Span(
                one.text() + " " + other.text(),
                one.page(),
                Math.min(one.left(), other.left()),
                Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()),
                Math.max(one.bottom(), other.bottom()),
                Math.min(one.certainty(), other.certainty()));
    }
}
