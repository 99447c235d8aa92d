package org.proofline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages of program owners and of partners about offers, in a real browser; the pictures of {@code docs/offers.md} go
 * to {@code target/pages}.
 */
@EnabledIf("org.proofline.journey.Browser#present")
@ExtendWith(ClosesTheBrowser.class)
class EarningPagesIT {

    private static final Path PICTURES = Path.of("target", "pages");
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
    }

    @Test
    void the_preview_follows_what_the_owner_types_and_each_mend_stands_beside_its_field() {
        Page page = browser.as("program-owner");
        PageCheck check = PageCheck.of(page);
        page.navigate(RunningApplication.baseUrl() + "/staff/offers/new");
        fill(page);
        assertThat(sentences(page)).containsText("from 0.00 EUR: 1.5 %; from 20,000.00 EUR: 2 %");
        assertThat(page.locator("[data-preview-state]")).hasText("Complete: it can be saved.");
        assertThat(page.locator("[data-preview-german]")).containsText("Berechnet wird nach Quartalen.");

        page.locator("[name=formula]").scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("02-offer-editor.png")));

        page.fill("[name='tiers[1].from']", "0");
        assertThat(error(page, "tiers[1].from")).containsText("let each step begin above the one before");
        page.fill("[name='terms.claimWithinDays']", "soon");
        assertThat(error(page, "terms.claimWithinDays")).containsText("Write a number");
        assertThat(page.locator("[data-preview-state]")).hasText("2 fields need a mend.");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("11-a-mend.png")));
        page.fill("[name='tiers[1].from']", "20000");
        page.fill("[name='terms.claimWithinDays']", "30");
        assertThat(error(page, "terms.claimWithinDays")).hasText("");
        assertThat(sentences(page)).containsText("Claim within 30 days");
        org.assertj.core.api.Assertions.assertThat(check.heard()).isEmpty();
        page.context().close();
    }

    @Test
    void without_scripts_a_button_makes_the_preview() {
        Page page = browser.withoutScripts("program-owner");
        page.navigate(RunningApplication.baseUrl() + "/staff/offers/new");
        fill(page);
        page.locator("button[formaction]").press("Enter");
        assertThat(sentences(page)).containsText("from 0.00 EUR: 1.5 %; from 20,000.00 EUR: 2 %");
        assertThat(page.locator("[name=name]")).hasValue("Winter rebate");
        page.context().close();
    }

    @Test
    void owners_see_the_catalog_a_draft_that_waits_what_changes_and_the_tiers() {
        Page page = browser.as("program-owner-2");
        page.navigate(RunningApplication.baseUrl() + "/staff/offers");
        assertThat(page.locator("main")).containsText("Waits for check");
        picture(page, "01-catalog");
        page.navigate(RunningApplication.baseUrl() + "/staff/offers?stage=SENT");
        page.click("text=Tiered commission");
        assertThat(page.locator("button", new Page.LocatorOptions().setHasText("Publish")))
                .isVisible();
        picture(page, "03-check-a-draft");
        page.click("text=What changed since");
        assertThat(page.locator("ins").first()).isVisible();
        picture(page, "04-what-changed");
        page.navigate(RunningApplication.baseUrl() + "/staff/tiers");
        assertThat(page.locator("main")).containsText("Decides now");
        picture(page, "05-tiers");
        page.context().close();
    }

    @Test
    void partners_see_what_they_can_earn_how_far_they_are_and_what_expires() {
        Page page = browser.as("partner-east");
        page.navigate(RunningApplication.baseUrl() + "/offers");
        assertThat(page.locator("h1")).hasText("What you can earn");
        picture(page, "06-what-can-i-earn");
        page.navigate(RunningApplication.baseUrl() + "/offers/REBATE-GROWTH");
        assertThat(page.locator("main")).containsText("Yes. You meet every condition.");
        picture(page, "07-an-offer");
        page.navigate(RunningApplication.baseUrl() + "/progress");
        assertThat(page.locator("main")).containsText("Earned so far");
        assertThat(page.locator("main")).containsText("Axel Lund");
        assertThat(page.locator("aside")).containsText("Your tier: Silver");
        picture(page, "08-how-far-am-i");
        page.navigate(RunningApplication.baseUrl() + "/expiring");
        assertThat(page.locator("main")).containsText("Autumn campaign Europe");
        picture(page, "09-what-expires");
        page.context().close();
    }

    @Test
    void a_german_browser_reads_german() {
        Page page = browser.as("partner-east");
        page.setExtraHTTPHeaders(Map.of("Accept-Language", "de-DE,de;q=0.9"));
        page.navigate(RunningApplication.baseUrl() + "/offers/MARKET-ENTRY");
        assertThat(page.locator("main")).containsText("Die Regeln in einfachen Worten");
        picture(page, "10-in-german");
        page.context().close();
    }

    @Test
    void a_reward_is_claimed_with_the_fields_it_needs_and_mistakes_stand_beside_them() {
        Page page = browser.as("partner-north");
        PageCheck check = PageCheck.of(page);
        page.navigate(RunningApplication.baseUrl() + "/claims/new?offer=SPIFF-LAUNCH");
        assertThat(page.locator("[name='lines[0].invoiceNumber']")).hasCount(0);
        page.fill("#activityStart", "2026-11-02");
        page.fill("#activityEnd", "2026-11-02");
        page.selectOption("#payee", "seller-north");
        page.fill("[name='lines[0].description']", "Launch unit");
        page.fill("[name='lines[0].serial']", "SN-4711");
        page.fill("[name='lines[0].net']", "50.00");
        assertThat(page.locator(".saved")).containsText("Saved");
        picture(page, "12-a-reward-claim");
        page.fill("[name='lines[0].serial']", "");
        page.click("text=Save and go on to the proof");
        assertThat(page.locator(".invalid-feedback")).hasText("Fill in: Serial number.");
        org.assertj.core.api.Assertions.assertThat(check.faults()).isEmpty();
        page.fill("[name='lines[0].serial']", "SN-4711");
        page.click("text=Save and go on to the proof");
        assertThat(page.locator("main")).containsText("Sven Ohlsen");
        org.assertj.core.api.Assertions.assertThat(check.faults()).isEmpty();
        page.context().close();
    }

    @Test
    void each_form_of_a_reward_is_accessible_and_fits_a_phone() {
        Page page = browser.as("partner-north");
        PageCheck check = PageCheck.of(page);
        for (String other : List.of("CERT-BOUNTY", "REBATE-VOLUME")) {
            page.navigate(RunningApplication.baseUrl() + "/claims/new?offer=" + other);
            org.assertj.core.api.Assertions.assertThat(check.faults()).as(other).isEmpty();
        }
        page.context().close();
    }

    @Test
    void a_sales_file_shows_how_far_it_is_and_each_broken_row_and_the_same_file_again_is_told() {
        Page page = browser.as("partner-south");
        PageCheck check = PageCheck.of(page);
        byte[] file = salesFile();
        upload(page, file);
        assertThat(page.locator("main")).containsText("99 new lines, 0 known before, 1 with mistakes");
        assertThat(page.locator("main")).containsText("This is not a number.");
        assertThat(page.locator("main")).containsText("1 value begins like a formula");
        picture(page, "13-sales-upload");
        org.assertj.core.api.Assertions.assertThat(check.faults()).isEmpty();
        upload(page, file);
        assertThat(page.locator("main")).containsText("This very file was sent before");
        org.assertj.core.api.Assertions.assertThat(check.faults()).isEmpty();
        page.context().close();
    }

    @Test
    void what_a_partner_is_changes_by_two_persons() {
        Page page = browser.as("channel-manager");
        PageCheck check = PageCheck.of(page);
        page.navigate(RunningApplication.baseUrl() + "/staff/tiers");
        page.click("a[href='/staff/partners/SOUTH']");
        page.fill("#region", "alps");
        page.fill("#specializations", "security");
        page.fill("#reason", "Passed the audit for security.");
        page.click("form[action='/staff/partners/SOUTH'] button");
        assertThat(page.locator("main")).containsText("Waits for a second person");
        org.assertj.core.api.Assertions.assertThat(check.faults()).isEmpty();
        page.context().close();

        Page owner = browser.as("program-owner");
        owner.navigate(RunningApplication.baseUrl() + "/staff/partners/SOUTH");
        assertThat(owner.locator("button[name=accepted][value=true]")).isVisible();
        picture(owner, "14-a-partner");
        owner.click("button[name=accepted][value=true]");
        assertThat(owner.locator("main")).containsText("SECURITY");
        owner.context().close();
    }

    @Test
    void of_two_authors_the_second_sees_both_sides() {
        String id = sentDraft();
        Page page = browser.as("program-owner");
        PageCheck check = PageCheck.of(page);
        page.navigate(RunningApplication.baseUrl() + "/staff/offers/" + id + "/edit");
        colleagueWrites(id);
        page.fill("[name=description]", "A part of each sale, more for those who sell more.");
        page.click("main form button[type=submit]:not([formaction])");
        assertThat(page.locator("[role=alert]")).containsText("Somebody saved this draft while you wrote on it.");
        assertThat(page.locator("[name=description]")).hasValue("A part of each sale, more for those who sell more.");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("15-two-authors.png")));
        org.assertj.core.api.Assertions.assertThat(check.faults()).isEmpty();
        Desk.as("program-owner")
                .post("offer-versions/" + id + "/check-request", null)
                .is(200);
        page.context().close();
    }

    private static String sentDraft() {
        return Desk.as("program-owner")
                .get("offer-versions?code=COMMISSION-TIERED&stage=SENT")
                .is(200)
                .each("", "id")
                .get(0);
    }

    private static void colleagueWrites(String id) {
        String path = "offer-versions/" + id + "/definition";
        var read = Desk.as("program-owner").get(path).is(200);
        String other =
                read.text().replaceFirst("\"description\":\"[^\"]*\"", "\"description\":\"For those who sell more.\"");
        Desk.as("program-owner")
                .put(path, other, "If-Match", read.header("ETag"))
                .is(200);
    }

    private static void upload(Page page, byte[] file) {
        page.navigate(RunningApplication.baseUrl() + "/sales");
        page.setInputFiles("#file", new FilePayload("november.csv", "text/csv", file));
        page.click("[data-sales-upload] button");
        page.waitForURL("**/sales/*");
    }

    /** One row in a hundred is broken, and one value looks like a formula. */
    private static byte[] salesFile() {
        StringBuilder file = new StringBuilder("key,product,date,quantity,netValue,currency,customer\n");
        String mark = UUID.randomUUID().toString();
        for (int i = 0; i < 100; i++) {
            file.append(mark)
                    .append(i)
                    .append(",P-1,2024-02-03,1,")
                    .append(i == 41 ? "one" : "10.00")
                    .append(",EUR,")
                    .append(i == 7 ? "=1+1" : "Customer")
                    .append("\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(Page page) {
        for (List<String> field : List.of(
                List.of("name", "Winter rebate"),
                List.of("code", "REBATE-WINTER"),
                List.of("description", "A rebate on the sales of the winter quarter."),
                List.of("owner", "channel-sales"),
                List.of("primaryKpi", "INCREMENTAL_REVENUE"),
                List.of("tiers[0].from", "0"),
                List.of("tiers[0].rate", "1.5"),
                List.of("tiers[1].from", "20000"),
                List.of("tiers[1].rate", "2"),
                List.of("glCode", "4731"),
                List.of("standardTerms", "2026-01"))) {
            page.fill("[name='" + field.get(0) + "']", field.get(1));
        }
        page.selectOption("[name=fundCode]", "F-REWARDS-EU");
        page.locator("[name=activityTypes][value=REBATE_VOLUME]").press("Space");
    }

    private static Locator sentences(Page page) {
        return page.locator("[data-preview]");
    }

    private static Locator error(Page page, String field) {
        return page.locator("[data-error-of='" + field + "']");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
