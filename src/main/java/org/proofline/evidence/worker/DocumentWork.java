package org.proofline.evidence.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What a worker does with a document: find out what it is, read what it says, draw a page of it, tell the rows of a workbook. */
final class DocumentWork implements WorkerLoop.Work {

    private final Detector detector = new Detector();
    private final Extractor extractor = new Extractor();

    @Override
    public Map<String, String> answer(Map<String, String> request, WorkerLoop.SoFar soFar) throws IOException {
        Path file = Path.of(request.get("file"));
        return switch (request.get("command")) {
            case "DETECT" -> detector.detect(file).toFrame();
            case "EXTRACT" ->
                extractor
                        .extract(file, request.get("mediaType"), Integer.parseInt(request.get("maxText")), soFar)
                        .toFrame();
            case "ROWS" -> WorkbookReader.read(file, Long.parseLong(request.get("most")), soFar);
            case "PAGE" -> PagePicture.of(file, Integer.parseInt(request.get("page")));
            default -> throw new IOException("Unknown command " + request.get("command"));
        };
    }
}
