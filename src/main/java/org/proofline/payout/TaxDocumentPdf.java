package org.proofline.payout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws a tax document on one page of A4. The same sheet always gives the same bytes; the letters used are embedded. */
final class TaxDocumentPdf {

    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int TEXT = 10;
    private static final int TITLE = 18;
    private static final int LEFT = 56;
    private static final int MIDDLE = 310;
    private static final int RIGHT = 539;
    private static final int TOP = 780;
    private static final int LINE = 15;
    private static final int GAP = 14;
    private static final int THOUSAND = 1000;

    private final PDFont font;
    private final CmapLookup letters;
    private final PDPageContentStream page;
    private int y = TOP;

    private TaxDocumentPdf(PDFont font, CmapLookup letters, PDPageContentStream page) {
        this.font = font;
        this.letters = letters;
        this.page = page;
    }

    static byte[] of(TaxSheet sheet) {
        try (InputStream file = TaxDocumentPdf.class.getResourceAsStream(LETTERS);
                TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(file));
                PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(document, sheet);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = PDType0Font.load(document, letters, true);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                new TaxDocumentPdf(font, letters.getUnicodeCmapLookup(), content).draw(sheet);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its number stands for the time that would else make each file another one. */
    private static void describe(PDDocument document, TaxSheet sheet) {
        document.setDocumentId((long) sheet.number().hashCode());
        document.getDocumentCatalog().setLanguage("en");
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(sheet.title() + " " + sheet.number());
        information.setCreationDate(GregorianCalendar.from(sheet.issuedOn().atStartOfDay(ZoneOffset.UTC)));
    }

    private void draw(TaxSheet sheet) throws IOException {
        write(LEFT, TITLE, sheet.title());
        y -= LINE + GAP;
        pair("Number", sheet.number());
        pair("Date of issue", sheet.issuedOn().toString());
        pair("Date of supply", sheet.suppliedOn().toString());
        pair("Reference", sheet.reference());
        y -= GAP;
        parties(sheet);
        y -= GAP;
        sums(sheet);
        y -= GAP;
        for (String note : sheet.notes()) {
            paragraph(note, LEFT, RIGHT);
        }
    }

    private void parties(TaxSheet sheet) throws IOException {
        int top = y;
        write(LEFT, TEXT, "Supplier");
        int lowest = column(sheet.supplier(), LEFT, MIDDLE - GAP, top);
        y = top;
        write(MIDDLE, TEXT, "Customer");
        y = Math.min(lowest, column(sheet.customer(), MIDDLE, RIGHT, top));
    }

    private int column(List<String> lines, int from, int to, int top) throws IOException {
        y = top - LINE;
        for (String line : lines) {
            paragraph(line, from, to);
        }
        return y;
    }

    private void sums(TaxSheet sheet) throws IOException {
        rule();
        row("Description", "Net amount");
        rule();
        row("1 × " + sheet.what(), sheet.net().toString());
        rule();
        row("Net total", sheet.net().toString());
        row(
                "Value added tax " + sheet.percent() + " of " + sheet.net(),
                sheet.tax().toString());
        row("Total", sheet.total().toString());
        rule();
    }

    private void rule() throws IOException {
        page.setLineWidth(0.5f);
        page.moveTo(LEFT, y + LINE - 4);
        page.lineTo(RIGHT, y + LINE - 4);
        page.stroke();
    }

    private void pair(String name, String value) throws IOException {
        write(LEFT, TEXT, name);
        write(LEFT + 110, TEXT, value);
        y -= LINE;
    }

    private void row(String what, String amount) throws IOException {
        write(RIGHT - width(clean(amount)), TEXT, amount);
        paragraph(what, LEFT, RIGHT - 130);
    }

    private void paragraph(String text, int from, int to) throws IOException {
        for (String line : wrapped(clean(text), to - from)) {
            write(from, TEXT, line);
            y -= LINE;
        }
    }

    private List<String> wrapped(String text, int width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) > width && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private void write(int x, int size, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(clean(text));
        page.endText();
    }

    private int width(String text) throws IOException {
        return Math.round(font.getStringWidth(text) * TEXT / THOUSAND);
    }

    /** A letter that the font has not must not stop a payment. */
    private String clean(String text) {
        return text.codePoints()
                .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                .map(letter -> letters.getGlyphId(letter) == 0 ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
