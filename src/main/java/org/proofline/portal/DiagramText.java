package org.proofline.portal;

import java.util.ArrayList;
import java.util.List;
import org.proofline.portal.ProcessDrawing.Box;
import org.proofline.portal.ProcessDrawing.TextLine;

/** Breaks the words of a diagram into lines that fit. */
final class DiagramText {

    private static final int LETTER = 6;
    private static final int LINE = 14;
    private static final int RISE = 4;
    private static final int NARROWEST = 80;

    private DiagramText() {}

    /** In the middle of a task. */
    static List<TextLine> inside(Box box, String text) {
        List<String> lines = broken(text, box.width() - 2 * LETTER);
        return placed(lines, box.middleX(), box.middleY() + RISE - (lines.size() - 1) * LINE / 2);
    }

    /** At the upper edge of a frame. */
    static List<TextLine> atTop(Box box, String text) {
        return placed(broken(text, box.width()), box.middleX(), box.y() + LINE + RISE);
    }

    /** Where the diagram's author put the label. */
    static List<TextLine> at(Box label, String text) {
        return placed(broken(text, Math.max(label.width(), NARROWEST)), label.middleX(), label.y() + LINE - RISE);
    }

    private static List<TextLine> placed(List<String> lines, int x, int y) {
        List<TextLine> placed = new ArrayList<>();
        for (String line : lines) {
            placed.add(new TextLine(x, y + placed.size() * LINE, line));
        }
        return placed;
    }

    private static List<String> broken(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String word : text.isBlank() ? new String[0] : text.trim().split("\\s+")) {
            int last = lines.size() - 1;
            if (last >= 0 && (lines.get(last).length() + 1 + word.length()) * LETTER <= width) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
