package org.proofline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a partner is changes by two persons, because it decides what the partner may earn. */
@ProoflineTest
class ProfileChangesTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired
    private Partners partners;

    @Autowired
    private PartnerProfiles profiles;

    @Autowired
    private ProfileChanges changes;

    @Autowired
    private JdbcTemplate jdbc;

    private final ActionContext petra = Acting.as("petra", "partner-master");
    private final ActionContext carla = Acting.as("carla", "channel-manager");
    private final ActionContext paul = Acting.as("paul", "program-owner");
    private UUID partner;

    @BeforeEach
    void a_partner() {
        String code = "CHANGE-" + COUNTER.incrementAndGet();
        partner = petra.call(() -> partners.register(new Partner(
                        null, code, "Partner " + code, "RESELLER", "SILVER", "DE", null, ZoneId.of("UTC"), true)))
                .id();
        petra.run(() -> profiles.keep(PartnerProfile.unknown(partner).inSegment("TOP_20")));
    }

    @Test
    void a_change_counts_when_a_second_person_accepted_it_and_the_trail_has_both_values() {
        UUID id = propose(carla, change("MSP", "DACH", true));
        assertThat(profiles.of(partner).region()).isEmpty();
        assertThat(petra.call(() -> changes.waiting())).contains(partner);

        paul.run(() -> changes.decide(partner, id, true, " Seen the contract. "));
        assertThat(partners.find(partner).orElseThrow().type()).isEqualTo("MSP");
        PartnerProfile now = profiles.of(partner);
        assertThat(now.region()).isEqualTo("DACH");
        assertThat(now.specializations()).containsExactly("CLOUD");
        assertThat(now.lifecycleStage()).isEqualTo("FIRST_DEAL");
        assertThat(now.segment()).isEqualTo("TOP_20");
        assertThat(partners.find(partner).orElseThrow().tier()).isEqualTo("SILVER");
        assertThat(trail("PARTNER_PROFILE_PROPOSED", "after")).contains("DACH");
        assertThat(trail("PARTNER_PROFILE_CHANGED", "before")).contains("RESELLER", "\"region\":\"\"");
        assertThat(trail("PARTNER_PROFILE_CHANGED", "after")).contains("MSP", "DACH", "FIRST_DEAL");
        assertThat(petra.call(() -> changes.of(partner))).singleElement().satisfies(past -> {
            assertThat(past.decidedBy()).isEqualTo("paul");
            assertThat(past.comment()).isEqualTo("Seen the contract.");
        });
    }

    @Test
    void whoever_proposes_never_accepts_whatever_roles_they_hold() {
        UUID id = propose(petra, change("MSP", "DACH", true));
        refused("SEGREGATION_OF_DUTIES", () -> petra.run(() -> changes.decide(partner, id, true, null)));
        refused("ROLE_MISSING", () -> carla.run(() -> changes.decide(partner, id, true, null)));
        refused("ROLE_MISSING", () -> paul.run(() -> changes.propose(partner, change("GSI", "", true))));
        assertThatThrownBy(() -> jdbc.update(
                        "update partner.profile_proposal set state = 'VERIFIED', decided_by = 'petra' where id = ?",
                        id))
                .hasMessageContaining("profile_accepted_by_a_second_person");
        assertThatThrownBy(() -> jdbc.update("update partner.profile_proposal set region = 'ALPS' where id = ?", id))
                .hasMessageContaining("never changes");
    }

    @Test
    void a_refused_change_changes_nothing_and_a_better_one_replaces_what_waits() {
        UUID first = propose(carla, change("MSP", "DACH", true));
        UUID second = propose(petra, change("MSP", "ALPS", true));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> paul.run(() -> changes.decide(partner, first, true, null)))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.STALE));
        paul.run(() -> changes.decide(partner, second, false, "Not in the Alps."));
        assertThat(profiles.of(partner).region()).isEmpty();
        assertThat(trail("PARTNER_PROFILE_REFUSED", "after")).contains("ALPS");
        refused("NOTHING_TO_DECIDE", () -> paul.run(() -> changes.decide(partner, second, true, null)));
        assertThat(petra.call(() -> changes.of(partner)))
                .extracting(ProfileChanges.Proposed::state)
                .containsExactly("REJECTED", "REPLACED");
    }

    @Test
    void a_hold_counts_at_once_and_is_lifted_by_two() {
        refused("REASON_MISSING", () -> petra.run(() -> changes.hold(partner, " ")));
        refused("ROLE_MISSING", () -> carla.run(() -> changes.hold(partner, "Overdue")));
        petra.run(() -> changes.hold(partner, "Overdue terms"));
        assertThat(partners.find(partner).orElseThrow().goodStanding()).isFalse();

        UUID lift = propose(petra, change("RESELLER", "", true));
        assertThat(partners.find(partner).orElseThrow().goodStanding()).isFalse();
        paul.run(() -> changes.decide(partner, lift, true, null));
        assertThat(partners.find(partner).orElseThrow().goodStanding()).isTrue();
        assertThat(jdbc.queryForList(
                        "select reason from audit.audit_event where subject_id = ? and type = 'PARTNER_STANDING_CHANGED'"
                                + " order by subject_no",
                        String.class,
                        partner))
                .containsExactly("Overdue terms", "They grew.");
    }

    @Test
    void mistakes_are_named_by_field_and_no_change_is_no_proposal() {
        ProfileChange wrong = new ProfileChange("KING", List.of(), "the north", List.of("cloud"), "LATER", true, " ");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> petra.run(() -> changes.propose(partner, wrong)))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("type", "region", "specializations", "lifecycleStage", "reason"));
        ProfileChange same = new ProfileChange("RESELLER", List.of(), "", List.of(), "ONBOARDING", true, "Why not");
        refused("PROFILE_UNCHANGED", () -> petra.run(() -> changes.propose(partner, same)));
        ActionContext own = Acting.of(partner, "nora", "partner-admin");
        refused("STAFF_ONLY", () -> own.run(() -> changes.propose(partner, change("MSP", "", true))));
        refused("STAFF_ONLY", () -> own.run(() -> changes.of(partner)));
    }

    private UUID propose(ActionContext who, ProfileChange change) {
        return who.call(() -> changes.propose(partner, change)).id();
    }

    private static ProfileChange change(String type, String region, boolean good) {
        return new ProfileChange(type, List.of(), region, List.of("CLOUD"), "FIRST_DEAL", good, "They grew.");
    }

    private String trail(String type, String column) {
        return jdbc.queryForObject(
                "select " + column + "::text from audit.audit_event where subject_id = ? and type = ?"
                        + " order by subject_no desc limit 1",
                String.class,
                partner,
                type);
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
