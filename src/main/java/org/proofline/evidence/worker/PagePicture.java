package org.proofline.evidence.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws one page of a PDF, large enough to be read. */
final class PagePicture {

    private static final int LONGEST_SIDE = 1400;
    private static final int POINTS_PER_INCH = 72;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private PagePicture() {}

    /** An empty answer when there is no such page, or it can't be drawn. */
    static Map<String, String> of(Path file, int page) {
        try (PDDocument document = PdfOpening.load(file)) {
            if (page > document.getNumberOfPages()) {
                return Map.of();
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            int longest = Math.round(Math.max(1, Math.max(box.getWidth(), box.getHeight())));
            int resolution = Math.max(1, LONGEST_SIDE * POINTS_PER_INCH / longest);
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, resolution, ImageType.RGB);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", jpeg);
            return jpeg.size() > MOST_BYTES ? Map.of() : PageAnswer.frame(jpeg.toByteArray());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Map.of();
        }
    }
}
