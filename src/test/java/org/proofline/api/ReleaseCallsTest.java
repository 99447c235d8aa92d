package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.internal.QuarantineFixture;
import org.springframework.jdbc.core.JdbcTemplate;

/** The release of a scanner's false alarm by calls: one person proposes, another one decides. */
class ReleaseCallsTest extends ApiTest {

    private static final String REASON = "{\"reason\": \"Our own test file\"}";

    @Test
    void what_one_person_proposes_another_one_decides_once() {
        UUID document = inQuarantine("181.10");
        as("claims-validator").post("evidence/" + document + "/release", "{}").is(422);
        as("auditor").post("evidence/" + document + "/release", REASON).is(403);

        JsonNode proposed = as("claims-validator")
                .post("evidence/" + document + "/release", REASON)
                .is(201)
                .json();
        assertThat(proposed.path("found").asText()).isEqualTo("Test.Marker");
        assertThat(proposed.path("decidedBy").isNull()).isTrue();
        as("finance-approver").post("evidence/" + document + "/release", REASON).problem(409, "RELEASE_PROPOSED");
        String decision = "quarantine-releases/" + proposed.path("id").asText() + "/decision";
        as("claims-validator").post(decision, said(true)).problem(403, "SECOND_PERSON");
        as("finance-approver").post(decision, "{\"accepted\": true}").is(422);

        JsonNode decided =
                as("finance-approver").post(decision, said(true)).is(200).json();

        assertThat(decided.path("decidedBy").asText()).isEqualTo("finance-approver");
        assertThat(decided.path("accepted").asBoolean()).isTrue();
        as("director").post(decision, said(false)).problem(409, "ALREADY_DECIDED");
        assertThat(as("auditor").get("quarantine-releases").is(200).json().findValuesAsText("id"))
                .contains(proposed.path("id").asText());
        assertThat(bean(JdbcTemplate.class)
                        .queryForList(
                                "select type from audit.audit_event where subject_id = ? order by subject_no",
                                String.class,
                                document))
                .endsWith("DOCUMENT_RELEASE_PROPOSED", "DOCUMENT_RELEASED");
    }

    @Test
    void no_partner_reads_proposes_or_decides_a_release_and_what_is_not_in_quarantine_needs_none() {
        UUID document = inQuarantine("182.10");
        as("partner-north").get("quarantine-releases").is(403);
        as("partner-north").post("evidence/" + document + "/release", REASON).is(403);

        as("claims-validator")
                .post("evidence/" + proofOf(submitted("partner-north", "COOP-DIGITAL", "183.10")) + "/release", REASON)
                .problem(409, "NOT_IN_QUARANTINE");
    }

    private static String said(boolean accepted) {
        return "{\"accepted\": " + accepted + ", \"reason\": \"Asked its maker\"}";
    }

    private String proofOf(UUID claim) {
        return as("claims-validator")
                .get("claims/" + claim)
                .is(200)
                .each("documents", "documentId")
                .get(0);
    }

    /** As a scanner says later that looks again. */
    private UUID inQuarantine(String net) {
        UUID document = UUID.fromString(proofOf(submitted("partner-north", "COOP-DIGITAL", net)));
        QuarantineFixture.found(this::bean, document, "Test.Marker");
        return document;
    }
}
