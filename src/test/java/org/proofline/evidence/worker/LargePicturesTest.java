package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.testing.TestDocuments;

/** Pictures that announce more than anybody takes, wherever they hide, and large honest ones. */
class LargePicturesTest {

    private static final int HUGE = 60_000;
    private static final String WORDS = "a picture of 60000 by 60000 points";

    @TempDir
    private Path folder;

    private final Detector detector = new Detector();

    @ParameterizedTest
    @ValueSource(strings = {"", "FlateDecode", "LZWDecode", "CCITTFaxDecode", "RunLengthDecode"})
    void what_a_picture_in_a_pdf_says_of_itself_is_judged(String packing) throws IOException {
        assertThat(pdf(picture(HUGE, HUGE, packing, new byte[8])).bomb()).isEqualTo(WORDS);
        assertThat(pdf(picture(100, 100, packing, new byte[8])).bomb()).isNull();
    }

    /** The entry says a hundred by a hundred; what is packed says something else and would be believed. */
    @ParameterizedTest
    @ValueSource(strings = {"DCTDecode", "JPXDecode", "JBIG2Decode"})
    void what_a_picture_says_in_its_packing_is_judged(String packing) throws IOException {
        assertThat(pdf(picture(100, 100, packing, head(packing, HUGE))).bomb()).isEqualTo(WORDS);
        assertThat(pdf(picture(100, 100, packing, head(packing, 100))).bomb()).isNull();
    }

    @Test
    void packing_within_packing_is_looked_through() throws IOException {
        COSStream picture = picture(100, 100, "", new byte[0]);
        try (OutputStream out = picture.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(head("DCTDecode", HUGE));
        }
        COSArray filters = new COSArray();
        filters.add(COSName.FLATE_DECODE);
        filters.add(COSName.DCT_DECODE);
        picture.setItem(COSName.FILTER, filters);

        assertThat(pdf(picture).bomb()).isEqualTo(WORDS);
    }

    @Test
    void columns_and_rows_of_fax_packing_are_judged() throws IOException {
        COSStream picture = picture(100, 100, "CCITTFaxDecode", new byte[8]);
        COSDictionary parameters = new COSDictionary();
        parameters.setInt("Columns", HUGE);
        parameters.setInt("Rows", HUGE);
        picture.setItem(COSName.DECODE_PARMS, parameters);

        assertThat(pdf(picture).bomb()).isEqualTo(WORDS);
    }

