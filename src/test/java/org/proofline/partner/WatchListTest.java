package org.proofline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who puts a partner on the watch list, and who takes it off. */
@ProoflineTest
class WatchListTest {

    @Autowired
    private Partners partners;

    @Autowired
    private WatchList list;

    @Autowired
    private JdbcTemplate jdbc;

    private final ActionContext petra = Acting.as("petra", "partner-master");
    private final ActionContext fiona = Acting.as("fiona", "finance-approver");
    private UUID partner;

    @BeforeEach
    void a_partner() {
        partner = PartnerFixture.register(
                partners,
                "WATCH-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    @Test
    void one_person_puts_a_partner_on_the_list_another_takes_it_off_and_the_trail_has_both_reasons() {
        fiona.run(() -> list.put(partner, " Two invoices with one number "));
        petra.run(() -> list.put(partner, "Late to it"));

        assertThat(partners.get(partner).watched()).isTrue();
        assertThat(partners.get(partner).goodStanding()).isTrue();
        assertThat(petra.call(() -> list.of(partner))).hasValueSatisfying(watch -> {
            assertThat(watch.reason()).isEqualTo("Two invoices with one number");
            assertThat(watch.by()).isEqualTo("fiona");
        });
        petra.run(() -> list.lift(partner, "Explained: a copy"));
        assertThat(partners.get(partner).watched()).isFalse();
        assertThat(jdbc.queryForList(
                        "select type || ': ' || reason from audit.audit_event where subject_id = ? and type like"
                                + " 'PARTNER_WATCH%' order by subject_no",
                        String.class, partner))
                .containsExactly(
                        "PARTNER_WATCHED: Two invoices with one number", "PARTNER_WATCH_LIFTED: Explained: a copy");
    }

    @Test
    void nobody_clears_whom_they_suspected_and_nobody_without_the_role_or_a_reason_does_either() {
        refused("ROLE_MISSING", () -> Acting.as("carla", "channel-manager").run(() -> list.put(partner, "Odd")));
        refused("STAFF_ONLY", () -> Acting.of(partner, "nora", "partner-admin").run(() -> list.of(partner)));
        refused("REASON_MISSING", () -> petra.run(() -> list.put(partner, " ")));
        refused("NOT_WATCHED", () -> petra.run(() -> list.lift(partner, "Fine")));

        petra.run(() -> list.put(partner, "Odd"));
        refused("SECOND_PERSON", () -> petra.run(() -> list.lift(partner, "Fine")));
        refused("ROLE_MISSING", () -> fiona.run(() -> list.lift(partner, "Fine")));
        refused("REASON_MISSING", () -> Acting.as("paul", "program-owner").run(() -> list.lift(partner, "")));
        assertThat(partners.get(partner).watched()).isTrue();
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
