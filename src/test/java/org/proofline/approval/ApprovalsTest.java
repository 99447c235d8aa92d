package org.proofline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.security.Role;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException.Kind;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProoflineTest
@RecordApplicationEvents
class ApprovalsTest extends ApprovalDesk {

    @Autowired
    private ApplicationEvents events;

    @Test
    void a_case_is_approved_step_by_step_by_different_people() {
        ApprovalCase opened = open(CHANNEL, FINANCE);
        String first = staff(Role.CHANNEL_MANAGER);
        String second = staff(Role.FINANCE_APPROVER);
        assertThat(approvals.currentStep(opened.id()).no()).isEqualTo(1);

        assertThat(approve(first, opened.id()).status()).isEqualTo("OPEN");
        assertThat(approvals.isFullyApproved(opened.id())).isFalse();
        assertThat(approve(second, opened.id()).status()).isEqualTo("APPROVED");

        assertThat(approvals.isFullyApproved(opened.id())).isTrue();
        assertThat(approvals.currentStep(opened.id())).isNull();
        assertThat(approvals.decidersOf(claim.id())).containsExactlyInAnyOrder(first, second);
        assertThat(approvals.latestOf(claim.id()).id()).isEqualTo(opened.id());
    }

    @Test
    void a_rejection_closes_the_case_and_needs_a_reason() {
        ApprovalCase opened = open(CHANNEL, FINANCE);
        ActionContext person = as(staff(Role.CHANNEL_MANAGER));

        refused(
                Kind.INVALID,
                "REASON_MISSING",
                () -> person.run(() -> approvals.decide(opened.id(), "REJECT", null, " ")));
        refused(
                Kind.INVALID,
                "REASON_UNKNOWN",
                () -> person.run(() -> approvals.decide(opened.id(), "REJECT", "BAD_MOOD", null)));
        refused(
                Kind.INVALID,
                "OUTCOME_UNKNOWN",
                () -> person.run(() -> approvals.decide(opened.id(), "SHRUG", null, null)));
        ApprovalCase closed = person.call(() -> approvals.decide(opened.id(), "REJECT", "MISSING_BRANDING", null));

        assertThat(closed.status()).isEqualTo("REJECTED");
        assertThat(approvals.isFullyApproved(opened.id())).isFalse();
        refused(Kind.CONFLICT, "ALREADY_DECIDED", () -> approve(staff(Role.FINANCE_APPROVER), opened.id()));
    }

    @Test
    void a_new_case_cancels_the_open_one() {
        ApprovalCase first = open(CHANNEL);
        ApprovalCase second = open(FINANCE);

        assertThat(approvals.get(first.id()).status()).isEqualTo("CANCELLED");
        assertThat(approvals.latestOf(claim.id()).id()).isEqualTo(second.id());
        refused(Kind.CONFLICT, "ALREADY_DECIDED", () -> approve(staff(Role.CHANNEL_MANAGER), first.id()));
    }

    @Test
    void the_clock_runs_on_working_days_and_starts_with_the_step() {
        clock.set(Instant.parse("2026-12-23T09:00:00Z"));
        ApprovalCase opened = open(CHANNEL, FINANCE);

        assertThat(opened.steps().get(0).dueAt()).isEqualTo("2026-12-28T17:00:00Z");
        assertThat(opened.steps().get(1).dueAt()).isNull();
        clock.set(Instant.parse("2026-12-28T10:00:00Z"));
        approve(staff(Role.CHANNEL_MANAGER), opened.id());
        assertThat(approvals.currentStep(opened.id()).dueAt()).isEqualTo("2026-12-30T17:00:00Z");
    }

    @Test
    void a_decided_step_and_a_closed_case_never_change() {
        ApprovalCase opened = open(CHANNEL);
        approve(staff(Role.CHANNEL_MANAGER), opened.id());
        UUID step = opened.steps().get(0).id();

        assertThatThrownBy(() -> jdbc.update("update approval.approval_step set decided_by = 'x' where id = ?", step))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.update("delete from approval.approval_step where id = ?", step))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() ->
                        jdbc.update("update approval.approval_case set status = 'OPEN' where id = ?", opened.id()))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.update("update approval.decider set username = 'x'"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_frozen_step_keeps_its_group() {
        ApprovalCase opened = open(FINANCE);

        assertThatThrownBy(() -> jdbc.update(
                        "update approval.approval_step set group_code = 'channel-manager' where case_id = ?",
                        opened.id()))
                .hasMessageContaining("never changes");
    }

    @Test
    void every_step_is_told_on_the_subject_with_the_rule_that_led_to_it() {
        ApprovalCase opened = open(CHANNEL);
        String person = staff(Role.CHANNEL_MANAGER);
        approve(person, opened.id());

        List<ApprovalEvent> told = events.stream(ApprovalEvent.class).toList();
        assertThat(told)
                .extracting(ApprovalEvent::type)
                .containsExactly("APPROVAL_CASE_OPENED", "STEP_DECIDED", "CASE_CLOSED");
        assertThat(told).extracting(ApprovalEvent::subject).containsOnly(claim);
        assertThat(told.get(0).after()).containsEntry("ruleVersion", "approval-chain:1");
        assertThat(told.get(1).after()).containsEntry("outcome", "APPROVE").containsEntry("group", CHANNEL);
    }

    @Test
    void a_cancelled_case_is_not_approved_and_cancelling_twice_is_harmless() {
        ApprovalCase opened = open(CHANNEL);

        approvals.cancel(opened.id(), "WITHDRAWN");
        approvals.cancel(opened.id(), "WITHDRAWN");

        assertThat(approvals.get(opened.id()).status()).isEqualTo("CANCELLED");
        assertThat(approvals.isFullyApproved(opened.id())).isFalse();
    }
}
