package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofline.evidence.worker.Detection;
import org.proofline.evidence.worker.Detection.Encryption;
import org.proofline.evidence.worker.Extraction;
import org.proofline.evidence.worker.HostileWorkerMain;
import org.proofline.testing.TestDocuments;
import org.springframework.util.unit.DataSize;

/** Documents in real child JVMs. */
class DocumentWorkersTest {

    private static final NetworkBan AUTO = new NetworkBan(NetworkBan.By.AUTO);
    private static final DocumentWorkers WORKERS = new DocumentWorkers(
            new WorkerCommand(HostileWorkerMain.class.getName(), 256, AUTO),
            new WorkerSettings(
                    1,
                    DataSize.ofMegabytes(256),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(12),
                    Duration.ofSeconds(12),
                    50,
                    NetworkBan.By.AUTO,
                    HostileWorkerMain.class.getName()));

    @TempDir
    Path folder;

    @AfterAll
    static void end() {
        WORKERS.close();
    }

    @ParameterizedTest
    @CsvSource({"HANG,TIMEOUT", "LOOP,TIMEOUT", "HALT,CRASH", "MEMORY,OUT_OF_MEMORY", "FLOOD,CRASH"})
    void a_document_that_takes_the_worker_down_is_named_and_the_next_one_is_served(String word, String why)
            throws Exception {
        WorkerFailure failure = catchThrowableOfType(WorkerFailure.class, () -> detect(TestDocuments.text(word)));

        assertThat(failure.why()).hasToString(why);
        assertThat(detect(TestDocuments.png("next")).mediaType()).isEqualTo("image/png");
    }

    @Test
    void a_worker_reaches_no_network() throws Exception {
        assertThat(detect(TestDocuments.text("NETWORK now")).mediaType())
                .doesNotContain("REACHED")
                .contains("UnknownHostException");
    }

    @Test
    void a_worker_knows_none_of_the_applications_environment() throws Exception {
        assertThat(detect(TestDocuments.text("SECRETS please")).mediaType())
                .isEqualTo(
                        "[LC_ALL, MALLOC_ARENA_MAX, MALLOC_MMAP_THRESHOLD_, MALLOC_TRIM_THRESHOLD_, ORT_LOAD_CONFIG_FROM_MODEL]");
    }

    @Test
    void finds_the_type_from_the_content_alone() throws Exception {
        assertThat(type(TestDocuments.pdf(List.of("x")))).isEqualTo("application/pdf");
        assertThat(type(TestDocuments.jpeg("x"))).isEqualTo("image/jpeg");
        assertThat(type(TestDocuments.docx(List.of("x")))).endsWith("wordprocessingml.document");
        assertThat(type(TestDocuments.program())).startsWith("application/x-msdownload");
        assertThat(type(TestDocuments.text("<html><body><script>x</script></body></html>")))
                .isEqualTo("text/html");
        assertThat(type(TestDocuments.text("name;amount\nAds;12,50\n"))).isEqualTo("text/plain");
    }

    @Test
    void tells_a_password_from_a_mere_permission() throws Exception {
        assertThat(detect(TestDocuments.pdfWithPassword()).encryption()).isEqualTo(Encryption.PASSWORD);
        assertThat(detect(TestDocuments.pdfThatForbidsCopying(List.of("x"))).encryption())
                .isEqualTo(Encryption.PERMISSIONS);
        assertThat(detect(TestDocuments.pdf(List.of("x"))).encryption()).isEqualTo(Encryption.NONE);
    }

    @Test
    void sees_documents_that_were_cut_off() throws Exception {
        assertThat(detect(TestDocuments.cutOff(TestDocuments.pdf(List.of("x")))).broken())
                .isNotNull();
        assertThat(detect(TestDocuments.cutOff(TestDocuments.png("x"))).broken())
                .isNotNull();
        assertThat(detect(TestDocuments.cutOff(TestDocuments.jpeg("x"))).broken())
                .isNotNull();
        assertThat(detect(TestDocuments.cutOff(TestDocuments.docx(List.of("x"))))
                        .broken())
                .isNotNull();
        assertThat(detect(TestDocuments.text("<?xml version=\"1.0\"?><Invoice><ID>4"))
                        .broken())
                .isNotNull();
    }

