package org.proofline.evaluation;

/** Counts of pairs: found rightly, found wrongly, missed. */
final class Tally {

    private long found;
    private long wrong;
    private long missed;

    void add(boolean said, boolean same) {
        found += said && same ? 1 : 0;
        wrong += said && !same ? 1 : 0;
        missed += !said && same ? 1 : 0;
    }

    long found() {
        return found;
    }

    long wrong() {
        return wrong;
    }

    long missed() {
        return missed;
    }

    /** Whether no two were the same. */
    boolean isEmpty() {
        return found + missed == 0;
    }
}
