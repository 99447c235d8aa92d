package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditsTest extends ApiTest {

    @Test
    void a_draft_answers_with_its_address_and_tag() {
        Answer created = as("partner-north")
                .post("claims", campaign("COOP-DIGITAL", "100.00").json())
                .is(201);
        String id = created.json().path("id").asText();
        assertThat(created.header("Location")).isEqualTo("/api/v1/claims/" + id);
        assertThat(created.json().path("status").asText()).isEqualTo("DRAFT");
        assertThat(created.json().path("number").asText()).isNotBlank();
        assertThat(created.json().path("paymentStatus").asText()).isEqualTo("NONE");
        assertThat(created.header("ETag")).startsWith("\"");
        assertThat(as("partner-north").get("claims/" + id).is(200).header("ETag"))
                .isNotNull();
    }

    @Test
    void an_edit_needs_the_tag_of_what_was_read() {
        UUID claim = draft();
        as("partner-north")
                .patch("claims/" + claim, "{\"partnerReference\": \"x\"}")
                .problem(428, "PRECONDITION_REQUIRED");
    }

    @Test
    void an_edit_of_something_old_is_refused() {
        UUID claim = draft();
        String old = as("partner-north").get("claims/" + claim).header("ETag");
        String next =
                edit(claim, old, "{\"partnerReference\": \"first\"}").is(200).header("ETag");
        edit(claim, old, "{\"partnerReference\": \"second\"}").problem(412, "STALE");
        Answer last = edit(claim, next, "{\"partnerReference\": \"third\"}").is(200);
        assertThat(last.json().path("partnerReference").asText()).isEqualTo("third");
    }

    @Test
    void a_patch_replaces_what_it_names_and_takes_away_what_is_null() {
        UUID claim = draft();
        String tag = as("partner-north").get("claims/" + claim).header("ETag");
        Answer edited = edit(
                claim,
                tag,
                """
                {"partnerReference": null, "results": {"clicks": null, "leads": 12},
                 "lines": [{"description": "Other", "supplierName": "Other GmbH", "net": 55.10}]}
                """);
        assertThat(edited.is(200).json().path("partnerReference").isNull()).isTrue();
        assertThat(edited.json().path("results").toString()).isEqualTo("{\"leads\":\"12\"}");
        assertThat(edited.each("lines", "description")).containsExactly("Other");
        assertThat(edited.json().at("/lines/0/net/amount").asText()).isEqualTo("55.10");
        assertThat(edited.json().at("/lines/0/tax/amount").asText()).isEqualTo("0.00");
        assertThat(edited.json().path("offerCode").asText()).isEqualTo("COOP-DIGITAL");
    }

    @Test
    void a_patch_can_not_set_what_is_not_the_partners_to_set() {
        UUID claim = draft();
        String tag = as("partner-north").get("claims/" + claim).header("ETag");
        Answer refused = edit(claim, tag, "{\"status\": \"APPROVED\"}").problem(422, "UNKNOWN_FIELD");
        assertThat(refused.each("errors", "field")).containsExactly("status");
    }

    @Test
    void a_colleague_of_the_same_partner_may_edit() {
        UUID claim = draft();
        String tag = as("partner-north-2").get("claims/" + claim).is(200).header("ETag");
        as("partner-north-2")
                .patch("claims/" + claim, "{\"partnerReference\": \"by a colleague\"}", "If-Match", tag)
                .is(200);
    }

    @Test
    void a_fund_request_is_edited_under_the_same_rules() {
        Answer created = as("partner-north").post("fund-requests", request()).is(201);
        String at = "fund-requests/" + created.id();
        assertThat(created.header("Location")).isEqualTo("/api/v1/" + at);
        as("partner-north").patch(at, "{\"venue\": \"Kiel\"}").problem(428, "PRECONDITION_REQUIRED");
        Answer edited = as("partner-north")
                .patch(at, "{\"venue\": \"Kiel\"}", "If-Match", created.header("ETag"))
                .is(200);
        assertThat(edited.json().path("venue").asText()).isEqualTo("Kiel");
        assertThat(edited.json().path("requestedAmount").toString())
                .isEqualTo("{\"amount\":\"900.00\",\"currency\":\"EUR\"}");
        as("partner-north")
                .patch(at, "{\"venue\": \"Ulm\"}", "If-Match", created.header("ETag"))
                .problem(412, "STALE");
    }

    @Test
    void a_fund_request_under_an_unknown_offer_is_refused_by_its_field() {
        Answer refused = as("partner-north")
                .post("fund-requests", request().replace("MDF-EVENT", "NO-SUCH"))
                .is(422);
        assertThat(refused.each("errors", "field")).containsExactly("offerCode");
    }

    @Test
    void a_list_goes_on_page_by_page() {
        UUID first = draft();
        UUID second = draft();
        Answer page = as("partner-north").get("claims?limit=1&status=DRAFT").is(200);
        assertThat(page.each("", "id")).containsExactly(second.toString());
        String link = page.header("Link");
        assertThat(link).endsWith(">; rel=\"next\"");
        String next = link.substring(link.indexOf("/api/v1"), link.indexOf('>'));
        assertThat(as("partner-north").get(next).is(200).each("", "id")).containsExactly(first.toString());
    }

    private UUID draft() {
        return as("partner-north")
                .post("claims", campaign("COOP-DIGITAL", "100.00").json("\"partnerReference\": \"ref\","))
                .is(201)
                .id();
    }

    private Answer edit(UUID claim, String tag, String patch) {
        return as("partner-north").patch("claims/" + claim, patch, "If-Match", tag);
    }

    private String request() {
        ClaimStory story = campaign("MDF-EVENT", "0.00");
        return """
                {"offerCode": "MDF-EVENT", "activityType": "EVENT_SEMINAR", "activityStart": "%s", "activityEnd": "%s",
                 "venue": "Hamburg", "lines": [{"description": "Hall", "net": 1800}], "requestedAmount": "900.00",
                 "expectedResults": {"leads": 40, "pipeline": "50000.00"}}
                """
                .formatted(story.day().plusDays(40), story.day().plusDays(41));
    }
}
