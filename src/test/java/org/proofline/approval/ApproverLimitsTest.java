package org.proofline.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.security.Role;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;

@ProoflineTest
class ApproverLimitsTest extends ApprovalDesk {

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
}
