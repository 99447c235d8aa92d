package org.proofline.bench;

import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.HardwareConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;

/** The libraries alone, in this process: no store, no limits, no checks, no child process. */
final class BareReading {

    private static final int ALL = -1;
    private static final int NO_GRAPHICS_CARD = -1;

    private BareReading() {}

    private static final class Engine {
        static final InferenceEngine ONE =
                InferenceEngine.getInstance(Model.ONNX_PPOCR_V4, new HardwareConfig(1, NO_GRAPHICS_CARD));
    }

    static void text(byte[] document) throws Exception {
        new AutoDetectParser().parse(new ByteArrayInputStream(document), new BodyContentHandler(ALL), new Metadata());
    }

    static void recognized(byte[] picture) throws IOException {
        Path file = Files.createTempFile("page", ".png");
        Files.write(file, picture);
        String text = Engine.ONE.runOcr(file.toString()).getStrRes();
        Files.delete(file);
        if (text.isBlank()) {
            throw new IllegalStateException("The library recognized nothing");
        }
    }
}