    @Test
    void sees_macros_and_what_must_not_stand_in_a_document() throws Exception {
        byte[] office = TestDocuments.docx(List.of("x"));
        assertThat(detect(TestDocuments.withPart(office, "word/vbaProject.bin", new byte[10]))
                        .macros())
                .isTrue();
        assertThat(detect(TestDocuments.withPart(office, "customXml/x.xml", TestDocuments.text("<!DOCTYPE a><a/>")))
                        .unsafe())
                .isNotNull();
        assertThat(detect(TestDocuments.withPart(office, "word/media/bomb.bin", new byte[210 * 1024 * 1024]))
                        .bomb())
                .contains("200 MB");
        assertThat(detect(
                                TestDocuments.text(
                                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))
                        .unsafe())
                .isNotNull();
    }

    @Test
    void reads_text_facts_and_producer_of_an_invoice() throws Exception {
        byte[] pdf = TestDocuments.pdf(TestDocuments.invoiceLines("BM-2026-0815", "14 June 2026", "1,250.00"));

        Extraction found = extract(pdf, "application/pdf", 10_000);

        assertThat(found.text()).contains("Brightside Media GmbH");
        assertThat(found.truncated()).isFalse();
        assertThat(found.metadata())
                .containsEntry("producer", "Proofline tests")
                .containsEntry("pages", "1");
        assertThat(found.facts())
                .containsEntry("invoiceNumber", "BM-2026-0815")
                .containsEntry("invoiceDate", "2026-06-14")
                .containsEntry("total", "1250.00")
                .containsEntry("currency", "EUR")
                .containsEntry("supplierTaxId", "DE123456789")
                .containsEntry("supplier", "Brightside Media GmbH");
    }

    @Test
    void what_a_picture_looks_like_is_known_before_its_letters_are_recognized() throws Exception {
        byte[] picture = sceneWith("THEN HANG");

        WorkerFailure failure = catchThrowableOfType(WorkerFailure.class, () -> extract(picture, "image/png", 100));

        assertThat(failure.why()).isEqualTo(WorkerFailure.Cause.TIMEOUT);
        assertThat(failure.known())
                .containsKeys("meta.print.pictures", "meta.width", "meta.sharpness")
                .doesNotContainKey("meta.recognition");
    }

    private static byte[] sceneWith(String word) throws IOException {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        Graphics2D canvas = picture.createGraphics();
        for (int i = 0; i < 300; i++) {
            canvas.setColor(new Color(random.nextInt(1 << 24)));
            canvas.fillRect(random.nextInt(320), random.nextInt(240), 40, 30);
        }
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        out.write(TestDocuments.text(word));
        return out.toByteArray();
    }

    @Test
    void cuts_long_texts_at_the_limit() throws Exception {
        Extraction found = extract(TestDocuments.text("word ".repeat(1000)), "text/plain", 100);

        assertThat(found.text()).hasSizeLessThanOrEqualTo(100);
        assertThat(found.truncated()).isTrue();
        assertThat(found.problem()).isNull();
    }

    @Test
    void names_active_content() throws Exception {
        assertThat(extract(TestDocuments.pdfWithJavaScript(), "application/pdf", 100)
                        .active())
                .isEqualTo("JavaScript");
    }

    private String type(byte[] content) throws Exception {
        return detect(content).mediaType();
    }

    private Detection detect(byte[] content) throws Exception {
        return WORKERS.detect(file(content), WORKERS.time());
    }

    private Extraction extract(byte[] content, String mediaType, int maxText) throws Exception {
        return WORKERS.extract(file(content), mediaType, maxText, WORKERS.time());
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "document", ".part"), content);
    }
}
