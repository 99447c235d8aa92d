package org.proofline.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.insight.ClaimJourney;
import org.proofline.notification.Notifications;
import org.proofline.notification.Notifications.Message;
import org.proofline.shared.Subject;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProoflineTest
class NotificationsTest {

    private static final TaskDecision APPROVE = new TaskDecision("APPROVE", List.of(), null, null);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Courier courier;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void an_empty_outbox() {
        courier.deliver();
        jdbc.update("delete from notification.outbox");
    }

    @Test
    void the_partners_person_hears_of_the_decision_once_and_finds_the_claim_by_the_link() {
        ClaimJourney journey = new ClaimJourney(context, "800.00").submitted().decided(APPROVE);
        String link = "/claims/" + journey.claim();
        assertThat(about(link)).isEmpty();
        courier.deliver();
        courier.deliver();

        assertThat(about(link)).singleElement().satisfies(message -> {
            assertThat(message.title()).endsWith("is approved");
            assertThat(message.text()).contains("400.00 EUR");
            assertThat(message.read()).isFalse();
        });
        long unread = notifications.unread("partner-north");
        notifications.markRead("somebody-else", about(link).get(0).id());
        assertThat(notifications.unread("partner-north")).isEqualTo(unread);
        notifications.markRead("partner-north", about(link).get(0).id());
        assertThat(notifications.unread("partner-north")).isEqualTo(unread - 1);
    }

    @Test
    void a_rollback_takes_the_news_with_it() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.put(news(UUID.randomUUID()));
            status.setRollbackOnly();
        });
        assertThat(outbox.undelivered()).isZero();
    }

    @Test
    void what_cannot_be_delivered_waits_holds_nobody_up_and_is_counted() {
        UUID nobodysClaim = UUID.randomUUID();
        outbox.put(news(nobodysClaim));
        ClaimJourney journey = new ClaimJourney(context, "850.00").submitted().decided(APPROVE);
        courier.deliver();

        assertThat(about("/claims/" + journey.claim())).hasSize(1);
        assertThat(metrics.get("proofline.notifications.undelivered").gauge().value())
                .isEqualTo(1);
        Map<String, Object> waiting = jdbc.queryForMap("select attempts, last_error from notification.outbox");
        assertThat(waiting.get("attempts")).isEqualTo(1);
        assertThat((String) waiting.get("last_error")).isNotBlank();
        clock.advance(Duration.ofSeconds(11));
        courier.deliver();
        assertThat(jdbc.queryForObject("select attempts from notification.outbox", Integer.class))
                .isEqualTo(2);
    }

    private List<Message> about(String link) {
        return notifications.of("partner-north", 200).stream()
                .filter(message -> message.link().equals(link))
                .toList();
    }

    private static News news(UUID claim) {
        return new News("CLAIM_APPROVED", Subject.claim(claim), claim, "channel-manager", null, Map.of());
    }
}
