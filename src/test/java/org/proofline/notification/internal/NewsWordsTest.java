package org.proofline.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.shared.Subject;

class NewsWordsTest {

    private static final Topic CLAIM = new Topic(
            "CL-2026-000017", UUID.randomUUID(), Set.of("anna"), "250.00 EUR", "/claims/1", "/staff/claims/1");

    @Test
    void every_event_that_somebody_hears_of_has_its_words_and_no_words_are_left_over() {
        ResourceBundle bundle = ResourceBundle.getBundle("messages-notification", Locale.ENGLISH);
        Set<String> expected = new java.util.TreeSet<>();
        for (String type : Audience.types()) {
            expected.add(type + ".to");
            expected.add(type + ".title");
            expected.add(type + ".text");
        }
        assertThat(Audience.types()).hasSizeGreaterThan(20).allMatch(type -> Audience.of(type)
                .isPresent());
        assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void says_what_happened_and_why() {
        News news = news("CLAIM_REJECTED", "MISSING_PROOF: no photo of the booth", Map.of());
        assertThat(Texts.title(news, CLAIM)).isEqualTo("Claim CL-2026-000017 is rejected");
        assertThat(Texts.text(news, CLAIM)).contains("Proof is missing. “no photo of the booth”");
    }

    @Test
    void fills_in_the_events_own_amounts() {
        News news = news("PAYMENT_PAID", null, Map.of("paid", "250.00", "currency", "EUR"));
        assertThat(Texts.text(news, CLAIM))
                .isEqualTo("The bank confirmed the payment of 250.00 EUR for claim CL-2026-000017.");
    }

    @Test
    void a_reason_without_a_code_stands_as_it_is() {
        assertThat(Texts.reason("the bank said AC04")).isEqualTo("the bank said AC04");
        assertThat(Texts.reason(null)).isEmpty();
    }

    @Test
    void waits_longer_after_each_failure_but_never_more_than_an_hour() {
        assertThat(Outbox.pause(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Outbox.pause(3)).isEqualTo(Duration.ofSeconds(80));
        assertThat(Outbox.pause(9)).isEqualTo(Duration.ofHours(1));
        assertThat(Outbox.pause(500)).isEqualTo(Duration.ofHours(1));
    }

    private static News news(String type, String reason, Map<String, String> facts) {
        UUID id = UUID.randomUUID();
        return new News(type, Subject.claim(id), id, "somebody", reason, facts);
    }
}
