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
    void a_file_in_parts_goes_on_where_it_stopped_and_ends_as_a_document() {
        UUID claim = draft(campaign("COOP-DIGITAL", "100.00"));
        String words = "Date;Clicks\n2026-06-01;17\n2026-06-02;" + claim + "\n";
        String begin = "{\"fileName\": \"clicks.csv\", \"size\": " + words.length()
                + ", \"requirement\": \"SCREENSHOT\", \"line\": 1}";
        Answer begun =
                as("partner-north").post("claims/" + claim + "/uploads", begin).is(201);
        String upload = begun.header("Location").replace("/api/v1/", "");
        assertThat(begun.json().path("offset").asInt()).isZero();
        assertThat(begun.json().path("partSize").asLong()).isEqualTo(4L * 1024 * 1024);

        Answer first = part(upload, 0, words.substring(0, 20)).is(200);
        assertThat(first.header("Upload-Offset")).isEqualTo("20");
        part(upload, 0, words.substring(0, 20)).problem(409, "UPLOAD_OFFSET");
        as("partner-north").post(upload + "/completion", "{}").problem(409, "UPLOAD_INCOMPLETE");
        assertThat(as("partner-north-2")
                        .get(upload)
                        .is(200)
                        .json()
                        .path("offset")
                        .asInt())
                .isEqualTo(20);
        part(upload, 20, words.substring(20)).is(200);

        Answer document = as("partner-north").post(upload + "/completion", "{}").is(201);
        assertThat(document.json().path("mediaType").asText()).isEqualTo("text/csv");
        assertThat(document.json().path("scan").path("state").asText()).isEqualTo("NOT_SCANNED");
        assertThat(as("partner-north").get(document.header("Location")).text()).isEqualTo(words);
        Answer again = as("partner-north").post(upload + "/completion", "{}").is(201);
        assertThat(again.json().path("documentId")).isEqualTo(document.json().path("documentId"));
        part(upload, words.length(), "x").problem(409, "UPLOAD_FINISHED");
    }

    @Test
    void an_upload_in_parts_names_its_mistakes_and_can_be_given_up() {
        UUID claim = draft(campaign("COOP-DIGITAL", "100.00"));
        Answer wrong = as("partner-north")
                .post("claims/" + claim + "/uploads", "{\"requirement\": \"SELFIE\", \"line\": 9}")
                .is(422);
        assertThat(wrong.each("errors", "field")).containsExactly("size", "requirement", "line");
        as("partner-north")
                .post(
                        "claims/" + claim + "/uploads",
                        "{\"fileName\": \"film.pdf\", \"size\": 99000000, \"requirement\": \"INVOICE\"}")
                .problem(413, "DOC_TOO_LARGE");
        String upload = as("partner-north")
                .post(
                        "claims/" + claim + "/uploads",
                        "{\"fileName\": \"a.pdf\", \"size\": 9, \"requirement\": \"INVOICE\"}")
                .header("Location")
                .replace("/api/v1/", "");
        as("partner-north").delete(upload).is(204);
        as("partner-north").get(upload).problem(404, "NOT_FOUND");
    }

    @Test
    void own_work_is_certified_in_words_where_the_matrix_takes_them() {
        UUID claim = draft(campaign("COOP-DIGITAL", "100.00"));
        String words = "One designer made the advertisement in 6 hours at 55 EUR an hour.";
        Answer taken = add(claim, Map.of("requirement", "CERTIFICATION_STATEMENT", "statement", words), null)
                .is(201);
        assertThat(taken.json().path("kind").asText()).isEqualTo("STATEMENT");
        add(claim, Map.of("requirement", "INVOICE", "statement", words), null).is(422);
    }

    private Answer part(String upload, int offset, String bytes) {
        return as("partner-north")
                .send(
                        "PATCH",
                        upload,
                        "application/offset+octet-stream",
                        bytes,
                        "Upload-Offset",
                        Integer.toString(offset));
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
        assertThat(add(claim, Map.of("requirement", "INVOICE"), more)
                        .problem(413, "TOO_LARGE")
                        .text())
                .contains("A piece of proof may have 25 MB, a file of sales sent by a form 30 MB");
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
