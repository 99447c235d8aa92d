package org.proofline.evidence.worker;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStrings;
import org.proofline.evidence.Workbooks.Cell;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Follows the XML of a sheet and tells its rows as texts, many at a time. */
final class SheetHandler extends DefaultHandler {

    /** Excel knows no more digits; what lies behind them is noise of its binary numbers. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final Cell EMPTY = new Cell("", false);
    /** The smallest and the largest number have some three hundred. */
    private static final int MOST_PLACES = 400;

    private static final long LAST_ROW = 100_000_000;
    private static final int TOLD_TOGETHER = 256 * 1024;

    /** Ends the parsing when no more rows are wanted. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private final WorkerLoop.SoFar soFar;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private SharedStrings texts;
    private long left;
    private long row;
    private int length;
    private int column;
    private String type;
    private boolean reading;

    /** @param most how many rows are wanted */
    SheetHandler(long most, WorkerLoop.SoFar soFar) {
        this.left = most;
        this.soFar = soFar;
    }

    /** The texts that cells name by their number. */
    void knows(SharedStrings table) {
        texts = table;
    }

    /** The rows that were not told yet. */
    Map<String, String> last() {
        return SheetRows.frame(rows);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Long.parseLong(number);
                if (row < 1 || row > LAST_ROW) {
                    throw new NumberFormatException("there is no row " + row);
                }
                cells = new ArrayList<>();
                length = 0;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? cells.size() : columnOf(place);
                type = attributes.getValue("t");
                value.setLength(0);
            }
            case "v", "t" -> reading = true;
            default -> reading = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (reading) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> reading = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // Nothing else carries a value.
            }
        }
    }

    private void endCell() throws SAXException {
        if (column < 0 || column >= SheetRows.MOST_CELLS) {
            throw new SAXException("row " + row + " has too many columns");
        }
        while (cells.size() <= column) {
            cells.add(EMPTY);
        }
        Cell cell = cell();
        length += cell.text().length();
        if (length > SheetRows.LONGEST_ROW) {
            throw new SAXException("row " + row + " is longer than a million characters");
        }
        cells.set(column, cell);
    }

    private Cell cell() {
        String raw = value.toString();
        if ("s".equals(type) && !raw.isEmpty()) {
            return new Cell(texts.getItemAt(Integer.parseInt(raw.strip())).getString(), false);
        }
        if (raw.isEmpty() || (type != null && !type.equals("n"))) {
            return new Cell(raw, false);
        }
        return new Cell(number(raw.strip()), true);
    }

    private static String number(String raw) {
        if (raw.length() > MOST_PLACES) {
            throw new NumberFormatException("a number of " + raw.length() + " characters");
        }
        BigDecimal exact = new BigDecimal(raw).round(EXCEL).stripTrailingZeros();
        if (Math.abs((long) exact.scale()) > MOST_PLACES) {
            throw new NumberFormatException(raw + " is no number that a spreadsheet knows");
        }
        return exact.toPlainString();
    }

    private void endRow() throws SAXException {
        SheetRows.append(rows, row, cells);
        left--;
        if (left <= 0) {
            throw new Enough();
        }
        if (rows.length() > TOLD_TOGETHER) {
            tell();
        }
    }

    private void tell() throws SAXException {
        try {
            soFar.known(SheetRows.frame(rows));
        } catch (IOException e) {
            throw new SAXException(e);
        }
        rows.setLength(0);
    }

    private static int columnOf(String place) {
        int number = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            number = number * 26 + (place.charAt(i) - 'A' + 1);
        }
        return number - 1;
    }
}
