package org.proofline.sales;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Files for tests. */
public final class SalesFiles {

    public static final String HEADER = "key,product,productGroup,serial,date,customer,customerType,region,quantity,"
            + "netValue,currency,marginBand,salesperson,invoicePaid,invoicePaidOn,corrects\n";

    private SalesFiles() {}

    /** A good row with nothing special. */
    public static String row(String key, String date, String quantity, String net) {
        return key + ",P-1,STORAGE,," + date + ",Customer,NEW,EU," + quantity + "," + net + ",EUR,HIGH,Ann,no,,\n";
    }

    static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The header and so many rows, made while they are read. */
    static InputStream endless(long rows, LongFunction<String> row) {
        return new InputStream() {
            private byte[] current = HEADER.getBytes(StandardCharsets.UTF_8);
            private int at;
            private long next;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (at == current.length) {
                    if (next == rows) {
                        return -1;
                    }
                    current = row.apply(next++).getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                int count = Math.min(length, current.length - at);
                System.arraycopy(current, at, target, offset, count);
                at += count;
                return count;
            }
        };
    }

    /** A workbook of one sheet; numbers are numbers there, days are Excel's day numbers. */
    static InputStream workbook(Object[]... rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sales");
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        row.createCell(c).setCellValue(number.doubleValue());
                    } else {
                        row.createCell(c).setCellValue(rows[r][c].toString());
                    }
                }
            }
            book.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
