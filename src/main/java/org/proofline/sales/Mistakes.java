package org.proofline.sales;

import java.util.ArrayList;
import java.util.List;

/** Counts broken rows and keeps the first mistakes, so that a file that is all wrong needs no more memory than others. */
final class Mistakes {

    /** More than anybody reads; the same mistake stands in all rows then. */
    static final int MOST_KEPT = 10_000;

    private final List<SalesMistake> kept = new ArrayList<>();
    private long lastRow = -1;
    private long rows;

    void add(SalesMistake mistake) {
        if (mistake.row() != lastRow) {
            lastRow = mistake.row();
            rows++;
        }
        if (kept.size() < MOST_KEPT) {
            kept.add(mistake);
        }
    }

    long rows() {
        return rows;
    }

    List<SalesMistake> kept() {
        return kept;
    }
}
