package org.proofline.evidence;

import java.nio.file.Path;
import java.util.List;

/** Workbooks of a spreadsheet program (XLSX), read in a document worker: what comes out is rows of plain texts. */
public interface Workbooks {

    /**
     * What stands in one cell.
     *
     * @param text as a person would write it, numbers with a point and no more digits than the spreadsheet knows
     * @param number whether it is kept as a number, which days are as well
     */
    record Cell(String text, boolean number) {}

    /** Takes the rows, one after the other. */
    @FunctionalInterface
    interface Rows {

        /**
         * One row.
         *
         * @param number as a spreadsheet counts them, from 1
         * @return whether more rows are wanted
         */
        boolean row(long number, List<Cell> cells);
    }

    /** The workbook gave no rows, or not all. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final DocumentResult result;

        /**
         * @param result null when it is not the workbook's fault: no worker could be had
         * @param why in words for whoever sent it
         */
        public Unreadable(DocumentResult result, String why) {
            super(why);
            this.result = result;
        }

        /** What came of it in one word, null when nobody could look at it. */
        public DocumentResult result() {
            return result;
        }
    }

    /**
     * Reads the rows of the first sheet, all of them in a worker before the first is handed on.
     *
     * @param most how many rows are read at most
     * @throws Unreadable when it is no workbook, would unpack to too much, takes too long or ends its worker
     */
    void read(Path workbook, long most, Rows rows) throws Unreadable;
}
