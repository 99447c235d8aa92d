package org.proofline.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/**
 * Approval cases. The steps are frozen when the case opens; nobody decides twice in one case or on what they entered,
 * whatever roles they hold, and nobody decides on one subject under two duties (validation, a step's group, dispute),
 * in whichever of its cases. Who only asked for information has not decided, and may take the same step again. A
 * deputy acts under their own name, on behalf of the absent person, and both count as one who decided.
 */
public interface Approvals {

    /**
     * @param no 1-based
     * @param group role code whose members may take it
     * @param dueInWorkingDays the clock
     */
    record StepSpec(int no, String name, String group, int dueInWorkingDays) {}

    /**
     * @param excluded usernames that may not decide: whoever entered the subject or its evidence. Earlier deciders need
     *     not be named: they are known, and who took the same duty in an earlier case may take it again
     * @param amount what is asked for; decides limits
     * @param ruleVersion of the decision table that gave the steps
     */
    record OpenCase(Subject subject, Set<String> excluded, Money amount, String ruleVersion, List<StepSpec> steps) {}

    /** @param escalatedTo a second group that may take the step because it is overdue; null when it is not */
    record Step(
            UUID id,
            int no,
            String name,
            String group,
            Instant dueAt,
            String escalatedTo,
            String decidedBy,
            String onBehalfOf,
            String outcome,
            String reasonCode,
            String comment,
            Instant decidedAt) {}

    /** @param status OPEN, APPROVED, REJECTED or CANCELLED */
    record ApprovalCase(
            UUID id, Subject subject, String status, String ruleVersion, Set<String> excluded, List<Step> steps) {}

    /** Opens a case; the first step's clock starts. An open case of the same subject is cancelled first (its decisions stay in the trail). */
    ApprovalCase open(OpenCase command);

    ApprovalCase get(UUID caseId);

    /** The newest case of the subject; null when there is none. */
    ApprovalCase latestOf(UUID subjectId);

    /** The first undecided step; null when all are decided or the case is closed. */
    Step currentStep(UUID caseId);

    /**
     * Why the person may not take the current step: null when they may. Checks the group (own or as a deputy), limits,
     * exclusion and distinctness over all decisions of this subject.
     *
     * @param groups the person's groups as the caller knows them; one counts only when the account holds it
     */
    String refusalFor(UUID caseId, String username, Set<String> groups);

    /**
     * Whether at least one person may take the current step; when nobody may, the process raises an incident.
     *
     * @param groupMembers usernames of the step's group; their deputies are looked up here
     */
    boolean somebodyMayTake(UUID caseId, Set<String> groupMembers);

    /**
     * Decides the current step in the acting person's name; as a deputy when the person is not of the group, or when the
     * action context names whom they act for.
     *
     * @param outcome APPROVE, PARTIAL, REJECT or REQUEST_INFO (which cancels the case)
     * @throws org.proofline.shared.DomainException FORBIDDEN {@code SEGREGATION_OF_DUTIES}, {@code NOT_A_CANDIDATE} or
     *     {@code LIMIT_EXCEEDED}; CONFLICT {@code ALREADY_DECIDED}; INVALID without the reason that a rejection or a
     *     request for information needs
     */
    ApprovalCase decide(UUID caseId, String outcome, String reasonCode, String comment);

    /** The current step is overdue: another group may take it as well. Nothing when it belongs to that group anyway. */
    void escalate(UUID caseId, String group);

    /** Whether every step of the case was approved by distinct, allowed people; money movers re-check this. */
    boolean isFullyApproved(UUID caseId);

    void cancel(UUID caseId, String reason);

    /**
     * Everybody who ever took part in deciding on the subject, in any of its cases and duties, and whom they stood in
     * for; also who only asked for information. For disputes, not for {@link OpenCase#excluded()}.
     */
    Set<String> decidersOf(UUID subjectId);

    /**
     * Records a decision of a person on the subject outside a chain, for later exclusion.
     *
     * @param duty such as VALIDATION or DISPUTE
     * @throws org.proofline.shared.DomainException FORBIDDEN {@code SEGREGATION_OF_DUTIES} when the person decided on the
     *     subject under another duty
     */
    void recordDecider(Subject subject, String username, String duty);

    /**
     * Tells the trail what the acting person answered on the subject outside a chain, as {@code DUTY_DECIDED}; a chain tells
     * its steps itself.
     *
     * @param outcome APPROVE, PARTIAL, REJECT or REQUEST_INFO
     * @param reasonCode of a refusal or cut, or null
     * @param comment in the person's own words, or null
     */
    void tellDecision(Subject subject, String duty, String outcome, String reasonCode, String comment);

    /**
     * Lets {@code deputy} act for {@code person} in a period (instants, to exclusive). The person appoints for themselves,
     * or an administrator does.
     */
    UUID appointDeputy(String person, String deputy, Instant from, Instant to);

    /**
     * Ends an appointment at once, also one that has not begun. By the absent person or an administrator.
     *
     * @throws org.proofline.shared.DomainException NOT_FOUND, FORBIDDEN to others, CONFLICT when it is over or revoked
     */
    void revokeDeputy(UUID deputyshipId);

    /**
     * @param to exclusive
     * @param revokedAt when it was ended early; null when it was not
     */
    record Deputyship(UUID id, String person, String deputy, Instant from, Instant to, Instant revokedAt) {}

    /** Whom the person appointed, the latest period first, past ones included. */
    List<Deputyship> deputyshipsOf(String person);

    /** The persons the deputy may act for now. */
    Set<String> absentPersonsFor(String deputy);

    /**
     * Sets what a group, or one person in it, may approve at most as the last of a chain. The newest setting counts; a
     * person's own goes before the group's. Once a group has a limit in some currency, other currencies need one too. Set by a director.
     *
     * @param person null for the whole group
     */
    void setLimit(String group, String person, Money upTo);
}
