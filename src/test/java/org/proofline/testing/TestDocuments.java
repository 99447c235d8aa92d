package org.proofline.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents that tests make themselves; each call gives other bytes, but the text is as asked. */
public final class TestDocuments {

    private TestDocuments() {}

    /** The lines of a plain invoice. */
    public static List<String> invoiceLines(String number, String date, String total) {
        return List.of(
                "Brightside Media GmbH",
                "Invoice number: " + number,
                "Invoice date: " + date,
                "VAT ID: DE123456789",
                "Bill to: North Systems Ltd",
                "Search advertising, June",
                "Total amount due: EUR " + total);
    }

    /** A PDF of one page with these lines; what stands behind tabs stands in columns, each to its right edge. */
    public static byte[] pdf(List<String> lines) {
        return pdf(lines, document -> {});
    }

    /** A PDF that opens with the password {@code secret} only. */
    public static byte[] pdfWithPassword() {
        return pdf(List.of("secret"), document -> protect(document, "secret", new AccessPermission()));
    }

    /** A PDF that opens without a password but forbids copying. */
    public static byte[] pdfThatForbidsCopying(List<String> lines) {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(false);
        return pdf(lines, document -> protect(document, "", permission));
    }

    /** A PDF that runs JavaScript when opened. */
    public static byte[] pdfWithJavaScript() {
        return pdf(List.of("hello"), document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    /** The first part of a document only. */
    public static byte[] cutOff(byte[] document) {
        return Arrays.copyOf(document, document.length * 2 / 3);
    }

    /** A small picture; two pictures of the same words are the same bytes. */
    public static byte[] png(String words) {
        return picture("png", words);
    }

    /** A small photo. */
    public static byte[] jpeg(String words) {
        return picture("jpeg", words);
    }

    /**
     * A photo whose camera noted when it was taken.
     *
     * @param taken as in EXIF: {@code 2026:11:22 10:15:00}
     */
    public static byte[] photo(String words, String taken) {
        byte[] jpeg = jpeg(words);
        ByteBuffer note = ByteBuffer.allocate(8 + 26 + 18 + 20 + 2).order(ByteOrder.LITTLE_ENDIAN);
        note.put(text("Exif")).putShort((short) 0);
        note.put(text("II")).putShort((short) 42).putInt(8);
        note.putShort((short) 1).putShort((short) 0x8769).putShort((short) 4);
        note.putInt(1).putInt(26).putInt(0);
        note.putShort((short) 1).putShort((short) 0x9003).putShort((short) 2);
        note.putInt(20).putInt(44).putInt(0);
        note.put(text(taken));
        int length = 6 + 44 + 20;
        return ByteBuffer.allocate(jpeg.length + 4 + length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + length))
                .put(note.array(), 0, length)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A Word document with one paragraph per line. */
    public static byte[] docx(List<String> lines) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same Word document with this part in it, added or replaced, such as {@code word/vbaProject.bin}. */
    public static byte[] withPart(byte[] office, String name, byte[] content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out);
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of a Windows program. */
    public static byte[] program() {
        byte[] program = new byte[2048];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3C] = (byte) 0x80;
        System.arraycopy(new byte[] {'P', 'E', 0, 0, 0x4C, 1}, 0, program, 0x80, 6);
        return program;
    }

    /** An archive with one file in it. */
    public static byte[] zip(String name, byte[] content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 bytes. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(List<String> lines, Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            write(document, page, lines);
            document.getDocumentInformation()
                    .setCustomMetadataValue("Id", UUID.randomUUID().toString());
            document.getDocumentInformation().setProducer("Proofline tests");
            change.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, PDPage page, List<String> lines) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            int top = 770;
            for (String line : lines) {
                String[] cells = line.split("\t");
                for (int column = 0; column < cells.length; column++) {
                    write(content, cells[column], column, top);
                }
                top -= 20;
            }
        }
    }

    private static void write(PDPageContentStream content, String text, int column, int top) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(
                column == 0 ? 60 : 220 + 100 * column - Math.round(font.getStringWidth(text) * 12 / 1000), top);
        content.showText(text);
        content.endText();
    }

    private static void protect(PDDocument document, String userPassword, AccessPermission permission)
            throws IOException {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, permission);
        policy.setEncryptionKeyLength(256);
        document.protect(policy);
    }

    private static byte[] picture(String format, String words) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(words.hashCode()));
        graphics.fillRect(20, 20, 300, 200);
        graphics.setColor(Color.WHITE);
        graphics.drawString(words, 40, 100);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
