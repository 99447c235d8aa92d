package org.proofline.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.audit.Audit.AuditEvent;
import org.proofline.claims.ClaimStatus;
import org.proofline.shared.Subject;

class TimelineWordsTest {

    @ParameterizedTest
    @EnumSource(value = ClaimStatus.class, mode = Mode.EXCLUDE, names = "DRAFT")
    void every_status_of_a_claim_has_words_for_both_sides(ClaimStatus status) {
        assertThat(TimelineWords.find("CLAIM_" + status)).isPresent();
        assertThat(TimelineWords.find("CLAIM_" + status + ".partner")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLAIM_HOLD_SET",
                "DUPLICATE_FOUND",
                "DUPLICATE_JUDGED",
                "STEP_DECIDED",
                "DUTY_DECIDED",
                "DOCUMENT_VIEWED",
                "ENTRY_POSTED",
                "CLAWBACK_PROPOSED",
                "PACK_EXPORTED",
                "SOMETHING_NEW"
            })
    void internal_events_are_not_shown_to_partners(String type) {
        assertThat(TimelineWords.forPartner(type, Map.of())).isEmpty();
    }

    @Test
    void an_unknown_event_is_readable_for_staff() {
        assertThat(TimelineWords.forStaff("SOMETHING_NEW_HAPPENED", Map.of())).isEqualTo("Something new happened");
    }

    @Test
    void amounts_and_codes_are_read_as_words() {
        Map<String, String> facts = TimelineFacts.of(new AuditEvent(
                1L,
                UUID.randomUUID(),
                "DOCUMENT_ADDED",
                Instant.EPOCH,
                "anna",
                null,
                Subject.of("DOCUMENT", UUID.randomUUID()),
                null,
                null,
                null,
                null,
                Map.of("status", "IN_REVIEW"),
                Map.of("requirement", "EVENT_PHOTO", "amount", Map.of("amount", "1.00", "currency", "EUR")),
                null,
                null));
        assertThat(facts)
                .containsEntry("requirement", "event photo")
                .containsEntry("amount", "1.00 EUR")
                .containsEntry("was_status", "in review");
    }
}
