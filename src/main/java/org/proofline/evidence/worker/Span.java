package org.proofline.evidence.worker;

/**
 * A piece of text and where it stands, in thousandths of the page's width and height.
 *
 * @param page counted from 1; 0 when the text has no place, as in a plain text file
 * @param certainty of the reading in per cent; 100 for text that is stored as text
 */
record Span(String text, int page, int left, int top, int right, int bottom, int certainty) {

    private static final int SURE = 100;

    /** Text without a place. */
    static Span of(String text) {
        return new Span(text, 0, 0, 0, 0, 0, SURE);
    }

    int middle() {
        return (top + bottom) / 2;
    }

    int height() {
        return bottom - top;
    }

    /** The part from one character to another, as if all were equally wide. */
    Span part(int from, int to) {
        int length = Math.max(1, text.length());
        int width = right - left;
        return new Span(
                text.substring(from, to),
                page,
                left + width * from / length,
                top,
                left + width * to / length,
                bottom,
                certainty);
    }
}
