package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where an activity was, by the calls. */
class PlacesTest extends ApiTest {

    @Test
    void a_claim_names_the_country_and_the_venue_of_its_activity() {
        Answer created = as("partner-north")
                .post(
                        "claims",
                        campaign("COOP-DIGITAL", "100.00").json("\"country\": \"at\", \"venue\": \"Messe Wien\","))
                .is(201);
        assertThat(created.json().path("country").asText()).isEqualTo("AT");
        String at = "claims/" + created.id();
        Answer edited = as("partner-north")
                .patch(at, "{\"venue\": null, \"country\": \"CH\"}", "If-Match", created.header("ETag"))
                .is(200);
        assertThat(edited.json().path("country").asText()).isEqualTo("CH");
        assertThat(edited.json().path("venue").isNull()).isTrue();
        Answer cleared = as("partner-north")
                .patch(at, "{\"country\": null}", "If-Match", edited.header("ETag"))
                .is(200);
        assertThat(cleared.json().path("country").isNull()).isTrue();
    }

    @Test
    void an_unknown_country_is_refused_by_its_field() {
        String body = campaign("COOP-DIGITAL", "100.00").json("\"country\": \"DEU\",");
        Answer refused = as("partner-north").post("claims", body).problem(422, "INVALID_INPUT");
        assertThat(refused.each("errors", "field")).containsExactly("country");
        assertThat(refused.each("errors", "code")).containsExactly("COUNTRY_UNKNOWN");
        assertThat(refused.each("errors", "message"))
                .containsExactly("Use a country code of two letters, such as DE, or leave it out.");

        UUID request = new Stages(this).fundRequest();
        String tag = as("partner-north").get("fund-requests/" + request).header("ETag");
        Answer edit = as("partner-north").patch("fund-requests/" + request, "{\"country\": \"ZZ\"}", "If-Match", tag);
        assertThat(edit.problem(422, "INVALID_INPUT").each("errors", "field")).containsExactly("country");
    }

    @Test
    void a_fund_request_names_a_country_and_a_claim_on_it_takes_it_over() {
        JsonNode request = new Stages(this).approvedRequest(today().minusDays(3), "200.00", "100.00");
        assertThat(request.path("country").asText()).isEqualTo("DE");
        String claim = campaign("MDF-EVENT", "100.00")
                .json("\"fundRequestId\": \"" + request.path("id").asText() + "\",")
                .replace("DIGITAL_AD", "EVENT_SEMINAR");

        Answer open = as("partner-north").post("claims", claim).is(201);
        assertThat(open.json().path("country").asText()).isEqualTo("DE");
        assertThat(open.json().path("venue").asText()).isEqualTo("Hamburg");
        Answer other = as("partner-north")
                .post("claims", claim.replaceFirst("\\{", "{\"country\": \"FR\","))
                .is(201);
        assertThat(as("partner-north")
                        .get("claims/" + other.id() + "/preflight")
                        .is(200)
                        .each("findings", "ruleId"))
                .contains("FR-COUNTRY");
    }
}
