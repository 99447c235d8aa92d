package org.proofline.evidence.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Reads text, metadata and facts. Each type has its one parser; nothing is parsed because of what it claims to be. */
final class Extractor {

    private static final String PDF = "application/pdf";

    private final Parsers parsers = new Parsers();
    private final PageReader pages = new PageReader();
    private final InvoiceRules rules = new InvoiceRules();
    private final FactFinder facts = new FactFinder(Labels.load());

    Extraction extract(Path file, String mediaType, int maxText) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        StructuredInvoice invoice = new StructuredInvoice();
        Extraction text = text(file, mediaType, maxText, about);
        Set<String> active = new TreeSet<>();
        String problem = text.problem();
        List<Row> rows = List.of();
        try {
            rows = rows(file, mediaType, text.text(), about, invoice, active);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            problem = e.getClass().getSimpleName();
        }
        return new Facts(facts.find(rows), invoice.facts(), rows)
                .with(text, about, String.join(", ", active), problem, maxText);
    }

    private List<Row> rows(
            Path file,
            String mediaType,
            String text,
            Map<String, String> about,
            StructuredInvoice invoice,
            Set<String> active)
            throws IOException {
        if (mediaType.equals(PDF)) {
            return pdf(file, about, invoice, active);
        }
        if (mediaType.endsWith("/xml")) {
            invoice.read(file);
            rules.tell(Files.readAllBytes(file), about);
        }
        if (!mediaType.startsWith("image/")) {
            return Row.ofText(text);
        }
        about.putAll(looks(file));
        List<Row> rows = pages.picture(file, about);
        about.put("recognition", pages.recognizes() ? "done" : "missing");
        return rows;
    }

    private List<Row> pdf(Path file, Map<String, String> about, StructuredInvoice invoice, Set<String> active)
            throws IOException {
        try (PDDocument document = PdfOpening.load(file)) {
            PdfContents contents = PdfContents.read(document);
            active.addAll(contents.active());
            contents.invoice().ifPresent(invoice::read);
            if (contents.invoice().isPresent()) {
                about.put("embeddedInvoice", "true");
                rules.tell(contents.invoice().get(), about);
            }
            PdfSignals.tell(document, file, contents.others(), about);
            return pages.pdf(document, about);
        }
    }

    private Extraction text(Path file, String mediaType, int maxText, Map<String, String> about) throws IOException {
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
        about.putAll(DocumentMetadata.of(metadata));
        return new Extraction(body.toString().strip(), truncated, Map.of(), Map.of(), "", problem);
    }

    /** A picture that Java can't decode has no look; that is told by the checks of its opening. */
    private static Map<String, String> looks(Path file) {
        try {
            return PicturePrint.of(file);
        } catch (IOException | RuntimeException unreadable) {
            return Map.of();
        }
    }
}
