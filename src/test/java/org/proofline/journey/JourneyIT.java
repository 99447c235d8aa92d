package org.proofline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofline.demo.DemoCast;
import org.proofline.testing.TestClock;

/**
 * The tour of the README in a real browser: partner in the portal, approvers in Tasklist, finance, auditor. Each test is
 * a leg of one journey; the pictures go to {@code target/tour}.
 */
@EnabledIf("chromiumIsThere")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(ClosesTheBrowser.class)
class JourneyIT {

    private static final Path PICTURES = Path.of("target", "tour");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Browser browser;
    private static Page partner;
    private static String number;

    static boolean chromiumIsThere() {
        return Browser.present();
    }

    @BeforeAll
    static void open() {
        browser = Browser.shared();
        partner = browser.as("partner-north");
    }

    @Test
    @Order(1)
    void a_partner_drafts_a_claim() {
        picture(partner, "01-dashboard");
        partner.click("text=New claim");
        partner.click("a[href='/claims/new?offer=COOP-DIGITAL']");
        LocalDate day = TestClock.today().minusDays(5);
        partner.fill("#activityStart", day.minusDays(10).toString());
        partner.fill("#activityEnd", day.toString());
        partner.fill("#partnerReference", "Winter campaign");
        line("description", "Search ads, winter campaign");
        line("supplierName", "Blickfang Media GmbH");
        line("supplierTaxId", "DE811569869");
        line("invoiceNumber", "TOUR-2026-7781");
        line("invoiceDate", day.toString());
        line("net", "900.00");
        line("tax", "171.00");
        picture(partner, "02-draft");
        partner.click("text=Save and go on to the proof");
        assertThat(partner.locator("#claim-status")).hasText("Draft");
        number = partner.locator("h1").innerText().split(" ")[0].trim();
    }

    @Test
    @Order(2)
    void proof_is_checked_while_still_drafting() {
        assertThat(partner.locator("#submit-claim")).isDisabled();
        upload("INVOICE", "invoice.pdf", "application/pdf", invoice());
        upload("SCREENSHOT", "ad.png", "image/png", DemoCast.png("Winter campaign", "Search ads " + number));
        text("LANDING_PAGE", "input[name=url]", "https://www.example.org/winter");
        text("CLICKS", "input[name=value]", "1840");
        assertThat(partner.locator("#submit-claim")).isEnabled();
        picture(partner, "03-check");
        partner.click("#submit-claim");
        await(partner, "#claim-status", "In review");
        picture(partner, "04-submitted");
    }

    @Test
    @Order(3)
    void approvers_decide_in_tasklist() {
        decide("claims-validator", "05-validate");
        decide("channel-manager", "06-approve");
        await(partner, "#claim-status", "Approved");
    }

    @Test
    @Order(4)
    void two_persons_pay() {
        Page maker = browser.as("payments-maker");
        maker.navigate(RunningApplication.baseUrl() + "/staff/payments");
        maker.click("text=Build a payment run");
        assertThat(maker.locator(".alert-success")).isVisible();
        picture(maker, "07-run");
        Page releaser = browser.as("payments-releaser");
        releaser.navigate(maker.url());
        releaser.locator("button", new Page.LocatorOptions().setHasText("Release"))
                .first()
                .click();
        assertThat(releaser.locator(".alert-success")).isVisible();
        await(partner, "#payment-status", "Paid");
        picture(partner, "08-paid");
    }

    @Test
    @Order(5)
    void finance_takes_money_back() {
        Page finance = browser.as("finance-approver");
        openClaim(finance);
        finance.click("text=Take money back");
        finance.fill("#cb-amount", "100.00");
        refusedWithoutReasonAndWords(finance);
        finance.locator("#cb-reason").selectOption("TERMS_VIOLATION");
        finance.fill("#cb-comment", "The campaign was cut short.");
        finance.click("text=Propose a clawback");
        assertThat(finance.locator(".alert-success")).containsText("A director decides on it");
        decide("director", "09-clawback");
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            partner.reload();
            assertThat(partner.locator("text=taken back")).isVisible();
        });
    }

    /** The browser asks for them; one that does not is told by the server, beside what was typed. */
    private void refusedWithoutReasonAndWords(Page finance) {
        assertThat(finance.locator("#cb-reason")).hasValue("");
        finance.locator("#take-back form").evaluate("form => form.noValidate = true");
        finance.click("text=Propose a clawback");
        assertThat(finance.locator("#cb-reason-error")).hasText("Choose a reason.");
        assertThat(finance.locator("#cb-comment-error")).hasText("Say what happened; the partner reads it.");
        assertThat(finance.locator("#cb-amount")).hasValue("100.00");
    }

    @Test
    @Order(6)
    void an_auditor_verifies_every_step() {
        Page auditor = browser.as("auditor");
        auditor.navigate(RunningApplication.baseUrl() + "/staff/audit");
        auditor.click("text=Verify everything");
        assertThat(auditor.locator(".alert-success")).containsText("Everything is whole");
        openClaim(auditor);
        assertThat(auditor.locator(".diagram .pd-serviceTask.taken").first()).isVisible();
        picture(auditor, "10-audit");
    }

    private static void openClaim(Page page) {
        page.navigate(RunningApplication.baseUrl() + "/staff/claims?number=" + number);
        page.locator("a", new Page.LocatorOptions().setHasText(number)).first().click();
        page.waitForLoadState();
    }

    /** Takes the task about the claim, chooses the first outcome and completes it, as a person does. */
    private static void decide(String person, String picture) {
        Page page = browser.as(person);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            page.reload();
            org.assertj.core.api.Assertions.assertThat(taskOf(page).count()).isPositive();
        });
        taskOf(page).locator("a").first().click();
        page.locator("[ng-click='claim()'], button.claim").first().click();
        page.locator("input[name=pl-outcome][value=APPROVE]").check();
        page.fill("#pl-comment", "Looks right");
        page.locator(".pl-decision").scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")));
        page.locator("button", new Page.LocatorOptions().setHasText("Complete")).press("Enter");
        assertThat(page.locator("#pl-comment")).hasCount(0);
    }

    private static Locator taskOf(Page page) {
        return page.locator("main tr", new Page.LocatorOptions().setHasText(number))
                .first();
    }

    private static void line(String field, String value) {
        partner.fill("[name='lines[0]." + field + "']", value);
    }

    private static void upload(String requirement, String name, String type, byte[] content) {
        Locator card = partner.locator("[data-requirement=" + requirement + "]");
        card.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
        card.locator("button", new Locator.LocatorOptions().setHasText("Upload"))
                .click();
        assertThat(card.locator("a", new Locator.LocatorOptions().setHasText(name)))
                .isVisible();
    }

    private static void text(String requirement, String input, String value) {
        Locator card = partner.locator("[data-requirement=" + requirement + "]");
        card.locator(input).fill(value);
        card.locator("button", new Locator.LocatorOptions().setHasText("Add")).click();
        assertThat(card).containsText(value);
    }

    private static void await(Page page, String selector, String text) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            page.reload();
            return page.locator(selector).innerText().equals(text);
        });
    }

    private static byte[] invoice() {
        LocalDate day = TestClock.today().minusDays(5);
        return DemoCast.pdf(List.of(
                "Blickfang Media GmbH, Spitalerstr. 4, 20095 Hamburg",
                "VAT ID: DE811569869",
                "Invoice number: TOUR-2026-7781",
                "Invoice date: " + day,
                "Net: 900.00 EUR",
                "VAT 19 %: 171.00 EUR",
                "Total: 1071.00 EUR"));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
