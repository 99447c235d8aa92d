package org.proofline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofline.api.Answer;
import org.proofline.demo.DemoCast;
import org.proofline.testing.TestClock;

/** Writing a claim in a real browser: nothing typed is lost, nothing of a colleague's is overwritten. */
@EnabledIf("org.proofline.journey.Browser#present")
@ExtendWith(ClosesTheBrowser.class)
class DraftingIT {

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d\\.");
    private static final String DAY = TestClock.today().minusDays(4).toString();

    private Page page;

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void a_draft_saves_itself_while_it_is_written() {
        write("Autumn fair");
        assertThat(note()).hasText(SAVED);
        UUID claim = claim();
        assertThat(Desk.claim(claim).path("partnerReference").asText()).isEqualTo("Autumn fair");

        page.fill("#partnerReference", "Autumn fair, hall 3");
        page.waitForResponse(answer -> answer.url().endsWith("/autosave") && answer.ok(), () -> {});
        assertThat(Desk.claim(claim).path("partnerReference").asText()).isEqualTo("Autumn fair, hall 3");
        page.reload();
        assertThat(page.locator("#partnerReference")).hasValue("Autumn fair, hall 3");
        page.click("text=Save and go on to the proof");
        assertThat(page.locator("#claim-status")).hasText("Draft");
    }

    @Test
    void what_cannot_be_saved_yet_survives_a_reload() {
        open();
        page.fill("#partnerReference", "Half a thought");
        assertThat(note()).containsText("Not saved yet");
        page.onDialog(dialog -> dialog.accept());
        page.reload();
        assertThat(page.locator("#partnerReference")).hasValue("Half a thought");
    }

    @Test
    void a_colleagues_change_is_never_overwritten() {
        write("Mine");
        assertThat(note()).hasText(SAVED);
        UUID claim = claim();
        Answer current = Desk.as(Desk.PARTNER).get("claims/" + claim).is(200);
        Desk.as("partner-north-2")
                .patch("claims/" + claim, "{\"partnerReference\": \"Theirs\"}", "If-Match", current.header("ETag"))
                .is(200);

        page.fill("#partnerReference", "Mine again");
        assertThat(note()).containsText("Not saved:");
        assertThat(Desk.claim(claim).path("partnerReference").asText()).isEqualTo("Theirs");
        assertThat(page.locator("#partnerReference")).hasValue("Mine again");
    }

    @Test
    void a_browser_without_scripts_drafts_and_proves_a_claim() {
        page = Browser.shared().withoutScripts(Desk.PARTNER);
        page.navigate(RunningApplication.baseUrl() + "/claims/new?offer=COOP-DIGITAL");
        fill("By hand");
        page.click("text=Save and go on to the proof");
        assertThat(page.locator("#claim-status")).hasText("Draft");
        choose(file("by hand.png", DemoCast.png("By hand", "Search ads " + UUID.randomUUID())));
        assertThat(screenshots()).containsText("by hand.png");
    }

    @Test
    void several_files_go_at_once_and_a_refused_one_says_why_without_losing_the_others() {
        write("Many files");
        assertThat(note()).hasText(SAVED);
        page.click("text=Save and go on to the proof");
        choose(
                file("one.png", DemoCast.png("One", UUID.randomUUID().toString())),
                file("not a picture.png", "MZ, a program".getBytes(StandardCharsets.UTF_8)),
                file("two.png", DemoCast.png("Two", UUID.randomUUID().toString())));
        assertThat(row("one.png")).containsText("uploaded");
        assertThat(row("two.png")).containsText("uploaded");
        assertThat(row("not a picture.png")).containsText("refused");
        assertThat(row("not a picture.png").locator(".why")).not().isEmpty();
        page.click("text=Go on without the refused files");
        assertThat(screenshots().locator("a")).hasCount(2);
    }

    private void write(String reference) {
        open();
        fill(reference);
    }

    private void open() {
        page = Browser.shared().as(Desk.PARTNER);
        page.navigate(RunningApplication.baseUrl() + "/claims/new?offer=COOP-DIGITAL");
    }

    private void fill(String reference) {
        page.fill("#activityStart", DAY);
        page.fill("#activityEnd", DAY);
        page.fill("#partnerReference", reference);
        page.fill("[name='lines[0].description']", "Search ads");
        page.fill("[name='lines[0].supplierName']", "Blickfang Media GmbH");
        page.fill("[name='lines[0].invoiceNumber']", "D-" + UUID.randomUUID());
        page.fill("[name='lines[0].invoiceDate']", DAY);
        page.fill("[name='lines[0].net']", "640.00");
    }

    private Locator note() {
        return page.locator(".saved");
    }

    private UUID claim() {
        return UUID.fromString(page.url().replaceAll(".*/claims/([0-9a-f-]{36})/edit", "$1"));
    }

    private Locator screenshots() {
        return page.locator("[data-requirement=SCREENSHOT]");
    }

    private void choose(FilePayload... files) {
        screenshots().locator("input[type=file]").setInputFiles(files);
        screenshots()
                .locator("button", new Locator.LocatorOptions().setHasText("Upload"))
                .click();
    }

    private Locator row(String file) {
        return page.locator(".upload-row", new Page.LocatorOptions().setHasText(file));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "image/png", content);
    }
}
