package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** What a PDF draws, unpacked to nowhere: drawing it would need all of it at once. */
final class PdfStreams {

    private static final int MOST_PAGES = 20;
    private static final int BUFFER = 8192;

    private final DrawnPictures pictures = new DrawnPictures();
    private long unpacked;

    /** Looks at the drawing of the first pages. */
    void read(PDDocument document) {
        for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
            readPage(document, page);
        }
    }

    /** Why what was looked at together is a bomb: far more than pages are, or a picture within; null when it is none. */
    String tooMuch() {
        return unpacked > Unpacking.MOST_BYTES ? Unpacking.inMegabytes(unpacked) : pictures.tooLarge();
    }

    private void readPage(PDDocument document, int page) {
        try {
            Iterator<PDStream> parts = document.getPage(page).getContentStreams();
            while (parts.hasNext() && tooMuch() == null) {
                read(parts.next().getCOSObject());
            }
        } catch (RuntimeException broken) {
            // That a page can't be found is told when the document is read.
            return;
        }
    }

    /** Counts no further than a little past the limit; a broken one ends where it breaks. */
    void read(COSStream stream) {
        pictures.begin();
        try (InputStream in = unpacked(stream)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0 && tooMuch() == null; n = in.read(buffer)) {
                unpacked += n;
                pictures.look(buffer, n);
            }
        } catch (IOException broken) {
            return;
        }
    }

    /** The stream behind its general packing; what is a picture's own packing stays. */
    static InputStream unpacked(COSStream stream) throws IOException {
        InputStream in = stream.createRawInputStream();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                in = unpacked(in, several.getObject(i));
            }
            return in;
        }
        return unpacked(in, filters);
    }

    private static InputStream unpacked(InputStream in, COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)
                ? new InflaterInputStream(in)
                : in;
    }
}
