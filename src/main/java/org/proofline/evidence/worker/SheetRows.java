package org.proofline.evidence.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.proofline.evidence.Workbooks.Cell;

/**
 * How rows of a workbook go through the pipe, many in a frame: each its number and how many cells it has, each cell its
 * kind, its length and its text. Who reads them believes no length beyond the bounds, because the worker may have been
 * taken over.
 */
public final class SheetRows {

    /** The most cells of a row. */
    public static final int MOST_CELLS = 1025;

    /** The most characters of a row. */
    public static final int LONGEST_ROW = 1024 * 1024;

    private static final String ROWS = "rows";
    private static final String PROBLEM = "problem";
    private static final String BOMB = "bomb";
    private static final int DIGITS = 18;
    private static final int NUMBER = 'n';
    private static final int TEXT = 't';

    private SheetRows() {}

    /**
     * One row.
     *
     * @param number as a spreadsheet counts them
     */
    public record SheetRow(long number, List<Cell> cells) {}

    static void append(StringBuilder to, long number, List<Cell> cells) {
        to.append(number).append(';').append(cells.size()).append(';');
        for (Cell cell : cells) {
            to.append((char) (cell.number() ? NUMBER : TEXT))
                    .append(cell.text().length())
                    .append(';')
                    .append(cell.text());
        }
    }

    static Map<String, String> frame(CharSequence rows) {
        return Map.of(ROWS, rows.toString());
    }

    static Map<String, String> problem(String why) {
        return Map.of(PROBLEM, why);
    }

    static Map<String, String> bomb(String why) {
        return Map.of(BOMB, why);
    }

    /** The rows of a frame as they came, for {@link #next}. */
    public static String rowsOf(Map<String, String> frame) {
        return frame.getOrDefault(ROWS, "");
    }

    /** Why it is no readable workbook, or null. */
    public static String problemOf(Map<String, String> frame) {
        return frame.get(PROBLEM);
    }

    /** Why it would unpack to too much, or null. */
    public static String bombOf(Map<String, String> frame) {
        return frame.get(BOMB);
    }

    /**
     * The next of the rows.
     *
     * @return null at the end
     * @throws IOException when these are no rows
     */
    public static SheetRow next(Reader in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        long number = number(first, in, Long.MAX_VALUE);
        int count = (int) number(in.read(), in, MOST_CELLS);
        List<Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int kind = in.read();
            if (kind != NUMBER && kind != TEXT) {
                throw new IOException("No cell begins here");
            }
            cells.add(new Cell(text(in, (int) number(in.read(), in, LONGEST_ROW)), kind == NUMBER));
        }
        return new SheetRow(number, cells);
    }

    private static long number(int first, Reader in, long most) throws IOException {
        long number = 0;
        int digits = 0;
        for (int next = first; next != ';'; next = in.read()) {
            if (next < '0' || next > '9' || ++digits > DIGITS) {
                throw new IOException("No number stands here");
            }
            number = number * 10 + (next - '0');
        }
        if (number > most) {
            throw new IOException("Out of bounds: " + number);
        }
        return number;
    }

    private static String text(Reader in, int length) throws IOException {
        char[] text = new char[length];
        for (int filled = 0; filled < length; ) {
            int read = in.read(text, filled, length - filled);
            if (read < 0) {
                throw new EOFException();
            }
            filled += read;
        }
        return new String(text);
    }
}
