package org.proofline.evidence.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final FactFinder facts;
    private final Sums sums;
    private final InvoiceLines lines;
    private final PagesAgainstXml pagesAgainstXml;
    private final SupplierMail mail;
    private InvoiceRules rules;

    Extractor() {
        Labels labels = Labels.load();
        facts = new FactFinder(labels);
        sums = new Sums(labels);
        lines = new InvoiceLines(labels);
        pagesAgainstXml = new PagesAgainstXml(labels);
        mail = new SupplierMail(labels);
    }

    Extraction extract(Path file, String mediaType, int maxText, WorkerLoop.SoFar soFar) throws IOException {
        InHand document = new InHand(file, maxText, soFar);
        document.text(text(document, mediaType));
        String problem = null;
        List<Row> rows = List.of();
        try {
            rows = rows(document, mediaType);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            problem = e.getClass().getSimpleName();
        }
        Map<String, Fact> found = facts.find(rows);
        Map<String, String> exact = document.invoice().facts();
        sums.tell(rows, document.about());
        lines.tell(rows, document.about());
        pagesAgainstXml.compare(exact, found, rows, document.about());
        mail.tell(exact, rows, document.about());
        return document.extraction(found, rows, problem);
    }

    private List<Row> rows(InHand document, String mediaType) throws IOException {
        if (mediaType.equals(PDF)) {
            return pdf(document);
        }
        if (mediaType.endsWith("/xml")) {
            document.invoice().read(document.file());
            rules().tell(Files.readAllBytes(document.file()), document.about());
        }
        return mediaType.startsWith("image/") ? picture(document) : Row.ofText(document.text());
    }

    private List<Row> picture(InHand document) throws IOException {
        Optional<BufferedImage> picture = pages.look(document.file(), document.about());
        document.tell();
        List<Row> rows = picture.isPresent() ? pages.picture(picture.get()) : List.of();
        document.about().put("recognition", pages.recognizes() ? "done" : "missing");
        return rows;
    }

    private List<Row> pdf(InHand document) throws IOException {
        Map<String, String> about = document.about();
        try (PDDocument pdf = PdfOpening.load(document.file())) {
            PdfContents contents = PdfContents.read(pdf);
            document.active().addAll(contents.active());
            contents.invoice().ifPresent(document.invoice()::read);
            if (contents.invoice().isPresent()) {
                about.put("embeddedInvoice", "true");
                rules().tell(contents.invoice().get(), about);
            }
            PdfSignals.tell(pdf, document.file(), contents.others(), about);
            return pages.pdf(pdf, document);
        }
    }

    /** Made for the first electronic invoice: most workers never see one. */
    private InvoiceRules rules() {
        if (rules == null) {
            rules = new InvoiceRules();
        }
        return rules;
    }

    private Extraction text(InHand document, String mediaType) throws IOException {
        BodyContentHandler body = new BodyContentHandler(document.maxText());
        Metadata metadata = new Metadata();
        boolean truncated = false;
        String problem = null;
        Parser parser = parsers.of(mediaType);
        try (TikaInputStream in = TikaInputStream.get(document.file())) {
            parser.parse(in, body, metadata, parsers.context());
        } catch (SAXException | TikaException | IOException | RuntimeException | StackOverflowError e) {
            truncated = WriteLimitReachedException.isWriteLimitReached(e);
            problem = truncated ? null : e.getClass().getSimpleName();
        }
        document.about().putAll(DocumentMetadata.of(metadata));
        return new Extraction(body.toString().strip(), truncated, Map.of(), Map.of(), "", problem);
    }
}
