package org.proofline.sales;

import java.util.List;

/** Takes the rows of a file, one after the other. */
interface RowSink {

    /**
     * One row.
     *
     * @param number as a spreadsheet counts them, from 1
     * @return whether more rows are wanted
     */
    boolean row(long number, List<String> cells);
}
