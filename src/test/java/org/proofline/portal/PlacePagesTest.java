package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claims;
import org.proofline.claims.Place;
import org.proofline.demo.DemoCast;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where an activity was: chosen in the forms, shown on the pages. */
@ProoflineTest
class PlacePagesTest {

    private static final String FORM = "/claims/new?offer=COOP-DIGITAL";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Claims claims;

    @Autowired
    private Clock clock;

    private Browser north;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
        north = new Browser(port).signIn("partner-north", "demo");
    }

    @Test
    void a_claim_says_where_its_activity_was_and_both_sides_read_it() {
        assertThat(north.get(FORM).body())
                .contains("Country (optional)", "<option value=\"AT\">Austria</option>", "Venue and town (optional)");
        String page = saved(campaign("AT"));

        assertThat(north.get(page + "/edit").body())
                .contains("<option value=\"AT\" selected>Austria</option>", "value=\"Messe Wien\"");
        assertThat(north.get(page).body()).contains("Messe Wien, Austria");
        Browser staff = new Browser(port).signIn("marketing-reviewer", "demo");
        assertThat(staff.get("/staff" + page).body()).contains("Messe Wien, Austria");
        UUID id = UUID.fromString(page.substring("/claims/".length()));
        assertThat(Acting.as("auditor", "auditor").call(() -> claims.get(id)).place())
                .isEqualTo(new Place("AT", "Messe Wien"));
    }

    @Test
    void a_country_that_is_none_is_said_beside_its_field() {
        assertThat(north.submit(FORM, "/claims", campaign("XX")).body())
                .contains("id=\"country-error\">Use a country code of two letters, such as DE, or leave it out.")
                .contains("value=\"Messe Wien\"");
    }

    @Test
    void offers_that_reimburse_no_cost_ask_for_no_place() {
        assertThat(north.get("/claims/new?offer=SPIFF-LAUNCH").body()).doesNotContain("Country (optional)");
    }

    @Test
    void a_fund_request_says_where_and_the_form_of_a_claim_on_it_begins_with_that() {
        String form = "/fund-requests/new?offer=MDF-EVENT";
        assertThat(north.get(form).body()).contains("Country (optional)", "Where the activity will take place.");
        LocalDate day = LocalDate.now(clock).plusDays(30);
        HttpResponse<String> sent = north.submit(
                form,
                "/fund-requests",
                Map.of(
                        "offerCode", "MDF-EVENT",
                        "version", "0",
                        "activityType", "EVENT_SEMINAR",
                        "activityStart", day.toString(),
                        "activityEnd", day.toString(),
                        "country", "AT",
                        "venue", "Hofburg",
                        "requestedAmount", "100.00",
                        "lines[0].description", "Hall",
                        "lines[0].net", "200.00"));
        String page = address(sent, "/fund-requests/");

        assertThat(north.get(page).body()).contains("Hofburg, Austria");
        assertThat(north.get(page + "/edit").body()).contains("<option value=\"AT\" selected>Austria</option>");
        Browser staff = new Browser(port).signIn("program-owner", "demo");
        assertThat(staff.get("/staff" + page).body()).contains("Hofburg, Austria");
        String request = page.substring("/fund-requests/".length());
        assertThat(north.get("/claims/new?offer=MDF-EVENT&fundRequest=" + request)
                        .body())
                .contains("<option value=\"AT\" selected>Austria</option>", "value=\"Hofburg\"");
    }

    private Map<String, String> campaign(String country) {
        String day = LocalDate.now(clock).minusDays(3).toString();
        Map<String, String> fields = new HashMap<>();
        fields.put("offerCode", "COOP-DIGITAL");
        fields.put("version", "0");
        fields.put("activityType", "DIGITAL_AD");
        fields.put("activityStart", day);
        fields.put("activityEnd", day);
        fields.put("country", country);
        fields.put("venue", "Messe Wien");
        fields.put("lines[0].description", "Campaign");
        fields.put("lines[0].supplierName", "Werbehaus " + UUID.randomUUID());
        fields.put("lines[0].net", "50.00");
        fields.put("lines[0].taxRecoverable", "on");
        return fields;
    }

    private String saved(Map<String, String> fields) {
        return address(north.submit(FORM, "/claims", fields), "/claims/");
    }

    private static String address(HttpResponse<String> sent, String at) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return sent.headers().firstValue("Location").orElseThrow().replaceAll(".*(" + at + ".*)", "$1");
    }
}
