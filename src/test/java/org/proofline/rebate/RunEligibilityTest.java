package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Receivables;
import org.proofline.partner.PartnerProfile;
import org.proofline.partner.PartnerProfiles;
import org.proofline.partner.Partners;
import org.proofline.program.Enrollments;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.Offers;
import org.proofline.rebate.Rebates.Entitlement;
import org.proofline.rebate.Rebates.Run;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run asks every condition of the offer, once for each partner; who does not meet them is awarded nothing. */
@ProoflineTest
class RunEligibilityTest {

    private static final Money NOTHING = Money.eur("0");

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Rebates rebates;

    private RebateWorld world;

    @Test
    void each_condition_keeps_a_partner_out_and_is_named() {
        world = new RebateWorld(app, 3, choosy());
        fits(0);
        takesPart(0);
        fits(1);
        for (int partner = 0; partner < 3; partner++) {
            world.sold(partner, "10000.00");
        }
        standing(2, false);
        Run run = world.computed();

        assertThat(of(run, 0).unmet()).isEmpty();
        assertThat(of(run, 1).unmet()).containsExactly("ENROLLMENT", "TERMS");
        assertThat(of(run, 2).unmet())
                .containsExactly(
                        "REGION", "SPECIALIZATION", "SEGMENT", "LIFECYCLE_STAGE", "ENROLLMENT", "TERMS", "HOLD");
        assertThat(of(run, 2).entitled()).isEqualTo(Money.eur("200.00"));
        assertThat(of(run, 2).difference()).isEqualTo(NOTHING);
        assertThat(run.totals().notEligible()).isEqualTo(2);
        assertThat(run.totals().entitled()).isEqualTo(Money.eur("200.00"));
        assertThat(words(run, "REGION", "HOLD"))
                .containsExactlyInAnyOrder("It does not work in DACH.", "It is not in good standing.");
        world.approved(run);
        assertThat(world.paid(0)).containsExactly(Money.eur("200.00"));
        assertThat(world.paid(1)).isEmpty();
        assertThat(world.paid(2)).isEmpty();
    }

    @Test
    void what_a_partner_earned_before_it_left_stays_earned_and_a_later_enrolment_counts() {
        world = new RebateWorld(app, 3, enrolled());
        Enrollments enrollments = app.getBean(Enrollments.class);
        for (int partner = 0; partner < 3; partner++) {
            world.sold(partner, "10000.00");
        }
        enrolledWithinThePeriod(2);
        world.person(0).run(() -> enrollments.enroll(world.offer, world.partners.get(0)));
        world.person(1).run(() -> enrollments.enroll(world.offer, world.partners.get(1)));
        world.person(1).run(() -> enrollments.leave(world.offer, world.partners.get(1)));
        world.person(2).run(() -> enrollments.leave(world.offer, world.partners.get(2)));
        Run run = world.computed();

        assertThat(of(run, 0).unmet()).isEmpty();
        // It enrolled and left after the period's end.
        assertThat(of(run, 1).unmet()).containsExactly("ENROLLMENT");
        assertThat(of(run, 2).unmet()).isEmpty();
        assertThat(enrollments.isEnrolled(world.offer, world.partners.get(2))).isFalse();
    }

    private void enrolledWithinThePeriod(int partner) {
        app.getBean(JdbcTemplate.class)
                .update(
                        "insert into program.enrollment (offer_code, partner_id, position, enrolled, by_person, at)"
                                + " values (?, ?, 1, true, 'nora', timestamptz '2025-11-01 12:00:00Z')",
                        world.offer,
                        world.partners.get(partner));
    }

    @Test
    void who_is_put_on_hold_keeps_what_was_paid_is_paid_nothing_more_and_owes_what_returns_take() {
        world = new RebateWorld(app, 1);
        world.sold(0, "10000.00");
        world.approved();
        standing(0, false);
        world.sold(0, "1000.00");
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        world.sold(0, "-3000.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("-40.00"));
        assertThat(app.getBean(Receivables.class).outstanding(world.partners.get(0), "PL-EU", "EUR", false))
                .isEqualTo(Money.eur("40.00"));

        standing(0, true);
        world.sold(0, "2000.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("40.00"));
    }

    private void fits(int partner) {
        Acting.as("partner-master", "partner-master").run(() -> app.getBean(PartnerProfiles.class)
                .keep(new PartnerProfile(
                        world.partners.get(partner),
                        List.of(),
                        "DACH",
                        List.of("CLOUD"),
                        "TOP_20",
                        "RETENTION",
                        null)));
    }

    private void takesPart(int partner) {
        UUID id = world.partners.get(partner);
        UUID version =
                app.getBean(Offers.class).inForce(world.offer, RebateWorld.FROM).versionId();
        world.person(partner).run(() -> {
            app.getBean(Enrollments.class).enroll(world.offer, id);
            app.getBean(Enrollments.class).accept(version, id);
        });
    }

    private void standing(int partner, boolean good) {
        Acting.as("partner-master", "partner-master").run(() -> app.getBean(Partners.class)
                .setStanding(world.partners.get(partner), good, "Terms are overdue"));
    }

    private Entitlement of(Run run, int partner) {
        return world.entitlements(run).stream()
                .filter(of -> of.partnerId().equals(world.partners.get(partner)))
                .findFirst()
                .orElseThrow();
    }

    private java.util.Collection<String> words(Run run, String... codes) {
        return Acting.as("auditor", "auditor")
                .call(() -> rebates.conditions(run.id(), List.of(codes), Locale.ENGLISH))
                .values();
    }

    private static Audience choosy() {
        return new Audience(
                List.of("RESELLER"),
                List.of("GOLD"),
                List.of("DACH"),
                List.of("CLOUD"),
                List.of("TOP_20"),
                List.of("RETENTION"),
                true,
                true);
    }

    private static Audience enrolled() {
        return new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true, false);
    }
}