    @Test
    void a_mask_of_a_picture_is_judged_as_well() throws IOException {
        COSStream picture = picture(100, 100, "", new byte[8]);
        picture.setItem(COSName.SMASK, picture(HUGE, HUGE, "FlateDecode", new byte[8]));

        assertThat(pdf(picture).bomb()).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q BI /W 60000 /H 60000 /BPC 8 /CS /G ID xx EI Q",
                "q BI/Height 60000/Width 60000/IM true ID xx EI Q",
                "q BI /#57 60000 /H 60000.0 /BPC 8 ID xx EI Q"
            })
    void pictures_within_the_drawing_are_judged(String drawing) throws IOException {
        assertThat(drawn(drawing).bomb()).isEqualTo(WORDS);
        assertThat(drawn(" ".repeat(8185) + drawing).bomb()).isEqualTo(WORDS);
        assertThat(drawn(drawing.replace("60000", "60")).bomb()).isNull();
        assertThat(pdf(form(drawing)).bomb()).isEqualTo(WORDS);
    }

    /** A plan of 841 by 1189 mm at 400 dpi in black and white, and a page of 297 by 420 mm at 600 dpi in colours. */
    @Test
    void large_honest_scans_are_none() throws IOException {
        COSStream plan = picture(13_244, 18_724, "CCITTFaxDecode", new byte[8]);
        plan.setInt(COSName.BITS_PER_COMPONENT, 1);

        assertThat(pdf(plan).bomb()).isNull();
        assertThat(pdf(picture(7_016, 9_921, "DCTDecode", head("DCTDecode", 1_000)))
                        .bomb())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"256,257", "322,323"})
    void the_second_page_of_a_tiff_is_judged(int width, int height) throws IOException {
        byte[] tiff = tiff(3);

        assertThat(detect(tiff, ".tif").bomb()).isNull();
        assertThat(detect(withSize(tiff, 1, width, height), ".tif").bomb()).isEqualTo(WORDS);
        assertThat(detect(withSize(tiff, 2, width, height), ".tif").bomb()).isEqualTo(WORDS);
    }

    @Test
    void pages_of_a_tiff_that_name_each_other_come_to_an_end() throws IOException {
        byte[] tiff = tiff(2);
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(order(tiff));
        int last = directory(bytes, 1);
        bytes.putInt(last + 2 + 12 * bytes.getShort(last), directory(bytes, 0));

        assertThat(TiffPages.tooLarge(file(tiff, ".tif"))).isNull();
    }

    private Detection drawn(String drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            page.setContents(stream(document, drawing));
            document.addPage(page);
            return saved(document);
        }
    }

    private static PDStream stream(PDDocument document, String drawing) throws IOException {
        byte[] bytes = drawing.getBytes(StandardCharsets.US_ASCII);
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    private static COSStream form(String drawing) throws IOException {
        COSStream form = new COSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        try (OutputStream out = form.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private Detection pdf(COSStream inside) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            COSDictionary objects = new COSDictionary();
            objects.setItem("X", inside);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, objects);
            page.setResources(new PDResources(resources));
            document.addPage(page);
            return saved(document);
        }
    }

    private Detection saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return detect(out.toByteArray(), ".pdf");
    }

    private static COSStream picture(int width, int height, String packing, byte[] content) throws IOException {
        COSStream picture = new COSStream();
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setItem(COSName.WIDTH, COSInteger.get(width));
        picture.setItem(COSName.HEIGHT, COSInteger.get(height));
        picture.setInt(COSName.BITS_PER_COMPONENT, 8);
        try (OutputStream out = picture.createRawOutputStream()) {
            out.write(content);
        }
        if (!packing.isEmpty()) {
            picture.setItem(COSName.FILTER, COSName.getPDFName(packing));
        }
        return picture;
    }

    private static byte[] head(String packing, int side) {
        ByteBuffer head = ByteBuffer.allocate(64);
        switch (packing) {
            case "DCTDecode" -> {
                head.putInt(0xFFD8FFE0).putShort((short) 4).putShort((short) 0);
                head.putShort((short) 0xFFC0).putShort((short) 11).put((byte) 8);
                head.putShort((short) side).putShort((short) side);
            }
            case "JPXDecode" ->
                head.putInt(0)
                        .putInt(0xFF4FFF51)
                        .putInt(0x00290000)
                        .putInt(side)
                        .putInt(side);
            default ->
                head.putInt(0)
                        .put((byte) 48)
                        .put((byte) 0)
                        .put((byte) 1)
                        .putInt(19)
                        .putInt(side)
                        .putInt(side);
        }
        return head.array();
    }

    private static byte[] tiff(int pages) throws IOException {
        ImageWriter writer = Stream.of(
                        ImageIO.getImageWritersByFormatName("tiff").next())
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                BufferedImage page = ImageIO.read(new ByteArrayInputStream(TestDocuments.png("page " + i)));
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The page announces sixty thousand points each way; entries that are not there take the place of two others. */
    private static byte[] withSize(byte[] tiff, int page, int width, int height) {
        byte[] changed = tiff.clone();
        ByteBuffer bytes = ByteBuffer.wrap(changed).order(order(changed));
        int at = directory(bytes, page) + 2;
        put(bytes, width == 256 ? at + 12 * indexOf(bytes, at, 256) : at + 12 * indexOf(bytes, at, 273), width);
        put(bytes, height == 257 ? at + 12 * indexOf(bytes, at, 257) : at + 12 * indexOf(bytes, at, 279), height);
        return changed;
    }

    private static void put(ByteBuffer bytes, int at, int tag) {
        bytes.putShort(at, (short) tag)
                .putShort(at + 2, (short) 4)
                .putInt(at + 4, 1)
                .putInt(at + 8, HUGE);
    }

    private static int indexOf(ByteBuffer bytes, int entries, int tag) {
        int index = 0;
        while ((bytes.getShort(entries + 12 * index) & 0xFFFF) != tag) {
            index++;
        }
        return index;
    }

    private static int directory(ByteBuffer bytes, int page) {
        int at = bytes.getInt(4);
        for (int i = 0; i < page; i++) {
            at = bytes.getInt(at + 2 + 12 * bytes.getShort(at));
        }
        return at;
    }

    private static ByteOrder order(byte[] tiff) {
        return tiff[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private Detection detect(byte[] content, String ending) throws IOException {
        return detector.detect(file(content, ending));
    }

    private Path file(byte[] content, String ending) throws IOException {
        return Files.write(Files.createTempFile(folder, "large", ending), content);
    }
}
