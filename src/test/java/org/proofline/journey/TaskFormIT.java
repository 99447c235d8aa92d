package org.proofline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A task form in Tasklist: what an approver reads there, and what happens when a decision is refused. */
@EnabledIf("org.proofline.journey.Browser#present")
@ExtendWith(ClosesTheBrowser.class)
class TaskFormIT {

    private static final String APPROVER = "channel-manager";

    private static int told;

    private UUID claim;
    private String task;
    private Page page;
    private PageCheck check;

    @BeforeEach
    void an_approver_opens_a_task() {
        claim = Desk.submitted(Desk.campaign("COOP-DIGITAL", 940 + told + ".00", 8 + told++));
        Desk.await("somebody may validate", () -> !Desk.tasks("claims-validator", claim)
                .isEmpty());
        Desk.decide("claims-validator", Desk.tasks("claims-validator", claim).get(0))
                .is(200);
        Desk.await(
                "the approver has the task", () -> !Desk.tasks(APPROVER, claim).isEmpty());
        task = Desk.tasks(APPROVER, claim).get(0);
        page = Browser.shared().as(APPROVER);
        check = PageCheck.of(page);
        page.navigate(RunningApplication.baseUrl() + "/camunda/app/tasklist/default/#/?task=" + task);
        page.locator(".pl-free").waitFor();
        page.locator("[ng-click='claim()'], button.claim").first().click();
        assertThat(page.locator(".pl-free")).isHidden();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void the_form_speaks_words_is_accessible_and_leaves_the_console_silent() {
        assertThat(page.locator(".pl-root").innerText())
                .contains(
                        "How the payment is calculated",
                        "The vendor's share",
                        "The partner's last claims",
                        "The fund",
                        "Kunsthalle Kiel, Germany")
                .doesNotContain("COST_SHARE", "DIGITAL_AD");
        assertThat(check.violations(".proofline-form")).isEmpty();
        assertThat(check.heard()).isEmpty();
    }

    @Test
    void a_refused_decision_says_why_in_the_form_and_the_task_stays() {
        page.locator("input[name=pl-outcome][value=PARTIAL]").check();
        page.locator("#pl-reason").selectOption("OVER_CAP");
        page.locator("[aria-label='Approved cost of line 1']").fill("5000.00");
        page.fill("#pl-comment", "More than was asked for");
        page.locator("button", new Page.LocatorOptions().setHasText("Complete")).press("Enter");
        assertThat(page.locator(".pl-decision .pl-error")).containsText("Your decision was refused:");
        assertThat(page.locator(".pl-decision .pl-error").innerText()).doesNotContain("Exception", "ENGINE", "org.");
        assertThat(Desk.tasks(APPROVER, claim)).containsExactly(task);
        assertThat(page.locator("#pl-comment")).hasValue("More than was asked for");
    }
}
