package org.proofline.evidence.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF's pages with the place of each word. */
final class PdfRows extends PDFTextStripper {

    private static final int THOUSAND = 1000;
    private static final int MOST_ROWS = 2000;
    private static final int SURE = 100;

    private final List<Row> rows = new ArrayList<>();
    private List<Span> row = new ArrayList<>();

    private PdfRows() {
        setSortByPosition(true);
    }

    /** The rows of the pages from one to another, counted from 1. */
    static List<Row> of(PDDocument document, int from, int to) throws IOException {
        PdfRows reader = new PdfRows();
        reader.setStartPage(from);
        reader.setEndPage(to);
        reader.getText(document);
        reader.writeLineSeparator();
        return reader.rows;
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) {
        String text = word.strip();
        if (!text.isEmpty() && !letters.isEmpty() && rows.size() < MOST_ROWS) {
            row.add(span(text, letters));
        }
    }

    @Override
    protected void writeLineSeparator() {
        if (!row.isEmpty()) {
            rows.add(Row.of(row));
            row = new ArrayList<>();
        }
    }

    @Override
    protected void writePageEnd() {
        writeLineSeparator();
    }

    private Span span(String text, List<TextPosition> letters) {
        TextPosition first = letters.get(0);
        TextPosition last = letters.get(letters.size() - 1);
        float width = Math.max(1, first.getPageWidth());
        float height = Math.max(1, first.getPageHeight());
        float high = Math.max(first.getHeightDir(), first.getFontSizeInPt() / 2);
        return new Span(
                text,
                getCurrentPageNo(),
                promille(THOUSAND * first.getXDirAdj() / width),
                promille(THOUSAND * (first.getYDirAdj() - high) / height),
                promille(THOUSAND * (last.getXDirAdj() + last.getWidthDirAdj()) / width),
                promille(THOUSAND * (first.getYDirAdj() + high / 4) / height),
                SURE);
    }

    private static int promille(Number place) {
        return Math.max(0, Math.min(THOUSAND, Math.round(place.floatValue())));
    }
}
