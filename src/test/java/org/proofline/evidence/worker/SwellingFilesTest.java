package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that would become very large, and those that only look so. */
class SwellingFilesTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private final Detector detector = new Detector();

    @Test
    void entities_that_grow_out_of_each_other_are_a_bomb() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }

        assertThat(xml(laughs + "]><l>&a9;</l>").bomb()).isEqualTo("entities that multiply");
    }

    @Test
    void one_long_entity_that_is_named_very_often_is_a_bomb() throws IOException {
        String text = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"" + "x".repeat(20_000) + "\">]><l>"
                + "&a;".repeat(2_000) + "</l>";

        assertThat(xml(text).bomb()).isNotNull();
    }

    @Test
    void an_entity_that_names_itself_is_a_bomb() throws IOException {
        String text = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><l>&a;</l>";

        assertThat(xml(text).bomb()).isNotNull();
    }

    @Test
    void a_small_entity_is_only_unsafe() throws IOException {
        Detection found = xml("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY me \"Nordlicht Media\">]><l>&me;</l>");

        assertThat(found.bomb()).isNull();
        assertThat(found.unsafe()).isEqualTo("a document type definition");
    }

    @Test
    void archives_of_one_file_that_swell_are_bombs() throws IOException {
        Path bzip2 = folder.resolve("a.bz2");
        Path xz = folder.resolve("a.xz");
        try (OutputStream one = new BZip2CompressorOutputStream(Files.newOutputStream(bzip2));
                OutputStream other = new XZCompressorOutputStream(Files.newOutputStream(xz), 1)) {
            byte[] nothing = new byte[MEGABYTE];
            for (int i = 0; i < 210; i++) {
                one.write(nothing);
                other.write(nothing);
            }
        }

        assertThat(detector.detect(bzip2).bomb()).contains("when unpacked");
        assertThat(detector.detect(xz).bomb()).contains("when unpacked");
    }

    /** Their contents are damaged: whoever unpacked them to judge them would call them broken. */
    @Test
    void what_an_archive_announces_is_judged_before_anything_is_unpacked() throws IOException {
        Path zip = folder.resolve("a.zip");
        Path sevenZip = folder.resolve("a.7z");
        byte[] nothing = new byte[MEGABYTE];
        try (ZipOutputStream one = new ZipOutputStream(Files.newOutputStream(zip));
                SevenZOutputFile other = new SevenZOutputFile(sevenZip.toFile())) {
            other.setContentCompression(SevenZMethod.DEFLATE);
            one.putNextEntry(new ZipEntry("a"));
            other.putArchiveEntry(other.createArchiveEntry(zip, "a"));
            for (int i = 0; i < 210; i++) {
                one.write(nothing);
                other.write(nothing);
            }
            other.closeArchiveEntry();
        }
        damage(zip);
        damage(sevenZip);

        assertThat(detector.detect(zip).bomb()).contains("when unpacked");
        assertThat(detector.detect(sevenZip).bomb()).contains("when unpacked");
    }

    /** Behind the head of the file, before the list of its contents. */
    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, 400, (byte) 0xFF);
        Files.write(file, bytes);
    }

    @Test
    void pages_that_swell_are_a_bomb_and_others_are_not() throws IOException {
        assertThat(detector.detect(pageOf(210 * MEGABYTE)).bomb()).contains("when unpacked");
        assertThat(detector.detect(pageOf(MEGABYTE)).bomb()).isNull();
    }

    @Test
    void much_out_of_very_little_is_a_bomb_before_it_is_much_in_itself() throws IOException {
        Path file = folder.resolve("small.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 70; i++) {
                out.write(new byte[MEGABYTE]);
            }
        }

        assertThat(detector.detect(file).bomb()).contains("64 MB when unpacked");
        assertThat(Unpacking.isTooMuch(70L * MEGABYTE, 10L * MEGABYTE)).isFalse();
    }

    private Path pageOf(int length) throws IOException {
        Path file = Files.createTempFile(folder, "page", ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDStream drawn = new PDStream(document);
            try (OutputStream out = drawn.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < length / MEGABYTE; i++) {
                    out.write(" ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII));
                }
            }
            page.setContents(drawn);
            document.addPage(page);
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void small_archives_of_one_file_are_none() throws IOException {
        Path file = folder.resolve("small.bz2");
        try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(file))) {
            out.write("an invoice".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(detector.detect(file).bomb()).isNull();
    }

    private Detection xml(String text) throws IOException {
        return detector.detect(Files.writeString(Files.createTempFile(folder, "x", ".xml"), text));
    }
}
