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

/** What the pages of a PDF draw, unpacked to nowhere: drawing it would need all of it at once. */
final class PdfStreams {

    private static final int MOST_PAGES = 20;
    private static final int BUFFER = 8192;

    private PdfStreams() {}

    /** Whether the first pages together become far more than pages are. */
    static boolean swell(PDDocument document) {
        long unpacked = 0;
        for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
            unpacked += ofPage(document, page, Unpacking.MOST_BYTES - unpacked);
            if (unpacked > Unpacking.MOST_BYTES) {
                return true;
            }
        }
        return false;
    }

    private static long ofPage(PDDocument document, int page, long limit) {
        long unpacked = 0;
        try {
            Iterator<PDStream> parts = document.getPage(page).getContentStreams();
            while (parts.hasNext() && unpacked <= limit) {
                unpacked += size(parts.next().getCOSObject(), limit - unpacked);
            }
        } catch (RuntimeException broken) {
            // That a page can't be found is told when the document is read.
            return unpacked;
        }
        return unpacked;
    }

    /** How long the stream becomes, counted no further than a little past the limit; a broken one ends where it breaks. */
    private static long size(COSStream stream, long limit) {
        long size = 0;
        try (InputStream in = unpacked(stream)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0 && size <= limit; n = in.read(buffer)) {
                size += n;
            }
        } catch (IOException broken) {
            return size;
        }
        return size;
    }

    private static InputStream unpacked(COSStream stream) throws IOException {
        InputStream in = stream.createRawInputStream();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray several) {
            for (COSBase filter : several) {
                in = unpacked(in, filter);
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
