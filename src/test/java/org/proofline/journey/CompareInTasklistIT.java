package org.proofline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofline.api.Caller;
import org.proofline.api.ClaimStory;

/** An approver compares both documents of a possible duplicate and answers it without leaving Tasklist. */
@EnabledIf("org.proofline.journey.Browser#present")
@ExtendWith(ClosesTheBrowser.class)
class CompareInTasklistIT {

    private static final String OTHER_PARTNER = "partner-south";
    private static final String VALIDATOR = "claims-validator";
    private static final int WIDE = 1400;
    private static final int NARROW = 480;
    private static final int HEIGHT = 900;

    private UUID first;
    private UUID second;
    private Page page;
    private PageCheck check;

    /** Another partner hands in the same invoice: the same supplier, number and day, with another amount. */
    @BeforeEach
    void an_approver_takes_the_task_of_the_second_claim() {
        ClaimStory story = Desk.campaign("COOP-DIGITAL", "871.00", 9);
        first = Desk.submitted(story);
        ClaimStory again = new ClaimStory(story.offer(), "655.00", story.mark(), story.day());
        second = Desk.as(OTHER_PARTNER).post("claims", again.json()).is(201).id();
        proveWithAnotherAd(again);
        Desk.as(OTHER_PARTNER)
                .postOnce("claims/" + second + "/submission", null)
                .is(202);
        Desk.await("somebody may validate", () -> !Desk.tasks(VALIDATOR, second).isEmpty());
        page = Browser.shared().as(VALIDATOR);
        page.setViewportSize(WIDE, HEIGHT);
        check = PageCheck.of(page);
        page.navigate(RunningApplication.baseUrl() + "/camunda/app/tasklist/default/#/?task="
                + Desk.tasks(VALIDATOR, second).get(0));
        page.locator(".pl-free").waitFor();
        page.locator("[ng-click='claim()'], button.claim").first().click();
        assertThat(page.locator(".pl-free")).isHidden();
        page.locator(".pl-sides[open] .pair-side").nth(1).waitFor();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void both_documents_stand_side_by_side_with_what_is_the_same_and_what_differs() {
        List<Locator> pictures = pictures();
        BoundingBox left = pictures.get(0).boundingBox();
        BoundingBox right = pictures.get(1).boundingBox();
        assertThat(right.x).isGreaterThanOrEqualTo(left.x + left.width);
        assertThat(Math.abs(right.y - left.y)).isLessThan(left.height / 4);
        assertThat(pictures.get(0)).hasAttribute("alt", "Page 1 of " + file() + " of " + number(VALIDATOR, second));
        assertThat(pictures.get(1)).hasAttribute("alt", "Page 1 of " + file() + " of " + number(VALIDATOR, first));

        assertThat(page.locator(".pair tr.pair-same th").allInnerTexts())
                .contains("Supplier", "Supplier's VAT number", "Invoice number", "Invoice date");
        assertThat(page.locator(".pair tr.pair-differs th").allInnerTexts()).containsExactly("Net amount");
        assertThat(page.locator(".pair-side .pair-mark:not(.pair-mark-differs) title")
                        .allTextContents())
                .anyMatch(said -> said.startsWith("invoice number RE-") && said.endsWith(": the same"));
        assertThat(page.locator(".pair-side")
                        .nth(0)
                        .locator(".pair-mark-differs title")
                        .allTextContents())
                .anyMatch(said -> said.startsWith("total ") && said.endsWith(": different"));
        assertThat(page.locator(".pair .pair-ground").allInnerTexts())
                .contains("Against it speaks that these differ: net amount.")
                .anyMatch(said -> said.startsWith("For it speaks that the same are: supplier"));
        assertThat(check.violations(".proofline-form")).isEmpty();
        assertThat(check.heard()).isEmpty();
    }

    @Test
    void in_a_narrow_column_they_stand_below_each_other_and_a_keyboard_opens_and_closes_them() {
        page.setViewportSize(NARROW, HEIGHT);
        List<Locator> pictures = pictures();
        BoundingBox upper = pictures.get(0).boundingBox();
        BoundingBox lower = pictures.get(1).boundingBox();
        assertThat(lower.y).isGreaterThanOrEqualTo(upper.y + upper.height);

        Locator summary = page.locator(".pl-sides > summary").first();
        summary.press("Enter");
        assertThat(pictures.get(0)).isHidden();
        summary.press("Enter");
        assertThat(pictures.get(0)).isVisible();
    }

    @Test
    void not_a_duplicate_with_a_reason_is_said_there_and_remembered_for_the_pair() {
        Locator why =
                page.getByLabel("Why these two claims are duplicates or not").first();
        Locator no = page.locator(".pl-pair button", new Page.LocatorOptions().setHasText("Not a duplicate"))
                .first();
        no.press("Enter");
        assertThat(page.locator(".pl-pair .pl-error")).containsText("Say in a few words why.");
        why.fill("Two campaigns on one invoice number, both seen");
        why.press("Enter");
        assertThat(Desk.tasks(VALIDATOR, second)).hasSize(1);
        no.press("Enter");

        assertThat(page.locator(".pl-noted")).hasText("Noted: not a duplicate.");
        assertThat(page.locator(".pl-noted")).isFocused();
        assertThat(page.locator(".pl-finding")
                        .getByText("Two campaigns on one invoice number, both seen")
                        .first())
                .isVisible();
        assertThat(Desk.as(OTHER_PARTNER)
                        .get("claims/" + rejectedAndMadeAnew() + "/preflight")
                        .is(200)
                        .each("findings", "ruleId"))
                .isNotEmpty()
                .doesNotContain("D2");
    }

    @Test
    void what_is_wrong_with_a_decision_stands_beside_the_decision_and_not_beside_a_finding() {
        page.locator("button", new Page.LocatorOptions().setHasText("Complete")).press("Enter");

        assertThat(page.locator(".pl-decision .pl-error")).hasText("Choose your decision first.");
        assertThat(page.locator(".pl-error:visible")).hasCount(1);
        assertThat(Desk.tasks(VALIDATOR, second)).hasSize(1);
    }

    private UUID rejectedAndMadeAnew() {
        String task = Desk.tasks(VALIDATOR, second).get(0);
        Desk.as(VALIDATOR)
                .post("tasks/" + task + "/decision", "{\"outcome\": \"REJECT\", \"reasonCode\": \"MISSING_BRANDING\"}")
                .is(200);
        Desk.await(
                "it is rejected",
                () -> claimOf(OTHER_PARTNER, second).path("status").asText().equals("REJECTED"));
        return Desk.as(OTHER_PARTNER)
                .post("claims/" + second + "/resubmission", null)
                .is(201)
                .id();
    }

    private void proveWithAnotherAd(ClaimStory again) {
        ClaimStory own = Desk.campaign("COOP-DIGITAL", "655.00", 9);
        String evidence = "claims/" + second + "/evidence";
        Caller partner = Desk.as(OTHER_PARTNER);
        partner.upload(evidence, Map.of("requirement", "INVOICE", "line", "1"), again.invoice())
                .is(201);
        partner.upload(evidence, Map.of("requirement", "SCREENSHOT"), own.screenshot())
                .is(201);
        partner.upload(
                        evidence,
                        Map.of("requirement", "LANDING_PAGE", "url", "https://example.org/" + own.mark()),
                        null)
                .is(201);
        partner.upload(evidence, Map.of("requirement", "CLICKS", "value", "1840"), null)
                .is(201);
    }

    /** Both pictures, once they are drawn. */
    private List<Locator> pictures() {
        List<Locator> pictures = List.of(
                page.locator(".pair-sheet img").nth(0),
                page.locator(".pair-sheet img").nth(1));
        for (Locator picture : pictures) {
            picture.scrollIntoViewIfNeeded();
            Desk.await("the picture is drawn", () -> (Boolean) picture.evaluate("img => img.naturalWidth > 100"));
        }
        return pictures;
    }

    private String file() {
        return claimOf(VALIDATOR, second).path("documents").findValuesAsText("fileName").stream()
                .filter(name -> name.startsWith("invoice-"))
                .findFirst()
                .orElseThrow();
    }

    private static String number(String user, UUID claim) {
        return claimOf(user, claim).path("number").asText();
    }

    private static JsonNode claimOf(String user, UUID claim) {
        return Desk.as(user).get("claims/" + claim).is(200).json();
    }
}
