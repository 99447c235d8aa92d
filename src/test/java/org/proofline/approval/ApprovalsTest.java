package org.proofline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.approval.Approvals.OpenCase;
import org.proofline.approval.Approvals.Step;
import org.proofline.approval.Approvals.StepSpec;
import org.proofline.security.AccountFixture;
import org.proofline.security.Accounts;
import org.proofline.security.Role;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;
import org.proofline.shared.People;
import org.proofline.shared.Subject;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProoflineTest
@RecordApplicationEvents
class ApprovalsTest {

    private static final String CHANNEL = "channel-manager";
    private static final String FINANCE = "finance-approver";
    private static final String SEGREGATION = "SEGREGATION_OF_DUTIES";

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private final Subject claim = Subject.claim(UUID.randomUUID());

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
    void rejects_a_decision_by_the_submitter() {
        String submitter = staff(Role.CHANNEL_MANAGER);
        ApprovalCase opened = open(Set.of(submitter), CHANNEL);

        refused(SEGREGATION, () -> approve(submitter, opened.id()));
        assertThat(approvals.refusalFor(opened.id(), submitter, Set.of(CHANNEL)))
                .contains("another person");
        assertThat(approvals.currentStep(opened.id()).outcome()).isNull();
    }

    @Test
    void a_person_with_every_role_decides_once_only() {
        String everything = staff(staffRoles());
        ApprovalCase opened = open(CHANNEL, FINANCE, "director");

        approve(everything, opened.id());

        refused(SEGREGATION, () -> approve(everything, opened.id()));
        assertThat(approvals.currentStep(opened.id()).no()).isEqualTo(2);
    }

