package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme.Agreement;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.Offers;
import org.proofline.program.SchemeFixture;
import org.proofline.testing.Acting;

/** How program owners bring an offer through the catalog, and how partners take part in it. */
class OfferCallsTest extends ApiTest {

    private static final Audience ENROLLED_AND_SIGNED =
            new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true, true);

    private final String code = "CALL-" + marker().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void a_draft_is_sent_returned_checked_published_and_retired() {
        UUID id = draft(LocalDate.of(2026, 1, 1), null);
        String path = "offer-versions/" + id;
        as("program-owner-2").post(path + "/check-request", null).problem(403, "NOT_AN_AUTHOR");
        assertThat(stage(as("program-owner").post(path + "/check-request", null)))
                .isEqualTo("SENT");
        as("program-owner").post(path + "/check", null).problem(403, "SEGREGATION_OF_DUTIES");
        as("program-owner-2").post(path + "/return", "{}").problem(422, "REASON_MISSING");
        Answer returned = as("program-owner-2").post(path + "/return", "{\"reason\": \"No cap.\"}");
        assertThat(stage(returned)).isEqualTo("DRAFT");
        assertThat(returned.json().path("returnReason").asText()).isEqualTo("No cap.");
        as("program-owner").post(path + "/check-request", null).is(200);
        assertThat(stage(as("program-owner-2").post(path + "/check", null))).isEqualTo("CHECKED");
        as("program-owner").post(path + "/publication", null).problem(403, "SEGREGATION_OF_DUTIES");
        assertThat(stage(as("program-owner-2").post(path + "/publication", null)))
                .isEqualTo("IN_FORCE");
        as("program-owner").post(path + "/retirement", "{}").problem(422, "RETIREMENT_INCOMPLETE");
        Answer retired = as("program-owner")
                .post(path + "/retirement", "{\"lastDay\": \"2026-03-31\", \"reason\": \"Nobody used it.\"}");
        assertThat(stage(retired)).isEqualTo("RETIRED");
        assertThat(as("auditor").get("offer-versions?code=" + code).is(200).each("", "retiredAfter"))
                .containsExactly("2026-03-31");
    }

    @Test
    void an_offer_is_drafted_and_rewritten_by_call_and_two_authors_never_overwrite_each_other() {
        UUID like = draft(LocalDate.of(2026, 1, 1), null);
        Answer definition = as("program-owner")
                .get("offer-versions/" + like + "/definition")
                .is(200);
        String text = definition.text();
        assertThat(text).contains("\"code\":\"" + code + "\"").doesNotContain("versionId", "\"zero\"");

        Answer created = as("program-owner").post("offer-versions", text).is(201);
        String path = "offer-versions/" + created.id();
        assertThat(created.header("Location")).endsWith("/api/v1/" + path);
        assertThat(created.json().path("version").asInt()).isEqualTo(2);
        Answer read = as("program-owner").get(path + "/definition").is(200);
        assertThat(read.text()).isEqualTo(text);

        String renamed = text.replace("\"name\":\"", "\"name\":\"Renamed ");
        as("program-owner").put(path + "/definition", renamed).problem(428, "PRECONDITION_REQUIRED");
        as("program-owner-2")
                .put(path + "/definition", renamed, "If-Match", read.header("ETag"))
                .is(200);
        as("program-owner")
                .put(path + "/definition", text, "If-Match", read.header("ETag"))
                .problem(412, "STALE");
        Answer kept = as("program-owner").get(path).is(200);
        assertThat(kept.json().path("name").asText()).startsWith("Renamed ");
        assertThat(kept.json().path("authors")).hasSize(2);
        as("program-owner")
                .put(path + "/definition", text, "If-Match", kept.header("ETag"))
                .is(200);
    }

    @Test
    void a_definition_that_no_offer_has_is_refused_with_the_field_that_is_wrong() {
        String text = as("program-owner")
                .get("offer-versions/" + draft(LocalDate.of(2026, 1, 1), null) + "/definition")
                .text();
        for (List<String> wrong : List.of(
                List.of("\"holdingDays\"", "\"holdngDays\":1,\"holdingDays\"", "terms.holdngDays"),
                List.of("\"VOLUME_REBATE\"", "\"VOLUME\"", "scheme.type"),
                List.of("\"2026-01-01\"", "\"1 January\"", "validFrom"))) {
            Answer refused = as("program-owner").post("offer-versions", text.replace(wrong.get(0), wrong.get(1)));
            refused.problem(422, "OFFER_UNREADABLE");
            assertThat(refused.each("errors", "field")).containsExactly(wrong.get(2));
        }
        as("program-owner").post("offer-versions", "{}").problem(422, "OFFER_INVALID");
        as("program-owner").post("offer-versions", "[]").problem(422, "OFFER_UNREADABLE");
        as("program-owner").post("offer-versions", "{\"scheme\": {}}").problem(422, "OFFER_INVALID");
        as("finance-approver").post("offer-versions", text).is(403);
        as("partner-north").post("offer-versions", text).is(403);
    }

    @Test
    void what_its_authors_did_not_send_is_neither_checked_nor_published() {
        String path = "offer-versions/" + draft(LocalDate.of(2026, 1, 1), null);
        as("program-owner-2").post(path + "/check", null).problem(409, "OFFER_NOT_SENT");
        as("program-owner-2").post(path + "/publication", null).problem(409, "OFFER_NOT_SENT");
        as("program-owner").post(path + "/check-request", null).is(200);
        assertThat(stage(as("program-owner-2").post(path + "/publication", null)))
                .isEqualTo("IN_FORCE");
    }

    @Test
    void two_versions_are_compared_and_a_change_within_a_period_names_who_agreed() {
        publish(draft(LocalDate.of(2026, 1, 1), null));
        UUID silent = draft(LocalDate.of(2026, 2, 15), null);
        as("program-owner")
                .post("offer-versions/" + silent + "/check-request", null)
                .problem(422, "AGREEMENT_MISSING");
        UUID agreed = draft(LocalDate.of(2026, 2, 15), new Agreement("Sam", "Fay", "Ola"));
        publish(agreed);
        Answer difference =
                as("auditor").get("offer-versions/" + agreed + "/difference").is(200);
        assertThat(difference.each("", "path"))
                .containsExactlyInAnyOrder("scheme.agreed.finance", "scheme.agreed.operations", "scheme.agreed.sales");
        UUID first = UUID.fromString(
                as("auditor").get("offer-versions?code=" + code).each("", "id").get(2));
        Answer whole = as("auditor")
                .get("offer-versions/" + agreed + "/difference?from=" + first)
                .is(200);
        assertThat(whole.each("", "path"))
                .containsExactlyInAnyOrder(
                        "validFrom", "scheme.agreed.finance", "scheme.agreed.operations", "scheme.agreed.sales");
    }

    @Test
    void a_partner_enrolls_and_accepts_the_terms_of_the_version_in_force() {
        publish(draft(LocalDate.of(2026, 1, 1), null));
        Answer before =
                as("partner-north").get("offers/" + code + "/participation").is(200);
        assertThat(before.each("unmet", "condition")).containsExactly("ENROLLMENT", "TERMS");
        assertThat(before.each("unmet", "remedy")).contains("Enroll in the offer.");
        Answer german = as("partner-north").get("offers/" + code + "/participation", "Accept-Language", "de");
        assertThat(german.each("unmet", "remedy")).contains("Melden Sie sich für das Angebot an.");

        Answer terms = as("partner-north").get("offers/" + code + "/terms").is(200);
        assertThat(terms.json().path("standardTerms").asText()).isEqualTo("2026-01");
        assertThat(terms.json().path("addendum").asText()).isEqualTo("Sales to affiliates do not count.");
        as("partner-north").post("offers/" + code + "/acceptance", "{}").problem(422, "INVALID_INPUT");
        as("partner-north")
                .post("offers/" + code + "/acceptance", "{\"version\": 9}")
                .problem(409, "OFFER_VERSION");
        as("partner-north")
                .post("offers/" + code + "/acceptance", "{\"version\": 1}")
                .is(200);
        Answer enrolled =
                as("partner-north").post("offers/" + code + "/enrollment", null).is(200);
        assertThat(enrolled.json().path("eligible").asBoolean()).isTrue();
        assertThat(as("partner-south").get("offers/" + code + "/participation").each("unmet", "condition"))
                .containsExactly("ENROLLMENT", "TERMS");
        assertThat(as("partner-north")
                        .delete("offers/" + code + "/enrollment")
                        .is(200)
                        .each("unmet", "condition"))
                .containsExactly("ENROLLMENT");
    }

    @Test
    void progress_is_told_in_figures_and_in_the_callers_language() {
        publish(draft(today().withDayOfYear(1), null));
        Answer german =
                as("partner-north").get("progress", "Accept-Language", "de").is(200);
        assertThat(german.each("", "offerCode")).contains(code);
        for (com.fasterxml.jackson.databind.JsonNode each : german.json()) {
            if (each.path("offerCode").asText().equals(code)) {
                assertThat(each.path("ahead").get(0).path("threshold").asText()).isEqualTo("10000");
                assertThat(each.path("ahead").get(0).path("sentence").asText()).startsWith("Sie haben ");
            }
        }
        assertThat(as("auditor").get("progress").is(200).json()).isEmpty();
    }

    private UUID draft(LocalDate from, Agreement agreed) {
        Offer offer = SchemeFixture.rebateOffer(code, from, SchemeFixture.rebate(ENROLLED_AND_SIGNED, agreed));
        return Acting.as("program-owner", "program-owner")
                .call(() -> bean(Offers.class).draft(offer))
                .versionId();
    }

    private void publish(UUID id) {
        as("program-owner")
                .post("offer-versions/" + id + "/check-request", null)
                .is(200);
        as("program-owner-2")
                .post("offer-versions/" + id + "/publication", null)
                .is(200);
    }

    private static String stage(Answer answer) {
        return answer.is(200).json().path("stage").asText();
    }
}
