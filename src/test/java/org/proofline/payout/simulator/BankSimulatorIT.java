package org.proofline.payout.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Account;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.PayoutScene;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class BankSimulatorIT {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private BankSimulator bank;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void settles_within_ten_seconds_and_misbehaves_by_the_cents() {
        PayoutScene scene = new PayoutScene(beans).verified();
        Instant start = clock.instant();
        clock.set(start);
        List<PaymentItem> items = List.of(
                scene.owed("10.00"),
                scene.owed("10.13"),
                scene.owed("10.14"),
                scene.owed("10.15"),
                scene.owed("10.16"));
        scene.released();
        bank.answer();
        assertThat(statuses(scene, items)).containsOnly("SENT");
        clock.set(start.plusSeconds(5));
        bank.answer();
        assertThat(statuses(scene, items)).containsExactly("PAID", "REJECTED_BY_BANK", "SENT", "PAID", "PAID");
        clock.set(start.plusSeconds(10));
        bank.answer();
        assertThat(statuses(scene, items)).containsExactly("PAID", "REJECTED_BY_BANK", "SENT", "PAID", "RETURNED");
        clock.advance(Duration.ofMinutes(1));
        bank.answer();
        bank.answer();
        assertThat(statuses(scene, items)).containsExactly("PAID", "REJECTED_BY_BANK", "PAID", "PAID", "RETURNED");
        assertThat(scene.on(Account.CASH)).isEqualTo(scene.money("-30.29"));
        assertThat(scene.on(Account.BANK_CLEARING)).isEqualTo(scene.money("0"));
        assertThat(effectsOn(items.get(3))).isEqualTo(Map.of("PAID", 1L, "UNCHANGED", 2L));
    }

    private static List<String> statuses(PayoutScene scene, List<PaymentItem> items) {
        return items.stream().map(item -> scene.now(item).status()).toList();
    }

    /** The acceptance, the booking, and the booking told once more. */
    private Map<String, Long> effectsOn(PaymentItem item) {
        return jdbc
                .queryForList(
                        "select change from payout.bank_message_effect where item_id = ?", String.class, item.id())
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        change -> change, java.util.stream.Collectors.counting()));
    }
}
