package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.demo.DemoCast;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of one partner for the vendor's people. */
@ProoflineTest
class StaffPartnerPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private String code;
    private String page;

    @BeforeEach
    void a_partner() {
        DemoCast.ensure(context);
        code = "PAGE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        page = "/staff/partners/" + code;
        Partner partner =
                new Partner(null, code, "Partner " + code, "RESELLER", "BRONZE", "DE", null, ZoneId.of("UTC"), true);
        Acting.as("partner-master", "partner-master")
                .run(() -> context.getBean(Partners.class).register(partner));
    }

    @Test
    void a_profile_is_proposed_by_one_person_and_accepted_by_another_on_the_page() {
        Browser manager = signedIn("channel-manager");
        assertThat(manager.get("/staff/tiers").body()).contains("href=\"" + page + "\"");
        assertThat(manager.get(page).body())
                .contains(
                        "aria-current=\"page\">Partners<",
                        "Propose a change",
                        "Tier",
                        "By rule, from the sales of three months; nobody sets it.")
                .doesNotContain("name=\"tier\"", "name=\"segment\"", "Accept</button>", "Put on hold</button>");
        Map<String, String> change = change("south-east");
        change.put("reason", "");
        assertThat(manager.submit(page, page, change).body())
                .contains("Say why, for whoever decides on it.", "value=\"SOUTH-EAST\"");
        change.put("reason", "Opened a shop there.");
        assertThat(manager.submit(page, page, change).statusCode()).isEqualTo(302);
        assertThat(manager.get(page).body())
                .contains("Waits for a second person", "SOUTH-EAST", "You proposed it")
                .doesNotContain("Accept</button>");
        assertThat(manager.get("/staff/tiers").body()).contains("Change waits");

        Browser owner = signedIn("program-owner");
        String seen = owner.get(page).body();
        assertThat(seen).contains("Opened a shop there.", "Accept</button>").doesNotContain("Propose a change");
        String id = seen.replaceAll("(?s).*name=\"change\" value=\"([0-9a-f-]{36})\".*", "$1");
        owner.submit(page, page + "/decision", Map.of("change", id, "accepted", "true", "comment", "Fine"));
        assertThat(owner.get(page).body())
                .contains("SOUTH-EAST", "Accepted", "Fine")
                .doesNotContain("Accept</button>");
    }

    @Test
    void one_person_puts_it_on_the_watch_list_and_another_takes_it_off() {
        Browser keeper = signedIn("partner-master");
        assertThat(keeper.get(page).body()).contains("Put on the watch list").doesNotContain(">Watched<");
        assertThat(keeper.submit(page, page + "/watch", Map.of("reason", "Odd invoices"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(keeper.get(page).body())
                .contains(">Watched<", "Odd invoices", "You put it there")
                .doesNotContain("Take off the watch list");

        Browser owner = signedIn("program-owner");
        assertThat(owner.get(page).body()).contains("Odd invoices", "Take off the watch list");
        owner.submit(page, page + "/watch-end", Map.of("reason", "Explained"));
        assertThat(owner.get(page).body()).doesNotContain(">Watched<", "Put on the watch list");
        assertThat(signedIn("auditor").get(page).body()).doesNotContain("Put on the watch list");
    }

    @Test
    void what_nobody_proposed_cannot_be_accepted() {
        Map<String, String> decision = Map.of("change", UUID.randomUUID().toString(), "accepted", "true");
        assertThat(signedIn("program-owner")
                        .submit(page, page + "/decision", decision)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void only_people_with_the_duty_see_and_change_it() {
        assertThat(signedIn("auditor").get(page).body())
                .contains("What counts today")
                .doesNotContain("Propose a change", "Put on hold");
        assertThat(signedIn("partner-master").get(page).body()).contains("Put on hold at once", "Propose a change");
        assertThat(signedIn("claims-validator").get(page).statusCode()).isEqualTo(403);
        assertThat(signedIn("partner-south").get(page).statusCode()).isEqualTo(404);
        assertThat(signedIn("program-owner").submit(page, page, change("X1")).statusCode())
                .isEqualTo(403);
        assertThat(signedIn("auditor").get("/staff/partners/NOBODY").statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> change(String region) {
        return new HashMap<>(Map.of(
                "type", "RESELLER",
                "moreTypes", "MSP",
                "region", region,
                "specializations", "cloud, security",
                "lifecycleStage", "RETENTION",
                "reason", "Because"));
    }

    private Browser signedIn(String username) {
        return new Browser(port).signIn(username, "demo");
    }
}
