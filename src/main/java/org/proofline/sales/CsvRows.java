package org.proofline.sales;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.proofline.shared.DomainException;

/** Reads CSV with comma, semicolon or tab, row by row. */
final class CsvRows {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LONGEST_ROW = 1024 * 1024;

    private CsvRows() {}

    /** @throws DomainException INVALID when a quote does not end or a row is endless */
    static void read(Path file, RowSink sink) {
        try (BoundedRows text = new BoundedRows(open(file));
                CSVParser parser = format(delimiter(file)).parse(text)) {
            boolean more = true;
            for (var records = parser.iterator(); more && records.hasNext(); ) {
                CSVRecord row = records.next();
                text.begin();
                more = sink.row(row.getRecordNumber(), List.of(row.values()));
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw broken(e);
        }
    }

    private static DomainException broken(Exception cause) {
        DomainException refusal = DomainException.invalid(
                "SALES_FILE_BROKEN",
                "The file cannot be read to its end (" + cause.getMessage() + "). Look for a quote that does not end.");
        refusal.initCause(cause);
        return refusal;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static Reader open(Path file) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** The one that the header holds most of. */
    private static char delimiter(Path file) throws IOException {
        char[] begin = new char[4096];
        int read;
        try (Reader reader = open(file)) {
            read = Math.max(reader.read(begin), 0);
        }
        String header = new String(begin, 0, read).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Refuses a row without end, so that a forgotten quote does not take the memory of all. */
    private static final class BoundedRows extends FilterReader {

        private long sinceRow;

        BoundedRows(Reader reader) {
            super(reader);
        }

        void begin() {
            sinceRow = 0;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(1);
            return next;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            sinceRow += Math.max(read, 0);
            if (sinceRow > LONGEST_ROW) {
                throw new IOException("a row is longer than a million characters");
            }
        }
    }
}
