package org.proofline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProoflineTest
@RecordApplicationEvents
class PartnerProfilesTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final List<BigDecimal> WEAK = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    @Autowired
    private Partners partners;

    @Autowired
    private PartnerProfiles profiles;

    @Autowired
    private ApplicationEvents events;

    private final ActionContext keeper = Acting.as("petra", "partner-master");

    @Test
    void a_profile_is_kept_and_a_change_is_told_once() {
        UUID id = partner();
        PartnerProfile profile =
                new PartnerProfile(id, List.of("MSP"), "DACH", List.of("CLOUD"), "", "FIRST_DEAL", null);
        assertThat(profiles.of(id)).isEqualTo(PartnerProfile.unknown(id));
        keeper.run(() -> {
            profiles.keep(profile);
            profiles.keep(profile);
        });
        assertThat(profiles.of(id)).isEqualTo(profile);
        assertThat(types()).containsOnlyOnce("PARTNER_PROFILE_CHANGED");
    }

    @Test
    void only_who_keeps_the_partners_keeps_profiles_and_a_partner_sees_its_own() {
        UUID id = partner();
        ActionContext own = Acting.of(id, "nora", "partner-admin");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> own.run(() -> profiles.keep(PartnerProfile.unknown(id))))
                .satisfies(e -> assertThat(e.code()).isEqualTo("ROLE_MISSING"));
        UUID other = partner();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> own.run(() -> profiles.of(other)))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    }

    @Test
    void the_tier_follows_the_rule_and_stays_while_it_is_locked() {
        UUID id = partner();
        List<BigDecimal> strong = List.of(amount("60000"), amount("50000"), amount("70000"));
        keeper.run(() -> {
            profiles.recomputeTier(id, TierRule.STANDARD, WEAK, OCTOBER);
            assertThat(partners.get(id).tier()).isEqualTo("BRONZE");
            profiles.recomputeTier(id, TierRule.STANDARD, strong, OCTOBER);
            assertThat(partners.get(id).tier()).isEqualTo("GOLD");
            profiles.recomputeTier(id, TierRule.STANDARD, WEAK, OCTOBER.plusMonths(2));
            assertThat(partners.get(id).tier()).isEqualTo("GOLD");
            profiles.recomputeTier(id, TierRule.STANDARD, WEAK, OCTOBER.plusMonths(3));
            assertThat(partners.get(id).tier()).isEqualTo("BRONZE");
        });
        assertThat(types().filter("PARTNER_TIER_CHANGED"::equals)).hasSize(3);
    }

    @Test
    void segments_are_computed_and_kept() {
        List<UUID> five = List.of(partner(), partner(), partner(), partner(), partner());
        Map<UUID, BigDecimal> sales = Map.of(
                five.get(0), amount("5"),
                five.get(1), amount("4"),
                five.get(2), amount("3"),
                five.get(3), amount("2"),
                five.get(4), amount("1"));
        keeper.run(() -> profiles.segment(sales));
        assertThat(five)
                .extracting(id -> profiles.of(id).segment())
                .containsExactly("TOP_20", "MIDDLE_60", "MIDDLE_60", "MIDDLE_60", "BOTTOM_20");
    }

    private Stream<String> types() {
        return events.stream(PartnerEvent.class).map(PartnerEvent::type);
    }

    private UUID partner() {
        return PartnerFixture.register(partners, "PROFILE-" + COUNTER.incrementAndGet());
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
