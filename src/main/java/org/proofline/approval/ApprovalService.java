package org.proofline.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ApprovalService implements Approvals {

    private final Cases cases;
    private final Seating seating;
    private final Deciders deciders;
    private final Deputies deputies;
    private final Limits limits;

    ApprovalService(Cases cases, Seating seating, Deciders deciders, Deputies deputies, Limits limits) {
        this.cases = cases;
        this.seating = seating;
        this.deciders = deciders;
        this.deputies = deputies;
        this.limits = limits;
    }

    @Override
    public ApprovalCase open(OpenCase command) {
        return cases.open(command);
    }

    @Override
    @Transactional(readOnly = true)
    public ApprovalCase get(UUID caseId) {
        return cases.get(caseId).approval();
    }

    @Override
    @Transactional(readOnly = true)
    public ApprovalCase latestOf(UUID subjectId) {
        return cases.latestOf(subjectId).map(StoredCase::approval).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public Step currentStep(UUID caseId) {
        return cases.get(caseId).currentStep();
    }

    @Override
    @Transactional(readOnly = true)
    public String refusalFor(UUID caseId, String username, Set<String> groups) {
        StoredCase stored = cases.get(caseId);
        Step step = stored.currentStep();
        return step == null
                ? Cases.ALREADY_DECIDED
                : seating.seatFor(stored, step, username, groups, null).refusal();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean somebodyMayTake(UUID caseId, Set<String> groupMembers) {
        StoredCase stored = cases.get(caseId);
        Step step = stored.currentStep();
        return step != null && seating.somebodyMayTake(stored, step, groupMembers);
    }

    @Override
    public ApprovalCase decide(UUID caseId, String outcome, String reasonCode, String comment) {
        Verdict verdict = new Verdict(outcome, reasonCode, comment);
        StoredCase stored = cases.lock(caseId);
        Step step = stored.currentStep();
        if (step == null) {
            throw DomainException.conflict("ALREADY_DECIDED", Cases.ALREADY_DECIDED);
        }
        ActionContext context = ActionContext.current();
        Actor actor = context.actor();
        if (actor.isSystem() || actor.isPartner()) {
            throw DomainException.forbidden("NOT_A_CANDIDATE", "Only a person of the vendor decides on a step.");
        }
        Seat seat = seating.seatFor(stored, step, actor.username(), actor.roles(), context.onBehalfOf());
        seat.require();
        return context.onBehalfOf(seat.onBehalfOf())
                .underRule(stored.approval().ruleVersion())
                .call(() -> cases.decide(stored, step, verdict, seat));
    }

    @Override
    public void escalate(UUID caseId, String group) {
        cases.escalate(cases.lock(caseId), group);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isFullyApproved(UUID caseId) {
        return cases.get(caseId).isFullyApproved();
    }

    @Override
    public void cancel(UUID caseId, String reason) {
        cases.cancel(cases.lock(caseId), reason);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> decidersOf(UUID subjectId) {
        return deciders.of(subjectId);
    }

    @Override
    public void recordDecider(Subject subject, String username, String duty) {
        if (deciders.decidedUnderAnotherDuty(subject.id(), username, duty)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES",
                    username + " decided on this under another duty, so another person must do this.");
        }
        cases.recordDecider(subject, username, duty);
    }

    @Override
    public void tellDecision(Subject subject, String duty, String outcome, String reasonCode, String comment) {
        cases.tellDecision(subject, duty, new Verdict(outcome, reasonCode, comment));
    }

    @Override
    public UUID appointDeputy(String person, String deputy, Instant from, Instant to) {
        return deputies.appoint(person, deputy, from, to);
    }

    @Override
    public void revokeDeputy(UUID deputyshipId) {
        deputies.revoke(deputyshipId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deputyship> deputyshipsOf(String person) {
        return deputies.of(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> absentPersonsFor(String deputy) {
        return deputies.absentPersonsFor(deputy);
    }

    @Override
    public void setLimit(String group, String person, Money upTo) {
        limits.set(group, person, upTo);
    }
}
