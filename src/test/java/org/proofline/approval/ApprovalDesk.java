package org.proofline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.approval.Approvals.OpenCase;
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
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tests of approvals share: a claim of its own, people with roles, and decisions in their names. */
abstract class ApprovalDesk {

    static final String CHANNEL = "channel-manager";
    static final String FINANCE = "finance-approver";
    static final String SEGREGATION = "SEGREGATION_OF_DUTIES";

    @Autowired
    Approvals approvals;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    final Subject claim = Subject.claim(UUID.randomUUID());

    final String answer(String person, UUID caseId) {
        try {
            return approve(person, caseId).status();
        } catch (DomainException refusal) {
            return refusal.code();
        }
    }

    final ApprovalCase open(String... groups) {
        return open(Set.of("the-partner"), groups);
    }

    final ApprovalCase open(Set<String> excluded, String... groups) {
        List<StepSpec> steps = IntStream.range(0, groups.length)
                .mapToObj(i -> new StepSpec(i + 1, "Step " + (i + 1), groups[i], 2))
                .toList();
        return approvals.open(new OpenCase(claim, excluded, Money.eur("1000.00"), "approval-chain:1", steps));
    }

    final ApprovalCase approve(String person, UUID caseId) {
        return as(person).call(() -> approvals.decide(caseId, "APPROVE", null, null));
    }

    final ActionContext as(String person) {
        return ActionContext.of(new Actor(person, null, people.groupsOf(person)));
    }

    final void appoint(String absent, String deputy) {
        Instant now = clock.instant();
        as(absent)
                .run(() -> approvals.appointDeputy(absent, deputy, now.minusSeconds(1), now.plus(Duration.ofDays(7))));
    }

    final String staff(Role... roles) {
        return AccountFixture.staff(accounts, roles);
    }

    static Role[] staffRoles() {
        return java.util.Arrays.stream(Role.values())
                .filter(role -> !role.ofPartner())
                .toArray(Role[]::new);
    }

    static void refused(String code, Runnable call) {
        refused(Kind.FORBIDDEN, code, call);
    }

    static void refused(Kind kind, String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.kind()).isEqualTo(kind);
        });
    }
}
