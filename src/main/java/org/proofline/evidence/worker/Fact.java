package org.proofline.evidence.worker;

/**
 * One fact that was read from a document.
 *
 * @param confidence in per cent
 * @param place where it stands; page 0 when it has no place
 */
record Fact(String value, int confidence, Span place) {

    private static final String SEPARATOR = ";";

    /** Confidence, page and box; the value travels beside it. */
    String toText() {
        return String.join(
                SEPARATOR,
                Integer.toString(confidence),
                Integer.toString(place.page()),
                Integer.toString(place.left()),
                Integer.toString(place.top()),
                Integer.toString(place.right()),
                Integer.toString(place.bottom()));
    }

    /** The same fact, trusted at most so much as the reading of its letters. */
    Fact asRead() {
        return new Fact(value, Math.min(confidence, place.certainty()), place);
    }

    Fact trusted(int percent) {
        return new Fact(value, percent, place);
    }
}
