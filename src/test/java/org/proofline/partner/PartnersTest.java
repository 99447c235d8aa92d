package org.proofline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProoflineTest
@RecordApplicationEvents
class PartnersTest {

    @Autowired
    private Partners partners;

    @Autowired
    private ApplicationEvents events;

    @Test
    void finds_a_partner_by_its_code() {
        UUID id = PartnerFixture.register(partners, "FIND-ME");

        assertThat(partners.byCode("FIND-ME").id()).isEqualTo(id);
        assertThat(partners.all()).extracting(Partner::code).contains("FIND-ME");
    }

    @Test
    void a_code_is_given_once() {
        PartnerFixture.register(partners, "ONCE");

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> PartnerFixture.register(partners, "ONCE"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("PARTNER_EXISTS"));
    }

    @Test
    void a_partner_sees_itself_only() {
        UUID own = PartnerFixture.register(partners, "OWN");
        PartnerFixture.register(partners, "OTHER");

        Acting.of(own, "nora", "partner-user").run(() -> {
            assertThat(partners.all()).extracting(Partner::code).containsExactly("OWN");
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> partners.byCode("OTHER"))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
        });
    }

    @Test
    void a_change_of_standing_is_told_once() {
        UUID id = PartnerFixture.register(partners, "STANDING");

        Acting.as("petra", "partner-master").run(() -> {
            partners.setStanding(id, false, "on the watch list");
            partners.setStanding(id, false, "on the watch list");
        });

        assertThat(partners.get(id).goodStanding()).isFalse();
        assertThat(events.stream(PartnerEvent.class).map(PartnerEvent::type))
                .containsOnlyOnce("PARTNER_STANDING_CHANGED");
    }

    @Test
    void names_every_mistake() {
        Partner wrong = new Partner(null, "x", " ", "MSP", "TIN", "QQ", null, ZoneOffset.UTC, true);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> partners.register(wrong))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("code", "name", "tier", "country"));
    }
}
