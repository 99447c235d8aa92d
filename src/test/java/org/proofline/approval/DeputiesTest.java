package org.proofline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.approval.Approvals.Step;
import org.proofline.security.Role;
import org.proofline.shared.DomainException.Kind;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;

@ProoflineTest
class DeputiesTest extends ApprovalDesk {

    @Test
    void a_deputy_acts_in_their_own_name_and_both_have_decided() {
        String absent = staff(Role.FINANCE_APPROVER);
        String deputy = staff(Role.DIRECTOR);
        ApprovalCase opened = open(FINANCE, "director", FINANCE);
        refused("NOT_A_CANDIDATE", () -> approve(deputy, opened.id()));

        appoint(absent, deputy);
        assertThat(approvals.absentPersonsFor(deputy)).containsExactly(absent);
        approve(deputy, opened.id());

        Step step = approvals.get(opened.id()).steps().get(0);
        assertThat(step.decidedBy()).isEqualTo(deputy);
        assertThat(step.onBehalfOf()).isEqualTo(absent);
        refused(SEGREGATION, () -> approve(deputy, opened.id()));
        approve(staff(Role.DIRECTOR), opened.id());
        refused(SEGREGATION, () -> approve(absent, opened.id()));
        assertThat(approvals.decidersOf(claim.id())).contains(absent, deputy);
    }

    @Test
    void a_deputy_of_the_submitter_may_not_decide_for_them() {
        String submitter = staff(Role.FINANCE_APPROVER);
        String deputy = staff(Role.DIRECTOR);
        appoint(submitter, deputy);
        ApprovalCase opened = open(Set.of(submitter), FINANCE);

        refused(SEGREGATION, () -> approve(deputy, opened.id()));
    }

    @Test
    void an_excluded_deputy_may_not_decide_for_anybody() {
        String absent = staff(Role.FINANCE_APPROVER);
        String deputy = staff(Role.DIRECTOR);
        appoint(absent, deputy);
        ApprovalCase opened = open(Set.of(deputy), FINANCE);

        refused(SEGREGATION, () -> approve(deputy, opened.id()));
    }

    @Test
    void a_deputy_who_is_of_the_group_may_say_for_whom_they_act() {
        String absent = staff(Role.FINANCE_APPROVER);
        String deputy = staff(Role.FINANCE_APPROVER);
        appoint(absent, deputy);
        ApprovalCase opened = open(FINANCE);

        as(deputy).onBehalfOf(absent).run(() -> approvals.decide(opened.id(), "APPROVE", null, null));

        assertThat(approvals.get(opened.id()).steps().get(0).onBehalfOf()).isEqualTo(absent);
        ApprovalCase other = open(FINANCE);
        refused("NOT_A_CANDIDATE", () -> as(staff(Role.FINANCE_APPROVER))
                .onBehalfOf("somebody")
                .run(() -> approvals.decide(other.id(), "APPROVE", null, null)));
    }

    @Test
    void an_appointment_holds_for_its_period_only() {
        String absent = staff(Role.FINANCE_APPROVER);
        String deputy = staff(Role.DIRECTOR);
        appoint(absent, deputy);
        ApprovalCase opened = open(FINANCE);

        clock.advance(Duration.ofDays(7));

        assertThat(approvals.absentPersonsFor(deputy)).isEmpty();
        refused("NOT_A_CANDIDATE", () -> approve(deputy, opened.id()));
    }

    @Test
    void only_the_person_or_an_administrator_appoints_a_deputy() {
        String absent = staff(Role.FINANCE_APPROVER);
        String deputy = staff(Role.DIRECTOR);
        Instant now = clock.instant();

        refused("ROLE_MISSING", () -> as(deputy)
                .run(() -> approvals.appointDeputy(absent, deputy, now, now.plusSeconds(60))));
        refused(Kind.INVALID, "DEPUTY_IS_SELF", () -> as(absent)
                .run(() -> approvals.appointDeputy(absent, absent, now, now.plusSeconds(60))));
        refused(Kind.INVALID, "PERIOD_INVALID", () -> as(absent)
                .run(() -> approvals.appointDeputy(absent, deputy, now, now)));
        refused(Kind.INVALID, "NOT_STAFF", () -> as(absent)
                .run(() -> approvals.appointDeputy(absent, "nobody", now, now.plusSeconds(60))));
        Acting.as("root", "admin").run(() -> approvals.appointDeputy(absent, deputy, now, now.plusSeconds(60)));
    }

    @Test
    void a_revoked_deputy_decides_nothing_any_more() {
        String absent = staff(Role.FINANCE_APPROVER);
        String deputy = staff(Role.DIRECTOR);
        appoint(absent, deputy);
        ApprovalCase opened = open(FINANCE);
        UUID period = approvals.deputyshipsOf(absent).get(0).id();

        refused("ROLE_MISSING", () -> as(deputy).run(() -> approvals.revokeDeputy(period)));
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> as(absent).run(() -> approvals.revokeDeputy(UUID.randomUUID())));
        as(absent).run(() -> approvals.revokeDeputy(period));

        assertThat(approvals.absentPersonsFor(deputy)).isEmpty();
        refused("NOT_A_CANDIDATE", () -> approve(deputy, opened.id()));
        assertThat(approvals.deputyshipsOf(absent)).singleElement().satisfies(ended -> assertThat(ended.revokedAt())
                .isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES)));
        refused(Kind.CONFLICT, "DEPUTY_OVER", () -> as(absent).run(() -> approvals.revokeDeputy(period)));
        assertThat(jdbc.queryForList(
                        "select type from audit.audit_event where subject_id = ? order by subject_no",
                        String.class,
                        period))
                .containsExactly("DEPUTY_APPOINTED", "DEPUTY_REVOKED");
    }

    @Test
    void an_appointment_that_is_over_can_not_be_revoked() {
        String absent = staff(Role.FINANCE_APPROVER);
        appoint(absent, staff(Role.DIRECTOR));
        clock.advance(Duration.ofDays(8));
        UUID period = approvals.deputyshipsOf(absent).get(0).id();

        refused(Kind.CONFLICT, "DEPUTY_OVER", () -> Acting.as("root", "admin")
                .run(() -> approvals.revokeDeputy(period)));
    }

    @Test
    void a_step_that_nobody_may_take_is_seen() {
        String only = staff(Role.FINANCE_APPROVER);
        String deputy = staff(Role.DIRECTOR);
        ApprovalCase opened = open(Set.of(only), FINANCE);

        assertThat(approvals.somebodyMayTake(opened.id(), Set.of(only))).isFalse();
        appoint(only, deputy);
        assertThat(approvals.somebodyMayTake(opened.id(), Set.of(only))).isFalse();
        String other = staff(Role.FINANCE_APPROVER);
        assertThat(approvals.somebodyMayTake(opened.id(), Set.of(only, other))).isTrue();
        assertThat(approvals.somebodyMayTake(opened.id(), people.membersOf(FINANCE)))
                .isTrue();
    }
}
