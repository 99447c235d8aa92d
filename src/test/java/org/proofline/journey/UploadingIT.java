package org.proofline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.testing.TestDocuments;

/** Uploads in a real browser over a line that breaks. */
@EnabledIf("org.proofline.journey.Browser#present")
@ExtendWith(ClosesTheBrowser.class)
class UploadingIT {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int PATIENCE_MILLIS = 90_000;

    private static final List<String> LINES = List.of(
            "Blickfang Media GmbH",
            "Hafenstrasse 12, 20457 Hamburg",
            "Invoice number: BM-2026-0815",
            "Invoice date: 2026-11-18",
            "Search advertising, autumn",
            "Net amount: EUR 640.00",
            "VAT 19 %: EUR 121.60",
            "Total amount due: EUR 761.60");

    @TempDir
    Path folder;

    private Page page;

    @BeforeAll
    static void patience() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void a_connection_that_breaks_in_the_middle_loses_nothing_and_nobody_has_to_do_anything() throws Exception {
        Path photo = picture("large photo.png", 1_900);
        assertThat(Files.size(photo)).isGreaterThan(10 * MEGABYTE);
        UUID claim = Desk.draft(Desk.campaign("COOP-DIGITAL", "640.00", 3));
        try (BreakingLine line = new BreakingLine(RunningApplication.port())) {
            page = Browser.shared().as(Desk.PARTNER, line.baseUrl());
            page.navigate(line.baseUrl() + "/claims/" + claim);
            List<String> console = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    console.add(message.text());
                }
            });
            line.breakAfter(6 * MEGABYTE, 4);
            choose(photo);

            assertThat(screenshots().locator("a", new Locator.LocatorOptions().setHasText("large photo.png")))
                    .isVisible();

            assertThat(line.breaks()).isEqualTo(1);
            assertThat(console).isEmpty();
        }
        JsonNode document = Desk.claim(claim).path("documents").get(0);
        assertThat(document.path("sha256").asText()).isEqualTo(sha256(photo));
        assertThat(document.path("size").asLong()).isEqualTo(Files.size(photo));
    }

    @Test
    void an_upload_that_a_reload_cut_off_goes_on_where_it_was_when_the_file_is_chosen_again() throws Exception {
        Path photo = picture("cut off.png", 1_700);
        UUID claim = Desk.draft(Desk.campaign("COOP-DIGITAL", "641.00", 3));
        page = Browser.shared().as(Desk.PARTNER);
        page.navigate(RunningApplication.baseUrl() + "/claims/" + claim);
        List<String> begun = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/uploads")) {
                begun.add(request.url());
            }
            if (request.method().equals("PATCH")) {
                parts.add(request.headers().get("upload-offset"));
            }
        });
        page.waitForResponse(answer -> answer.request().method().equals("PATCH") && answer.ok(), () -> choose(photo));
        page.reload();
        choose(photo);

        assertThat(screenshots().locator("a", new Locator.LocatorOptions().setHasText("cut off.png")))
                .isVisible();

        assertThat(begun).hasSize(1);
        assertThat(parts).filteredOn("0"::equals).hasSize(1);
        assertThat(Desk.claim(claim).path("documents").get(0).path("sha256").asText())
                .isEqualTo(sha256(photo));
    }

    @Test
    void a_screen_reader_hears_what_became_of_each_file() throws Exception {
        Path text = Files.writeString(folder.resolve("not a picture.png"), "just words");
        UUID claim = Desk.draft(Desk.campaign("COOP-DIGITAL", "642.00", 3));
        page = Browser.shared().as(Desk.PARTNER);
        page.navigate(RunningApplication.baseUrl() + "/claims/" + claim);

        choose(text);

        assertThat(screenshots().locator("[role=status]")).containsText("not a picture.png is refused. The name");
        assertThat(screenshots().locator(".upload-row button")).hasText("Try not a picture.png again");
    }

    @Test
    void what_was_read_is_offered_beside_the_picture_and_never_written_over_what_was_typed() throws Exception {
        UUID claim = Desk.draft(Desk.campaign("COOP-DIGITAL", "643.00", 3));
        String typed = Desk.claim(claim).path("lines").toString();
        page = Browser.shared().as(Desk.PARTNER);
        page.navigate(RunningApplication.baseUrl() + "/claims/" + claim);
        Locator card = page.locator("[data-requirement=INVOICE]");

        choose(card, invoice());
        Locator read = card.locator("summary", new Locator.LocatorOptions().setHasText("Read from the document"));
        assertThat(read).isVisible();
        read.focus();
        page.keyboard().press("Enter");

        assertThat(card.locator("svg.document-preview")).isVisible();
        assertThat(card.locator("svg rect.spot").first()).isVisible();
        assertThat(card).containsText("761.60");
        assertThat(card).containsText("What you typed stays as it is.");
        assertThat(Desk.claim(claim).path("lines").toString()).isEqualTo(typed);
        picture("21-suggestions", card);
        page.setViewportSize(390, 844);
        picture("phone-suggestions", card);
    }

    @Test
    void what_was_read_from_a_pdf_has_its_spots_on_the_drawn_page() throws Exception {
        UUID claim = Desk.draft(Desk.campaign("COOP-DIGITAL", "645.00", 3));
        page = Browser.shared().as(Desk.PARTNER);
        page.navigate(RunningApplication.baseUrl() + "/claims/" + claim);
        Locator card = page.locator("[data-requirement=INVOICE]");
        Path file = folder.resolve("invoice.pdf");
        Files.write(file, TestDocuments.pdf(LINES));

        choose(card, file);
        Locator read = card.locator("summary", new Locator.LocatorOptions().setHasText("Read from the document"));
        assertThat(read).isVisible();
        page.waitForResponse(answer -> answer.url().endsWith("/pages/1") && answer.ok(), () -> read.press("Enter"));

        assertThat(card.locator("svg rect.spot").first()).isVisible();
        assertThat(card.locator("svg image")).hasAttribute("href", Pattern.compile(".*/pages/1"));
        picture("24-suggestions-of-a-pdf", card);
    }

    @Test
    void many_files_show_their_progress_at_the_same_time() throws Exception {
        UUID claim = Desk.draft(Desk.campaign("COOP-DIGITAL", "644.00", 3));
        page = Browser.shared().as(Desk.PARTNER);
        page.navigate(RunningApplication.baseUrl() + "/claims/" + claim);
        Path refused = Files.writeString(folder.resolve("notes.png"), "just words");
        try (BreakingLine line = new BreakingLine(RunningApplication.port())) {
            page.context().close();
            page = Browser.shared().as(Desk.PARTNER, line.baseUrl());
            page.navigate(line.baseUrl() + "/claims/" + claim);
            line.breakAfter(5 * MEGABYTE, 12);

            choose(refused, picture("front page.png", 1_600), picture("banner.png", 1_200));

            assertThat(page.locator(".upload-row").first()).containsText("refused");
            assertThat(page.locator(".upload-row").nth(1)).containsText("no connection, goes on by itself");
            picture("20-upload", page.locator("#proof"));
            assertThat(page.locator("text=Go on without the refused files")).isVisible();
            assertThat(page.locator(".upload-row").nth(1)).containsText("uploaded");
            assertThat(page.locator(".upload-row").nth(2)).containsText("uploaded");
        }
        page.setViewportSize(390, 844);
        picture("phone-upload", page.locator("#proof"));
    }

    private Locator screenshots() {
        return page.locator("[data-requirement=SCREENSHOT]");
    }

    private void picture(String name, Locator part) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "pages", name + ".png")));
    }

    private Path invoice() throws IOException {
        BufferedImage image = new BufferedImage(700, 600, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, 700, 600);
        graphics.setColor(java.awt.Color.BLACK);
        graphics.setFont(new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 30));
        for (int i = 0; i < LINES.size(); i++) {
            graphics.drawString(LINES.get(i), 60, 80 + i * 62);
        }
        graphics.dispose();
        Path file = folder.resolve("invoice.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private void choose(Path... files) {
        choose(screenshots(), files);
    }

    private static void choose(Locator card, Path... files) {
        card.locator("input[type=file]").setInputFiles(files);
        card.locator("button", new Locator.LocatorOptions().setHasText("Upload"))
                .first()
                .click();
    }

    /** Noise, which no format makes small. */
    private Path picture(String name, int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
