package org.proofline.payout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.proofline.shared.DomainException;

/** Comma-separated values of RFC 4180. What a spreadsheet would run as a formula is written as text. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(List<String> header) {
        row(header);
    }

    void row(List<String> values) {
        text.append(String.join(",", values.stream().map(Csv::cell).toList())).append("\r\n");
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** @throws DomainException MALFORMED when a quoted cell does not end */
    static List<List<String>> read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        Reader reader = new Reader();
        text.chars().forEach(c -> reader.take((char) c));
        return reader.rows();
    }

    /** One pass over the characters; blank lines are skipped. */
    private static final class Reader {

        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private boolean quoteSeen;

        void take(char c) {
            if (quoted && !quoteSeen) {
                quoteSeen = c == '"';
                if (!quoteSeen) {
                    cell.append(c);
                }
            } else if (quoted && c == '"') {
                cell.append(c);
                quoteSeen = false;
            } else {
                quoted = false;
                quoteSeen = false;
                outside(c);
            }
        }

        private void outside(char c) {
            if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                cell.append(c);
            }
        }

        private void endCell() {
            row.add(cell.toString());
            cell = new StringBuilder();
        }

        private void endRow() {
            if (!row.isEmpty() || !cell.isEmpty()) {
                endCell();
                rows.add(row);
                row = new ArrayList<>();
            }
        }

        List<List<String>> rows() {
            if (quoted && !quoteSeen) {
                throw new DomainException(
                        DomainException.Kind.MALFORMED, "CSV_QUOTE_OPEN", "A quoted cell does not end.", List.of());
            }
            endRow();
            return rows;
        }
    }
}
