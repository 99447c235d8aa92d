package org.proofline.sales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes CSV (RFC 4180) row by row. What a spreadsheet would run as a formula is written as text. */
final class SafeCsv {

    private final Writer to;

    SafeCsv(Writer to) {
        this.to = to;
    }

    void row(String... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                to.write(i == 0 ? "" : ",");
                to.write(cell(values[i]));
            }
            to.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a spreadsheet would take the value for a formula. Numbers are none, also negative ones. */
    static boolean runs(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        return formula && !value.matches("[+-]?\\d+(\\.\\d+)?");
    }

    private static String cell(String value) {
        String safe = runs(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
