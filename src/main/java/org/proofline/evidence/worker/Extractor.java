package org.proofline.evidence.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Reads text, metadata and facts. Each type has its one parser; nothing is parsed because of what it claims to be. */
final class Extractor {

    private final Parsers parsers = new Parsers();
    private final FactFinder facts = new FactFinder(Labels.load());

    Extraction extract(Path file, String mediaType, int maxText) throws IOException {
        StructuredInvoice invoice = new StructuredInvoice();
        String active = "";
        if (mediaType.equals("application/pdf")) {
            PdfContents contents = PdfContents.read(file);
            active = String.join(", ", contents.active());
            contents.invoice().ifPresent(invoice::read);
        } else if (mediaType.endsWith("/xml")) {
            invoice.read(file);
        }
        return read(file, mediaType, maxText, invoice, active);
    }

    private Extraction read(Path file, String mediaType, int maxText, StructuredInvoice invoice, String active)
            throws IOException {
        BodyContentHandler body = new BodyContentHandler(maxText);
        Metadata metadata = new Metadata();
        boolean truncated = false;
        String problem = null;
        Parser parser = parsers.of(mediaType);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, body, metadata, parsers.context());
        } catch (SAXException | TikaException | IOException | RuntimeException | StackOverflowError e) {
            truncated = WriteLimitReachedException.isWriteLimitReached(e);
            problem = truncated ? null : e.getClass().getSimpleName();
        }
        String text = body.toString().strip();
        Map<String, String> found = new LinkedHashMap<>(facts.find(text));
        found.putAll(invoice.facts());
        Map<String, String> about = DocumentMetadata.of(metadata);
        about.putAll(TextPrint.of(text));
        about.putAll(looks(file, mediaType));
        return new Extraction(text, truncated, about, found, active, problem);
    }

    /** A picture that Java can't decode has no look; that is told by the checks of its opening. */
    private static Map<String, String> looks(Path file, String mediaType) {
        try {
            return mediaType.startsWith("image/") ? PicturePrint.of(file) : Map.of();
        } catch (IOException | RuntimeException unreadable) {
            return Map.of();
        }
    }
}
