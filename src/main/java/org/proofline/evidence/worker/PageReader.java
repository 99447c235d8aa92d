package org.proofline.evidence.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads pages as rows of text with their places: the stored text of a PDF, and what stands in pictures and on scanned
 * pages by recognition, as far as the engine is there and time allows.
 */
final class PageReader {

    private static final int MOST_PAGES = 20;
    private static final int MOST_SCANS = 4;
    private static final int FEWEST_LETTERS = 20;
    private static final int RESOLUTION = 150;
    private static final int LARGEST_PAGE = 2000;
    private static final int POINTS_PER_INCH = 72;
    private static final int MOST_ROWS = 2000;

    private Optional<TextRecognition> recognition;

    /** The rows of a PDF. Says how many pages are empty and how many are scans. */
    List<Row> pdf(PDDocument document, InHand hand) throws IOException {
        List<Row> rows = new ArrayList<>();
        int pages = Math.min(MOST_PAGES, document.getNumberOfPages());
        int blank = 0;
        int scans = 0;
        for (int page = 1; page <= pages; page++) {
            List<Row> text = PdfRows.of(document, page, page);
            if (letters(text) < FEWEST_LETTERS) {
                boolean scan = hasPicture(document, page);
                blank += scan || letters(text) > 0 ? 0 : 1;
                if (scan && scans == 0) {
                    hand.tell();
                }
                text = scan && scans++ < MOST_SCANS ? recognized(document, page, text) : text;
            }
            rows.addAll(text);
        }
        if (pages > 0) {
            tellSize(document.getPage(0), hand.about());
        }
        hand.about().put("blankPages", Integer.toString(blank));
        hand.about().put("scannedPages", Integer.toString(scans));
        return rows;
    }

    /**
     * The picture, upright and no larger than is of use, after a look at its size and at what it shows; empty when it
     * can't be opened here.
     */
    Optional<BufferedImage> look(Path file, Map<String, String> about) throws IOException {
        // Not every format's metadata tells its size.
        Pictures.size(file).ifPresent(size -> {
            about.putIfAbsent("width", Integer.toString(size.width));
            about.putIfAbsent("height", Integer.toString(size.height));
        });
        Optional<BufferedImage> stored = Pictures.stored(file);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        about.putAll(PicturePrint.of(stored.get()));
        BufferedImage picture = Pictures.upright(Pictures.plain(stored.get()), orientation(about));
        about.put("sharpness", Integer.toString(Sharpness.of(picture)));
        return Optional.of(picture);
    }

    /** The rows of a picture; empty when it holds no text or can't be recognized here. */
    List<Row> picture(BufferedImage picture) throws IOException {
        return recognized(picture, 1);
    }

    /** Whether pictures can be read on this system. */
    boolean recognizes() {
        return recognition().isPresent();
    }

    private List<Row> recognized(PDDocument document, int page, List<Row> instead) throws IOException {
        if (!recognizes()) {
            return instead;
        }
        var box = document.getPage(page - 1).getCropBox();
        int longest = Math.round(Math.max(1, Math.max(box.getWidth(), box.getHeight())));
        int resolution = Math.max(1, Math.min(RESOLUTION, LARGEST_PAGE * POINTS_PER_INCH / longest));
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, resolution, ImageType.RGB);
        return recognized(Pictures.plain(picture), page);
    }

    private List<Row> recognized(BufferedImage picture, int page) throws IOException {
        return recognizes() ? Row.of(recognition().orElseThrow().read(picture, page), MOST_ROWS) : List.of();
    }

    private Optional<TextRecognition> recognition() {
        if (recognition == null) {
            recognition = TextRecognition.start();
        }
        return recognition;
    }

    /** In points, as the first page is shown. */
    private static void tellSize(PDPage page, Map<String, String> about) {
        boolean turned = page.getRotation() % 180 != 0;
        int width = Math.round(page.getCropBox().getWidth());
        int height = Math.round(page.getCropBox().getHeight());
        about.put("pageWidth", Integer.toString(turned ? height : width));
        about.put("pageHeight", Integer.toString(turned ? width : height));
    }

    private static boolean hasPicture(PDDocument document, int page) throws IOException {
        var resources = document.getPage(page - 1).getResources();
        if (resources != null) {
            for (var name : resources.getXObjectNames()) {
                return name != null;
            }
        }
        return false;
    }

    private static long letters(List<Row> rows) {
        return rows.stream()
                .mapToLong(row ->
                        row.text().chars().filter(Character::isLetterOrDigit).count())
                .sum();
    }

    private static int orientation(Map<String, String> about) {
        String value = about.getOrDefault("orientation", "1");
        return value.matches("[1-8]") ? Integer.parseInt(value) : 1;
    }
}
