package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.api.Caller.File;
import org.proofline.audit.Audit;

class EvidenceCallsTest extends ApiTest {

    @Test
    void a_file_is_taken_with_its_hash_type_and_checks() {
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        Answer added = add(draft(story), Map.of("requirement", "INVOICE", "line", "1"), story.invoice())
                .is(201);
        assertThat(added.json().path("documentId").asText()).isNotBlank();
        assertThat(added.json().path("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(added.json().path("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(added.json().path("checks"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.path("ruleId").asText()).isNotBlank());
        assertThat(added.json().path("extracted").isObject()).isTrue();
        assertThat(added.header("Location"))
                .isEqualTo("/api/v1/evidence/" + added.json().path("documentId").asText() + "/content");
    }

    @Test
    void the_bytes_come_back_as_a_download_that_runs_nothing() {
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        File file = new File(
                "file",
                "Übersicht \u2013 1.png",
                "image/png",
                story.screenshot().content());
        Answer added =
                add(draft(story), Map.of("requirement", "SCREENSHOT"), file).is(201);
        String content = added.header("Location");
        Answer bytes = as("partner-north").get(content).is(200);
        assertThat(bytes.response().body()).isEqualTo(file.content());
        assertThat(bytes.header("Content-Type")).isEqualTo("image/png");
        assertThat(bytes.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C3%9Cbersicht");
        assertThat(bytes.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(bytes.header("Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
        assertThat(as("partner-north").get(content + "?inline").header("Content-Disposition"))
                .startsWith("inline;");
    }

    @Test
    void reading_is_recorded_under_the_document() {
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        Answer added = add(draft(story), Map.of("requirement", "SCREENSHOT"), story.screenshot());
        as("channel-manager").get(added.header("Location")).is(200);
        bean(Audit.class).seal();
        Answer events = as("auditor")
                .get("audit/events?subject=" + added.json().path("documentId").asText());
        assertThat(events.each("events", "actor")).contains("channel-manager");
    }

    @Test
    void only_owner_approvers_and_auditor_read_proof() {
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        String content = add(draft(story), Map.of("requirement", "SCREENSHOT"), story.screenshot())
                .header("Location");
        as("partner-north-2").get(content).is(200);
        as("auditor").get(content).is(200);
        as("payments-maker").get(content).problem(403, "ROLE_MISSING");
        as("partner-south").get(content).problem(404, "NOT_FOUND");
    }

    @Test
    void a_link_and_a_metric_are_proof_too() {
        UUID claim = draft(campaign("COOP-DIGITAL", "100.00"));
        Answer link = add(claim, Map.of("requirement", "LANDING_PAGE", "url", "https://example.org/x"), null)
                .is(201);
        assertThat(link.json().path("kind").asText()).isEqualTo("URL");
        Answer metric =
                add(claim, Map.of("requirement", "CLICKS", "value", "17"), null).is(201);
        assertThat(metric.json().path("text").asText()).isEqualTo("17");
        Answer read = as("partner-north").get(metric.header("Location")).is(200);
        assertThat(read.text()).isEqualTo("17");
        add(claim, Map.of("requirement", "LANDING_PAGE", "url", "javascript:alert(1)"), null)
                .is(422);
    }

    @Test
    void mistakes_of_an_upload_are_named() {
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        UUID claim = draft(story);
        assertThat(add(claim, Map.of("requirement", "NO_SUCH", "line", "9"), null)
                        .problem(422, "INVALID_INPUT")
                        .each("errors", "field"))
                .containsExactly("file", "requirement", "line");
        add(claim, Map.of("requirement", "CLICKS", "value", "1", "url", "https://example.org"), null)
                .is(422);
        add(claim, Map.of("requirement", "INVOICE", "line", "one"), story.invoice())
                .problem(422, "WRONG_TYPE");
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_the_limit() {
        byte[] large = new byte[26 * 1024 * 1024];
        UUID claim = draft(campaign("COOP-DIGITAL", "100.00"));
        File file = new File("file", "large.pdf", "application/pdf", large);
        assertThat(add(claim, Map.of("requirement", "INVOICE"), file).is(413).text())
                .contains("MB");
        byte[] huge = new byte[40 * 1024 * 1024];
        File more = new File("file", "huge.pdf", "application/pdf", huge);
        add(claim, Map.of("requirement", "INVOICE"), more).problem(413, "TOO_LARGE");
    }

    @Test
    void proof_is_taken_off_a_draft_and_never_off_a_submitted_claim() {
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        UUID claim = draft(story);
        String document = add(claim, Map.of("requirement", "SCREENSHOT"), story.screenshot())
                .json()
                .path("documentId")
                .asText();
        as("partner-north").delete("claims/" + claim + "/evidence/" + document).is(204);
        assertThat(as("partner-north").get("claims/" + claim).each("documents", "documentId"))
                .doesNotContain(document);
        UUID submitted = submitted("partner-north", "MDF-RACE", "1.00");
        add(submitted, Map.of("requirement", "CLICKS", "value", "9"), null).problem(409, "NOT_EDITABLE");
    }

    private UUID draft(ClaimStory story) {
        return as("partner-north").post("claims", story.json()).is(201).id();
    }

    private Answer add(UUID claim, Map<String, String> fields, File file) {
        return as("partner-north").upload("claims/" + claim + "/evidence", fields, file);
    }
}
