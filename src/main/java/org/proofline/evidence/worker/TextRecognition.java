package org.proofline.evidence.worker;

import com.benjaminwan.ocrlibrary.OcrEngine;
import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Recognizes the text of a picture with PP-OCR models on ONNX, locally. The engine is native code: it is made when the
 * first picture comes, works in this process alone and takes it down when it fails.
 */
final class TextRecognition extends OcrEngine {

    private static final List<String> MODELS = List.of(
            "ch_PP-OCRv4_det_infer.onnx",
            "ch_ppocr_mobile_v2.0_cls_infer.onnx",
            "ch_PP-OCRv4_rec_infer.onnx",
            "ppocr_keys_v1.txt");
    private static final int PADDING = 10;
    private static final int LONGEST_SIDE = 1280;
    private static final long MUCH_IN_USE = 96L * 1024 * 1024;
    private static final int THOUSAND = 1000;
    private static final char FIRST_WIDE = '\uff01';
    private static final char LAST_WIDE = '\uff5e';
    private static final char WIDE_BLANK = '\u3000';

    private final Path folder;

    private TextRecognition(Path folder) {
        this.folder = folder;
    }

    /** The engine, or empty where there is no native library for this system. */
    static Optional<TextRecognition> start() {
        String library = libraryName();
        if (TextRecognition.class.getResource("/lib/" + library) == null) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("recognition");
            for (String model : MODELS) {
                unpack("/models/" + model, folder.resolve(model));
                if (model.endsWith(".onnx")) {
                    Files.write(folder.resolve(model), OneThread.property(), StandardOpenOption.APPEND);
                }
            }
            unpack("/lib/" + library, folder.resolve(library));
            System.load(folder.resolve(library).toString());
            TextRecognition engine = new TextRecognition(folder);
            engine.initLogger(false, false, false);
            engine.setNumThread(1);
            boolean ready =
                    engine.initModels(folder.toString(), MODELS.get(0), MODELS.get(1), MODELS.get(2), MODELS.get(3));
            return ready ? Optional.of(engine) : Optional.empty();
        } catch (IOException | LinkageError notHere) {
            return Optional.empty();
        }
    }

    /** The pieces of text on one page, in no order. */
    List<Span> read(BufferedImage picture, int page) throws IOException {
        Path file = folder.resolve("page.bmp");
        ImageIO.write(picture, "bmp", file.toFile());
        giveBack();
        int side = Math.min(LONGEST_SIDE, Math.max(picture.getWidth(), picture.getHeight()));
        // The engine's own thresholds: of a box, of a pixel, and how far a box grows around its core.
        var result = detect(file.toString(), PADDING, side, 0.5f, 0.3f, 1.6f, false, false);
        List<Span> spans = new ArrayList<>();
        if (result != null) {
            for (TextBlock block : result.getTextBlocks()) {
                span(block, picture, page).ifPresent(spans::add);
            }
        }
        return spans;
    }

    /** What lies about in the heap goes back to the system first: the engine is about to want as much beside it. */
    private static void giveBack() {
        Runtime heap = Runtime.getRuntime();
        if (heap.totalMemory() - heap.freeMemory() > MUCH_IN_USE) {
            System.gc();
        }
    }

    private static Optional<Span> span(TextBlock block, BufferedImage picture, int page) {
        String text = narrow(block.getText()).strip();
        List<Point> corners = block.getBoxPoint();
        if (text.isEmpty() || corners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Span(
                text,
                page,
                promille(corners.stream().mapToInt(Point::getX).min().orElse(0), picture.getWidth()),
                promille(corners.stream().mapToInt(Point::getY).min().orElse(0), picture.getHeight()),
                promille(corners.stream().mapToInt(Point::getX).max().orElse(0), picture.getWidth()),
                promille(corners.stream().mapToInt(Point::getY).max().orElse(0), picture.getHeight()),
                certainty(block)));
    }

    /** Its models were taught with Chinese: signs may come in the wide form that no other script uses. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char letter : text.toCharArray()) {
            boolean wide = letter >= FIRST_WIDE && letter <= LAST_WIDE;
            narrow.append(wide ? (char) (letter - FIRST_WIDE + '!') : letter == WIDE_BLANK ? ' ' : letter);
        }
        return narrow.toString();
    }

    private static int promille(int length, int whole) {
        return Math.max(0, Math.min(THOUSAND, THOUSAND * length / Math.max(1, whole)));
    }

    private static int certainty(TextBlock block) {
        float sum = 0;
        for (float score : block.getCharScores()) {
            sum += score;
        }
        return block.getCharScores().length == 0 ? 0 : Math.round(100 * sum / block.getCharScores().length);
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (InputStream in = TextRecognition.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            Files.copy(in, target);
        }
    }

    private static String libraryName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return "RapidOcr.dll";
        }
        return system.contains("mac") ? "libRapidOcr.dylib" : "libRapidOcr.so";
    }
}