    @Test
    void nobody_decides_a_step_of_another_group() {
        ApprovalCase opened = open(FINANCE);

        refused("NOT_A_CANDIDATE", () -> approve(staff(Role.CHANNEL_MANAGER), opened.id()));
        refused("NOT_A_CANDIDATE", () -> Acting.as("no-account", FINANCE)
                .run(() -> approvals.decide(opened.id(), "APPROVE", null, null)));
        refused("NOT_A_CANDIDATE", () -> approvals.decide(opened.id(), "APPROVE", null, null));
        refused("NOT_A_CANDIDATE", () -> Acting.of(UUID.randomUUID(), "eve", FINANCE)
                .run(() -> approvals.decide(opened.id(), "APPROVE", null, null)));
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
    void whoever_only_asked_may_take_the_step_again_after_the_answer() {
        String person = staff(Role.CHANNEL_MANAGER);
        ApprovalCase first = open(CHANNEL);
        as(person).run(() -> approvals.decide(first.id(), "REQUEST_INFO", "PROOF_QUALITY", "unreadable"));
        assertThat(approvals.get(first.id()).status()).isEqualTo("CANCELLED");

        ApprovalCase second = open(CHANNEL);

        assertThat(approve(person, second.id()).status()).isEqualTo("APPROVED");
    }

    @Test
    void who_approved_before_the_answer_may_repeat_that_step_but_take_no_other() {
        String both = staff(Role.CHANNEL_MANAGER, Role.FINANCE_APPROVER);
        ApprovalCase first = open(CHANNEL, FINANCE);
        approve(both, first.id());
        as(staff(Role.FINANCE_APPROVER)).run(() -> approvals.decide(first.id(), "REQUEST_INFO", "PROOF_QUALITY", null));

        ApprovalCase second = open(FINANCE, CHANNEL);
        refused(SEGREGATION, () -> approve(both, second.id()));
        approve(staff(Role.FINANCE_APPROVER), second.id());
        assertThat(approve(both, second.id()).status()).isEqualTo("APPROVED");
    }

    @Test
    void a_validator_approves_nothing_on_the_same_subject() {
        String person = staff(Role.CLAIMS_VALIDATOR, Role.CHANNEL_MANAGER);
        approvals.recordDecider(claim, person, "VALIDATION");
        approvals.recordDecider(claim, person, "VALIDATION");
        ApprovalCase opened = open(CHANNEL);

        refused(SEGREGATION, () -> approve(person, opened.id()));
        String approver = staff(Role.CHANNEL_MANAGER);
        approve(approver, opened.id());
        refused(SEGREGATION, () -> approvals.recordDecider(claim, approver, "DISPUTE"));
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
    void an_amount_above_the_limit_needs_another_person() {
        String small = staff(Role.APPEAL_REVIEWER);
        String large = staff(Role.APPEAL_REVIEWER);
        ActionContext director = Acting.as("dirk", "director");
        director.run(() -> approvals.setLimit("appeal-reviewer", null, Money.eur("10000.00")));
        director.run(() -> approvals.setLimit("appeal-reviewer", small, Money.eur("999.99")));
        ApprovalCase opened = open("appeal-reviewer");

        refused("LIMIT_EXCEEDED", () -> approve(small, opened.id()));
        assertThat(approvals.somebodyMayTake(opened.id(), Set.of(small))).isFalse();
        director.run(() -> approvals.setLimit("appeal-reviewer", small, Money.eur("1000.00")));
        assertThat(approvals.refusalFor(opened.id(), small, Set.of("appeal-reviewer")))
                .isNull();
        assertThat(approve(large, opened.id()).status()).isEqualTo("APPROVED");
    }

    @Test
    void a_limit_counts_for_the_last_step_only() {
        String person = staff(Role.PROGRAM_OWNER);
        Acting.as("dirk", "director").run(() -> approvals.setLimit("program-owner", person, Money.eur("10.00")));
        ApprovalCase opened = open("program-owner", CHANNEL);

        assertThat(approve(person, opened.id()).steps().get(0).outcome()).isEqualTo("APPROVE");
    }

    @Test
    void an_amount_in_another_currency_needs_a_limit_of_its_own() {
        String person = staff(Role.BANK_RECONCILER);
        Acting.as("dirk", "director").run(() -> approvals.setLimit("bank-reconciler", null, Money.of("9000", "USD")));
        ApprovalCase opened = open("bank-reconciler");

        assertThat(approvals.refusalFor(opened.id(), person, Set.of("bank-reconciler")))
                .contains("no limit in EUR");
    }

    @Test
    void a_deputy_cannot_pass_the_limit_of_the_person_they_stand_in_for() {
        String absent = staff(Role.MARKETING_REVIEWER);
        String deputy = staff(Role.DIRECTOR);
        appoint(absent, deputy);
        Acting.as("dirk", "director").run(() -> approvals.setLimit("marketing-reviewer", absent, Money.eur("10.00")));
        ApprovalCase opened = open("marketing-reviewer");

        refused("LIMIT_EXCEEDED", () -> approve(deputy, opened.id()));
    }

    @Test
    void nobody_sets_their_own_limit() {
        refused("ROLE_MISSING", () -> Acting.as("fiona", FINANCE)
                .run(() -> approvals.setLimit(FINANCE, "fiona", Money.eur("1"))));
        refused(SEGREGATION, () -> Acting.as("dirk", "director")
                .run(() -> approvals.setLimit("director", "dirk", Money.eur("1"))));
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
    void of_many_decisions_at_the_same_time_one_counts() throws Exception {
        ApprovalCase opened = open(CHANNEL);
        List<String> crowd =
                IntStream.range(0, 8).mapToObj(i -> staff(Role.CHANNEL_MANAGER)).toList();
        ExecutorService pool = Executors.newFixedThreadPool(crowd.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> answers = crowd.stream()
                .map(person -> pool.submit(() -> {
                    start.await();
                    return answer(person, opened.id());
                }))
                .toList();
        start.countDown();
        pool.shutdown();

        List<String> told = new java.util.ArrayList<>();
        for (Future<String> answer : answers) {
            told.add(answer.get());
        }
        assertThat(told).containsOnlyOnce("APPROVED").contains("ALREADY_DECIDED");
        assertThat(approvals.decidersOf(claim.id())).hasSize(1);
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

    private String answer(String person, UUID caseId) {
        try {
            return approve(person, caseId).status();
        } catch (DomainException refusal) {
            return refusal.code();
        }
    }

    private ApprovalCase open(String... groups) {
        return open(Set.of("the-partner"), groups);
    }

    private ApprovalCase open(Set<String> excluded, String... groups) {
        List<StepSpec> steps = IntStream.range(0, groups.length)
                .mapToObj(i -> new StepSpec(i + 1, "Step " + (i + 1), groups[i], 2))
                .toList();
        return approvals.open(new OpenCase(claim, excluded, Money.eur("1000.00"), "approval-chain:1", steps));
    }

    private ApprovalCase approve(String person, UUID caseId) {
        return as(person).call(() -> approvals.decide(caseId, "APPROVE", null, null));
    }

    private ActionContext as(String person) {
        return ActionContext.of(new Actor(person, null, people.groupsOf(person)));
    }

    private void appoint(String absent, String deputy) {
        Instant now = clock.instant();
        as(absent)
                .run(() -> approvals.appointDeputy(absent, deputy, now.minusSeconds(1), now.plus(Duration.ofDays(7))));
    }

    private String staff(Role... roles) {
        return AccountFixture.staff(accounts, roles);
    }

    private static Role[] staffRoles() {
        return java.util.Arrays.stream(Role.values())
                .filter(role -> !role.ofPartner())
                .toArray(Role[]::new);
    }

    private static void refused(String code, Runnable call) {
        refused(Kind.FORBIDDEN, code, call);
    }

    private static void refused(Kind kind, String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.kind()).isEqualTo(kind);
        });
    }
}
