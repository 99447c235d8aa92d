package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofline.testing.TestDocuments;
import org.proofline.testing.TestInvoices;

/**
 * Documents that ask to be completed from a server and from a file: nobody calls the server, and nothing of the file
 * comes out. Runs the worker's own code in this JVM, which has a network, so that the parsers themselves must refuse.
 */
class CanaryTest {

    private static final String SECRET = "canary-7f3a9c";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static ServerSocket server;

    @BeforeAll
    static void listen() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(CanaryTest::count, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    private static void count() {
        while (!server.isClosed()) {
            try {
                server.accept().close();
                CALLS.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @Test
    void the_canaries_sing_when_a_careless_parser_reads_them() throws Exception {
        int before = CALLS.get();
        DocumentBuilderFactory careless = DocumentBuilderFactory.newDefaultInstance();
        assertThat(careless.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(utf8(document("file", "<a>&canary;</a>"))))
                        .getDocumentElement()
                        .getTextContent())
                .contains(SECRET);
        try {
            careless.newDocumentBuilder().parse(new ByteArrayInputStream(utf8(document("server", "<a>&canary;</a>"))));
        } catch (IOException answerless) {
            assertThat(answerless).isNotNull();
        }
        assertThat(CALLS.get()).isGreaterThan(before);
        CALLS.set(before);
    }

    static Stream<Arguments> documents() {
        return Stream.of("file", "server", "parameter", "subset").flatMap(CanaryTest::documents);
    }

    private static Stream<Arguments> documents(String kind) {
        return Stream.concat(invoices(kind), others(kind));
    }

    private static Stream<Arguments> invoices(String kind) {
        byte[] pdf = TestDocuments.pdf(List.of("An invoice of Brightside Media GmbH"));
        String ubl = document(kind, bare(TestInvoices.ubl("&canary;", "119.00")));
        String cii = document(kind, bare(TestInvoices.cii("&canary;", "50.00")));
        String old = cii.replace("CrossIndustryInvoice", "CrossIndustryDocument");
        return Stream.of(
                Arguments.of(kind + " invoice.xml", "application/xml", utf8(ubl)),
                Arguments.of(kind + " cii.xml", "application/xml", utf8(cii)),
                Arguments.of(kind + " old.xml", "text/xml", utf8(old)),
                Arguments.of(kind + " facturx.pdf", "application/pdf", TestInvoices.with(pdf, "factur-x.xml", cii)));
    }

    private static Stream<Arguments> others(String kind) {
        byte[] pdf = TestDocuments.pdf(List.of("An invoice of Brightside Media GmbH"));
        String svg = document(kind, "<svg xmlns='http://www.w3.org/2000/svg'><text>&canary;</text></svg>");
        String xmp = document(kind, "<x:xmpmeta xmlns:x='adobe:ns:meta/'>&canary;</x:xmpmeta>");
        String text =
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>&canary;"
                        + "</office:document-content>";
        byte[] odt = TestDocuments.zip("content.xml", utf8(document(kind, text)));
        return Stream.of(
                Arguments.of(kind + " xmp.pdf", "application/pdf", withXmp(pdf, xmp)),
                Arguments.of(kind + " picture.svg", "image/svg+xml", utf8(svg)),
                Arguments.of(kind + " page.html", "text/html", utf8(document(kind, page()))),
                Arguments.of(kind + " mail.eml", "message/rfc822", utf8(mail(document(kind, page())))),
                Arguments.of(kind + " letter.docx", WORD, word("word/document.xml", utf8(xmp))),
                Arguments.of(kind + " styled.docx", WORD, word("docProps/core.xml", utf8(xmp))),
                Arguments.of(kind + " linked.docx", WORD, word("word/_rels/document.xml.rels", links())),
                Arguments.of(kind + " letter.odt", "application/vnd.oasis.opendocument.text", odt));
    }

    private static byte[] word(String part, byte[] content) {
        return TestDocuments.withPart(TestDocuments.docx(List.of("An invoice of Brightside Media")), part, content);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void no_parser_calls_a_server_or_reads_a_file(String name, String mediaType, byte[] content) throws IOException {
        int before = CALLS.get();
        Path file = Files.write(folder.resolve(name.replace(' ', '-')), content);

        String found =
                new Detector().detect(file) + " " + new Extractor().extract(file, mediaType, 10_000, known -> {});

        assertThat(found).doesNotContain(SECRET);
        assertThat(CALLS.get()).isEqualTo(before);
    }

    private static String bare(String xml) {
        return xml.substring(xml.indexOf("?>") + 2);
    }

    /** The content behind a document type definition that asks for the canary in the given way. */
    private static String document(String kind, String content) {
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/canary";
        String file = folder.resolve("secret.txt").toUri().toString();
        String type =
                switch (kind) {
                    case "file" -> "[<!ENTITY canary SYSTEM '" + file + "'>]";
                    case "server" -> "[<!ENTITY canary SYSTEM '" + url + "'>]";
                    case "parameter" -> "[<!ENTITY % more SYSTEM '" + url + "'> %more;]";
                    default -> "SYSTEM '" + url + "'";
                };
        return "<?xml version=\"1.0\"?><!DOCTYPE any " + type + ">" + content;
    }

    private static String page() {
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
        return "<html><head><link rel='stylesheet' href='" + url + "a.css'/></head><body><img src='" + url
                + "b.png'/><iframe src='" + url + "c'></iframe>&canary;</body></html>";
    }

    private static String mail(String page) {
        return "From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n\r\n" + page;
    }

    private static byte[] links() {
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/template.dotm";
        return utf8("<?xml version=\"1.0\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                + " Target=\"" + url + "\" TargetMode=\"External\"/></Relationships>");
    }

    private static byte[] withXmp(byte[] pdf, String xmp) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(utf8(xmp))));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
