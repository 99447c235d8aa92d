package org.proofline.evidence.worker;

import java.io.InputStream;
import java.util.Map;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.image.ImageParser;
import org.apache.tika.parser.image.JpegParser;
import org.apache.tika.parser.image.TiffParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.xml.XMLParser;
import org.xml.sax.ContentHandler;

/** The parser of each type the worker reads, and how they are set. */
final class Parsers {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument";

    private final Map<String, Parser> byType = Map.of(
            "application/pdf", new PDFParser(),
            "image/jpeg", new JpegParser(),
            "image/tiff", new TiffParser(),
            "image/png", new ImageParser(),
            "text/plain", new TextAndCSVParser(),
            "text/csv", new TextAndCSVParser(),
            "application/xml", new XMLParser(),
            "text/xml", new XMLParser(),
            "message/rfc822", new RFC822Parser());
    private final Parser office = new OOXMLParser();

    Parser of(String mediaType) {
        return mediaType.startsWith(OFFICE) ? office : byType.getOrDefault(mediaType, EmptyParser.INSTANCE);
    }

    ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf());
        context.set(TesseractOCRConfig.class, noOcr());
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(Parser.class, EmptyParser.INSTANCE);
        return context;
    }

    private static PDFParserConfig pdf() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        // Label and figure of an invoice stand on one line for the eye, seldom in the file.
        config.setSortByPosition(true);
        config.setExtractInlineImages(false);
        config.setCatchIntermediateIOExceptions(true);
        return config;
    }

    private static TesseractOCRConfig noOcr() {
        TesseractOCRConfig config = new TesseractOCRConfig();
        config.setSkipOcr(true);
        return config;
    }

    /** What is packed into a document is neither its text nor ours to run through a parser. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing
        }
    }
}
