package org.proofline.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/**
 * Approval cases. The steps are frozen when the case opens; nobody decides twice in one case or on what they entered,
 * whatever roles they hold. A deputy acts under their own name, on behalf of the absent person, and both count as one
 * who decided.
 */
public interface Approvals {

    /**
     * @param no 1-based
     * @param group role code whose members may take it
     * @param dueInWorkingDays the clock
     */
    record StepSpec(int no, String name, String group, int dueInWorkingDays) {}

    /**
     * @param excluded usernames that may not decide: whoever entered the subject or its evidence, earlier deciders
     * @param amount what is asked for; decides limits
     * @param ruleVersion of the decision table that gave the steps
     */
    record OpenCase(Subject subject, Set<String> excluded, Money amount, String ruleVersion, List<StepSpec> steps) {}

    record Step(
            UUID id,
            int no,
            String name,
            String group,
            Instant dueAt,
            String decidedBy,
            String onBehalfOf,
            String outcome,
            String reasonCode,
            String comment,
            Instant decidedAt) {}

    /** @param status OPEN, APPROVED, REJECTED or CANCELLED */
    record ApprovalCase(
            UUID id, Subject subject, String status, String ruleVersion, Set<String> excluded, List<Step> steps) {}

    /** Opens a case; an open case of the same subject is cancelled first (its decisions stay in the trail). */
    ApprovalCase open(OpenCase command);

    ApprovalCase get(UUID caseId);

    /** The newest case of the subject; null when there is none. */
    ApprovalCase latestOf(UUID subjectId);

    /** The first undecided step; null when all are decided or the case is closed. */
    Step currentStep(UUID caseId);

    /**
     * Why the person may not take the current step: null when they may. Checks the group (own or as a deputy),
     * exclusion and distinctness over all decisions of this subject.
     */
    String refusalFor(UUID caseId, String username, Set<String> groups);

    /**
     * Decides the current step in the acting person's name.
     *
     * @param outcome APPROVE, PARTIAL, REJECT or REQUEST_INFO (which cancels the case)
     * @throws org.proofline.shared.DomainException FORBIDDEN {@code SEGREGATION_OF_DUTIES}, CONFLICT when decided
     */
    ApprovalCase decide(UUID caseId, String outcome, String reasonCode, String comment);

    /** Whether every step of the case was approved by distinct, allowed people; money movers re-check this. */
    boolean isFullyApproved(UUID caseId);

    void cancel(UUID caseId, String reason);

    /** Everybody who ever decided on the subject, in any of its cases. */
    Set<String> decidersOf(UUID subjectId);

    /** Records a decision of a person on the subject outside a chain (validation, dispute), for later exclusion. */
    void recordDecider(Subject subject, String username, String duty);

    /** Lets {@code deputy} act for {@code person} in a period (instants, to exclusive). */
    UUID appointDeputy(String person, String deputy, Instant from, Instant to);

    /** The persons the deputy may act for now. */
    Set<String> absentPersonsFor(String deputy);
}
