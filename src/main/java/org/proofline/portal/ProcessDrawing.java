package org.proofline.portal;

import java.util.List;
import org.proofline.insight.ProcessHistory.ProcessPath;

/**
 * A process diagram as plain shapes with the path that was taken, ready to be written as SVG. Lengths are the diagram's
 * own units.
 *
 * @param viewBox of the SVG
 * @param width of the viewBox, for the smallest readable size
 */
public record ProcessDrawing(String viewBox, int width, List<Shape> shapes, List<Flow> flows) {

    /** The diagram of exactly the version that the instance runs, with its path. */
    public static ProcessDrawing of(ProcessPath path) {
        return DiagramReader.drawing(path);
    }

    /**
     * One element.
     *
     * @param kind TASK, EVENT, GATEWAY or FRAME (a subprocess)
     * @param css classes that say what it is and whether the path went through it
     * @param marker MESSAGE, TIMER, ERROR, SIGNAL, EXCLUSIVE, PARALLEL, EVENTS, PERSON or an empty text
     */
    public record Shape(String kind, String css, String marker, Box box, List<TextLine> text) {}

    /** A rectangle from its upper left corner. */
    public record Box(int x, int y, int width, int height) {

        public int middleX() {
            return x + width / 2;
        }

        public int middleY() {
            return y + height / 2;
        }

        public int right() {
            return x + width;
        }

        public int bottom() {
            return y + height;
        }
    }

    /** @param points of the line, as SVG writes them */
    public record Flow(String points, boolean taken, List<TextLine> text) {}

    /** Centred at x, standing on y. */
    public record TextLine(int x, int y, String text) {}
}
