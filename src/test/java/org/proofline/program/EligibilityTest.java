package org.proofline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who may take part in an offer, asked of the decision table as it is deployed. */
@ProoflineTest
@RecordApplicationEvents
class EligibilityTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final Audience PILOT = new Audience(
            List.of("RESELLER", "MSP"),
            List.of("SILVER", "GOLD"),
            List.of("DACH"),
            List.of("CLOUD", "SECURITY"),
            List.of("MIDDLE_60"),
            List.of("RETENTION"),
            true,
            true);

    @Autowired
    private Eligibility eligibility;

    @Autowired
    private Enrollments enrollments;

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    private final UUID partner = UUID.randomUUID();
    private final ActionContext admin = Acting.of(partner, "ada", "partner-admin");
    private Offer pilot;

    @BeforeEach
    void a_pilot() {
        pilot = published("PILOT-" + COUNTER.incrementAndGet(), PILOT);
        admin.run(() -> {
            enrollments.enroll(pilot.code(), partner);
            enrollments.accept(pilot.versionId(), partner);
        });
    }

    @Test
    void who_meets_every_condition_may_take_part() {
        assertThat(eligibility.unmet(
                        pilot,
                        facts("RESELLER", "GOLD", "DACH", "CLOUD", "MIDDLE_60", "RETENTION", true),
                        Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENCY,   GOLD,   DACH,    CLOUD, MIDDLE_60, RETENTION,  true,  PARTNER_TYPE",
        "RESELLER, BRONZE, DACH,    CLOUD, MIDDLE_60, RETENTION,  true,  TIER",
        "RESELLER, GOLD,   NORDICS, CLOUD, MIDDLE_60, RETENTION,  true,  REGION",
        "RESELLER, GOLD,   DACH,    DATA,  MIDDLE_60, RETENTION,  true,  SPECIALIZATION",
        "RESELLER, GOLD,   DACH,    CLOUD, TOP_20,    RETENTION,  true,  SEGMENT",
        "RESELLER, GOLD,   DACH,    CLOUD, MIDDLE_60, ONBOARDING, true,  LIFECYCLE_STAGE",
        "RESELLER, GOLD,   DACH,    CLOUD, MIDDLE_60, RETENTION,  false, HOLD",
    })
    void each_condition_that_is_not_met_is_named(
            String type,
            String tier,
            String region,
            String specialization,
            String segment,
            String stage,
            boolean standing,
            String condition) {
        PartnerFacts facts = facts(type, tier, region, specialization, segment, stage, standing);
        assertThat(eligibility.unmet(pilot, facts, Locale.ENGLISH))
                .extracting(Unmet::condition)
                .containsExactly(condition);
    }

    @Test
    void the_answer_says_what_is_asked_for_and_what_to_do_in_both_languages() {
        PartnerFacts stranger = new PartnerFacts(
                UUID.randomUUID(), List.of("AGENCY"), "BRONZE", "", List.of(), "", "ONBOARDING", false);
        List<Unmet> unmet = eligibility.unmet(pilot, stranger, Locale.ENGLISH);
        assertThat(unmet).hasSize(9);
        assertThat(unmet.get(3))
                .isEqualTo(new Unmet(
                        "SPECIALIZATION",
                        "This offer asks for one of these specializations: CLOUD, SECURITY.",
                        "Pass the exams for one of CLOUD, SECURITY."));
        assertThat(eligibility.unmet(pilot, stranger, Locale.GERMAN))
                .extracting(Unmet::remedy)
                .contains("Melden Sie sich für das Angebot an.");
    }

    @Test
    void an_offer_without_a_scheme_asks_for_good_standing_only() {
        Offer plain = OfferFixture.coop("PLAIN", JULY, null);
        assertThat(eligibility.unmet(plain, facts("X", "BRONZE", "", "", "", "ONBOARDING", true), Locale.ENGLISH))
                .isEmpty();
        assertThat(eligibility.unmet(plain, facts("X", "BRONZE", "", "", "", "ONBOARDING", false), Locale.ENGLISH))
                .extracting(Unmet::condition)
                .containsExactly("HOLD");
    }

    @Test
    void terms_are_accepted_for_one_version_only_and_kept_with_the_hash_of_their_text() {
        Offer next = published(pilot.code(), PILOT);
        PartnerFacts facts = facts("RESELLER", "GOLD", "DACH", "CLOUD", "MIDDLE_60", "RETENTION", true);
        assertThat(eligibility.unmet(next, facts, Locale.ENGLISH))
                .extracting(Unmet::condition)
                .containsExactly("TERMS");
        assertThat(jdbc.queryForMap("select * from program.terms_acceptance where partner_id = ?", partner))
                .containsEntry("standard_terms", "2026-01")
                .containsEntry("accepted_by", "ada")
                .extractingByKey("text_sha256")
                .asString()
                .hasSize(64);
        assertThatThrownBy(() -> jdbc.update("update program.terms_acceptance set accepted_by = 'eve'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void who_leaves_is_enrolled_no_more_and_may_come_back() {
        admin.run(() -> enrollments.leave(pilot.code(), partner));
        assertThat(enrollments.isEnrolled(pilot.code(), partner)).isFalse();
        admin.run(() -> enrollments.enroll(pilot.code(), partner));
        admin.run(() -> enrollments.enroll(pilot.code(), partner));
        assertThat(enrollments.isEnrolled(pilot.code(), partner)).isTrue();
        assertThat(events.stream(OfferEvent.class)
                        .map(OfferEvent::type)
                        .filter(type -> type.startsWith("PARTNER") || type.startsWith("TERMS")))
                .containsExactly("PARTNER_ENROLLED", "TERMS_ACCEPTED", "PARTNER_LEFT_OFFER", "PARTNER_ENROLLED");
    }

    @Test
    void nobody_enrolls_another_partner() {
        ActionContext stranger = Acting.of(UUID.randomUUID(), "eve", "partner-admin");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> stranger.run(() -> enrollments.leave(pilot.code(), partner)))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> stranger.run(() -> enrollments.accept(pilot.versionId(), partner)))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    }

    private PartnerFacts facts(
            String type,
            String tier,
            String region,
            String specialization,
            String segment,
            String stage,
            boolean standing) {
        return new PartnerFacts(
                partner, List.of(type), tier, region, List.of(specialization), segment, stage, standing);
    }

    private Offer published(String code, Audience audience) {
        Offer offer = SchemeFixture.rebateOffer(code, JULY, SchemeFixture.rebate(audience, null));
        Offer draft = Acting.as("paul", "program-owner").call(() -> offers.draft(offer));
        return Acting.as("pia", "program-owner").call(() -> offers.publish(draft.versionId()));
    }
}
