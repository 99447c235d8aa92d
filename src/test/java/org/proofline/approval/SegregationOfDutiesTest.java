package org.proofline.approval;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.proofline.security.Role;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;

@ProoflineTest
class SegregationOfDutiesTest extends ApprovalDesk {

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
}
