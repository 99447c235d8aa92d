package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.demo.DemoCast;
import org.proofline.rebate.RebateWorld;
import org.proofline.rebate.Rebates;
import org.proofline.rebate.Rebates.Run;
import org.proofline.rebate.Rebates.Status;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class RebatePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Rebates rebates;

    private RebateWorld world;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
        world = new RebateWorld(context, 2);
        world.sold(0, "12000.00");
        world.sold(1, "5000.00");
    }

    @Test
    void a_run_is_computed_answered_reviewed_and_approved_on_its_page_by_two_people() {
        world.claimed(0, "500.00");
        Browser owner = new Browser(port).signIn("program-owner", "demo");
        owner.submit(
                "/staff/rebates",
                "/staff/rebates",
                Map.of(
                        "offerCode", world.offer,
                        "from", RebateWorld.FROM.toString(),
                        "to", RebateWorld.TO.toString()));
        Run run = latest();
        String page = "/staff/rebates/" + run.id();
        assertThat(owner.get("/staff/rebates").body()).contains(run.number(), "1 claimed amounts to answer");
        assertThat(owner.get(page).body())
                .contains("500.00 EUR", "260.00 EUR", "240.00 EUR", "Claimed amount is too far off", "Answer")
                .doesNotContain("Reviewed, in order");
        assertThat(owner.get(page + "/" + world.partners.get(0)).body()).contains("200.00", "260.00");

        answered(owner, page);
        Browser finance = new Browser(port).signIn("finance-approver", "demo");
        assertThat(finance.get(page).body()).contains("Approve and post 360.00 EUR");
        finance.submit(page, page + "/approval", Map.of());
        assertThat(finance.get(page).body()).contains("Approved and posted", "Posted");
        assertThat(now(run.id()).status()).isEqualTo(Status.APPROVED);
    }

    private void answered(Browser owner, String page) {
        owner.submit(
                page,
                page + "/variance",
                Map.of("partnerId", world.partners.get(0).toString(), "pay", "true", "reason", "Compared with them"));
        assertThat(owner.get(page).body()).contains("Compared with them", "Reviewed, in order");
        owner.submit(page, page + "/review", Map.of("note", "Looks right"));
        assertThat(owner.get(page).body())
                .contains("Looks right", "Waits for approval")
                .doesNotContain("Approve and post");
    }

    @Test
    void who_computed_a_run_is_told_that_another_person_approves_it_and_others_see_no_run() {
        Run run = Acting.as("finance-approver", "finance-approver")
                .call(() -> rebates.compute(world.offer, RebateWorld.FROM, RebateWorld.TO));
        String page = "/staff/rebates/" + run.id();
        new Browser(port).signIn("program-owner", "demo").submit(page, page + "/review", Map.of("note", ""));
        Browser finance = new Browser(port).signIn("finance-approver", "demo");
        finance.submit(page, page + "/approval", Map.of());
        assertThat(finance.get(page).body()).contains("another person must approve it");
        finance.submit(page, page + "/rejection", Map.of("reason", "Sales are missing"));
        assertThat(finance.get(page).body()).contains("Ended without posting: Sales are missing");
        assertThat(now(run.id()).status()).isEqualTo(Status.REJECTED);

        assertThat(new Browser(port).signIn("partner-north", "demo").get(page).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).signIn("payments-maker", "demo").get(page).statusCode())
                .isEqualTo(403);
    }

    private Run latest() {
        return Acting.as("auditor", "auditor").call(() -> rebates.latest(50)).stream()
                .filter(run -> run.offerCode().equals(world.offer))
                .findFirst()
                .orElseThrow();
    }

    private Run now(UUID run) {
        return Acting.as("auditor", "auditor").call(() -> rebates.get(run));
    }
}
