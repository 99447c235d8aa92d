package org.proofline.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Follows the XML of a sheet and hands on each row as texts. */
final class SheetHandler extends DefaultHandler {

    /** Excel knows no more digits; what lies behind them is noise of its binary numbers. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_COLUMN = 1024;
    private static final int FIRST_DAY_NUMBER = 20_000;
    private static final int LAST_DAY_NUMBER = 80_000;

    /** Ends the parsing when no more rows are wanted. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private final SharedStrings texts;
    private final RowSink sink;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private List<Integer> dates = List.of();
    private long row;
    private int column;
    private String type;
    private boolean reading;

    SheetHandler(SharedStrings texts, RowSink sink) {
        this.texts = texts;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Long.parseLong(number);
                cells = new ArrayList<>();
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
        if (column > LAST_COLUMN) {
            throw new SAXException("row " + row + " has too many columns");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text());
    }

    private String text() {
        String raw = value.toString();
        if ("s".equals(type) && !raw.isEmpty()) {
            return texts.getItemAt(Integer.parseInt(raw.strip())).getString();
        }
        if (raw.isEmpty() || (type != null && !type.equals("n"))) {
            return raw;
        }
        return number(raw);
    }

    private String number(String raw) {
        BigDecimal exact = new BigDecimal(raw.strip()).round(EXCEL).stripTrailingZeros();
        boolean day = dates.contains(column) && exact.scale() <= 0;
        if (day && exact.intValue() > FIRST_DAY_NUMBER && exact.intValue() < LAST_DAY_NUMBER) {
            return DAY_ZERO.plusDays(exact.intValue()).toString();
        }
        return exact.toPlainString();
    }

    private void endRow() throws SAXException {
        if (dates.isEmpty()) {
            dates = dateColumns(cells);
        }
        if (!sink.row(row, cells)) {
            throw new Enough();
        }
    }

    /** Excel keeps days as numbers; the header says where they stand. */
    private static List<Integer> dateColumns(List<String> header) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            boolean day = SalesColumn.named(header.get(i))
                    .filter(known -> known == SalesColumn.DATE || known == SalesColumn.INVOICE_PAID_ON)
                    .isPresent();
            if (day) {
                found.add(i);
            }
        }
        return found;
    }

    private static int columnOf(String place) {
        int number = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            number = number * 26 + (place.charAt(i) - 'A' + 1);
        }
        return number - 1;
    }
}
