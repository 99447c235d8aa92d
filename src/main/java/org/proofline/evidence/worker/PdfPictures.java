package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The pictures of a PDF by what they announce: in their own entry, in the parameters of their packing, and in the first
 * bytes of what is packed, because the two may contradict each other and either may be believed when a page is drawn. Looks
 * at all objects, so that no picture hides in a pattern, a mask or the look of a form field.
 */
final class PdfPictures {

    private static final int MOST_OBJECTS = 200_000;
    private static final int HEAD = 256 * 1024;
    private static final COSName PATTERN_TYPE = COSName.getPDFName("PatternType");
    private static final COSName COLUMNS = COSName.getPDFName("Columns");
    private static final COSName ROWS = COSName.getPDFName("Rows");

    private final PdfStreams streams;
    private String tooLarge;

    private PdfPictures(PdfStreams streams) {
        this.streams = streams;
    }

    /**
     * Why a picture of the document is a bomb, or null when none is.
     *
     * @param streams to which what is drawn beside the pages is given as well
     */
    static String tooLarge(PDDocument document, PdfStreams streams) {
        PdfPictures pictures = new PdfPictures(streams);
        int seen = 0;
        for (COSObjectKey key :
                new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
            if (pictures.tooLarge == null && seen++ < MOST_OBJECTS) {
                pictures.look(document, key);
            }
        }
        return pictures.tooLarge;
    }

    private void look(PDDocument document, COSObjectKey key) {
        try {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                look(stream);
            }
        } catch (IOException | RuntimeException broken) {
            // That an object can't be read is told when the document is read.
            return;
        }
    }

    private void look(COSStream stream) throws IOException {
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        if (COSName.IMAGE.equals(kind)) {
            boolean bilevel = stream.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 0) == 1
                    || stream.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
            judge(announced(stream), bilevel);
            judge(parameters(stream), true);
            judge(packed(stream), bilevel);
        } else if (COSName.FORM.equals(kind) || stream.containsKey(PATTERN_TYPE)) {
            streams.read(stream);
            tooLarge = streams.tooMuch();
        }
    }

    private void judge(PictureSize size, boolean bilevel) {
        if (tooLarge == null && size.isTooLarge(bilevel)) {
            tooLarge = size.words();
        }
    }

    private static PictureSize announced(COSStream stream) {
        return new PictureSize(
                stream.getLong(COSName.WIDTH, stream.getLong(COSName.W, 0)),
                stream.getLong(COSName.HEIGHT, stream.getLong(COSName.H, 0)));
    }

    /** Fax packing has columns and rows of its own. */
    private static PictureSize parameters(COSStream stream) {
        COSBase given = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase last =
                given instanceof COSArray several && several.size() > 0 ? several.getObject(several.size() - 1) : given;
        return last instanceof COSDictionary parameters
                ? new PictureSize(
                        parameters.getLong(COLUMNS, 0),
                        Math.max(parameters.getLong(ROWS, 0), announced(stream).height()))
                : PictureSize.UNKNOWN;
    }

    private static PictureSize packed(COSStream stream) throws IOException {
        String packing = lastFilter(stream);
        if (!packing.matches("DCT(Decode)?|JPXDecode|JBIG2Decode")) {
            return PictureSize.UNKNOWN;
        }
        byte[] head;
        try (InputStream in = PdfStreams.unpacked(stream)) {
            head = in.readNBytes(HEAD);
        }
        return switch (packing) {
            case "JPXDecode" -> PictureSize.ofJpeg2000(head);
            case "JBIG2Decode" -> PictureSize.ofJbig2(head);
            default -> PictureSize.ofJpeg(head);
        };
    }

    private static String lastFilter(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase last = filters instanceof COSArray several && several.size() > 0
                ? several.getObject(several.size() - 1)
                : filters;
        return last instanceof COSName name ? name.getName() : "";
    }
}
