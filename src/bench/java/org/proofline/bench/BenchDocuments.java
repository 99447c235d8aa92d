package org.proofline.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Invoices of one page, no two alike: as a PDF with text, and as a picture of it at 120 dots an inch. */
final class BenchDocuments {

    private static final int WIDTH = 992;
    private static final int HEIGHT = 1403;
    private static final int LINES = 18;

    private BenchDocuments() {}

    private static List<String> lines(int no) {
        Stream<String> head = Stream.of(
                "Rheinwerk Anzeigen GmbH, Am Markt 1, 10115 Berlin",
                "Invoice number: RE-2026-" + (10_000 + no),
                "Invoice date: 0" + (1 + no % 9) + ".10.2026",
                "VAT ID: DE123456789");
        Stream<String> items = IntStream.range(0, LINES)
                .mapToObj(i ->
                        "Advert no. " + (no * 31 + i * 7) + " in edition " + (i + 1) + ", " + (40 + i) + ".00 EUR");
        Stream<String> foot = Stream.of("Net: 873.00 EUR", "VAT 19 %: 165.87 EUR", "Total: 1038.87 EUR");
        return Stream.of(head, items, foot).flatMap(part -> part).toList();
    }

    static byte[] page(int no) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(22);
                content.newLineAtOffset(60, 780);
                for (String line : lines(no)) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] picture(int no) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        int y = 100;
        for (String line : lines(no)) {
            pen.drawString(line, 80, y);
            y += 48;
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
