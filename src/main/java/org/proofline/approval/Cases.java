package org.proofline.approval;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.approval.Approvals.OpenCase;
import org.proofline.approval.Approvals.Step;
import org.proofline.approval.Approvals.StepSpec;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Subject;
import org.proofline.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The life of a case: opened with its steps, decided step by step, closed. Runs in the caller's transaction. */
@Component
class Cases {

    static final String ALREADY_DECIDED = "This was decided already, or the case is closed. Load it again.";

    private final CaseRows rows;
    private final Deciders deciders;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(CaseRows rows, Deciders deciders, WorkingCalendar calendar, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.deciders = deciders;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    StoredCase get(UUID id) {
        return rows.find(id).orElseThrow(() -> DomainException.notFound("approval case"));
    }

    StoredCase lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> DomainException.notFound("approval case"));
    }

    Optional<StoredCase> latestOf(UUID subjectId) {
        return rows.latestOf(subjectId);
    }

    ApprovalCase open(OpenCase command) {
        if (command.steps().isEmpty()) {
            throw DomainException.invalid("NO_STEPS", "An approval case needs at least one step.");
        }
        rows.lockOpen(command.subject().id()).ifPresent(old -> cancel(old, "REPLACED"));
        UUID id = Ids.next(clock);
        rows.insert(id, command, ActionContext.current().actor().username(), clock.instant());
        command.steps().stream()
                .sorted(Comparator.comparingInt(StepSpec::no))
                .forEach(step -> rows.insert(Ids.next(clock), id, step));
        startClock(get(id).currentStep());
        List<String> steps = command.steps().stream().map(StepSpec::group).toList();
        Map<String, Object> after = Map.of(
                "caseId", id.toString(),
                "amount", command.amount().toString(),
                "ruleVersion", command.ruleVersion(),
                "steps", steps,
                "excluded", command.excluded().stream().sorted().toList());
        publish(command.subject(), "APPROVAL_CASE_OPENED", null, after);
        return get(id).approval();
    }

    /** Writes the decision of a seated person and moves the case on. */
    ApprovalCase decide(StoredCase stored, Step step, Verdict verdict, Seat seat) {
        ApprovalCase approval = stored.approval();
        String person = ActionContext.current().actor().username();
        rows.decide(step.id(), verdict, seat, person, clock.instant());
        if (verdict.isDecision()) {
            recordDecider(approval.subject(), person, step.group());
            if (seat.onBehalfOf() != null) {
                recordDecider(approval.subject(), seat.onBehalfOf(), step.group());
            }
        }
        publish(approval.subject(), "STEP_DECIDED", verdict.reasonCode(), describe(approval, step, verdict));
        switch (verdict.outcome()) {
            case "REJECT" -> close(stored, "REJECTED", verdict.reasonCode());
            case "REQUEST_INFO" -> close(stored, "CANCELLED", "INFORMATION_REQUESTED");
            default -> moveOn(stored, step);
        }
        return get(approval.id()).approval();
    }

    void escalate(StoredCase stored, String group) {
        Step step = stored.currentStep();
        if (step == null || group.equals(step.group()) || group.equals(step.escalatedTo())) {
            return;
        }
        rows.escalate(step.id(), group);
        Map<String, Object> after =
                Map.of("caseId", stored.approval().id().toString(), "step", step.no(), "group", group);
        publish(stored.approval().subject(), "STEP_ESCALATED", "OVERDUE", after);
    }

    void cancel(StoredCase stored, String reason) {
        if (stored.isOpen()) {
            close(stored, "CANCELLED", reason);
        }
    }

    void recordDecider(Subject subject, String username, String duty) {
        deciders.record(subject, username, duty, clock.instant());
    }

    void tellDecision(Subject subject, String duty, Verdict verdict) {
        Map<String, Object> after = new HashMap<>();
        after.put("duty", duty);
        after.put("outcome", verdict.outcome());
        after.put("comment", verdict.comment());
        publish(subject, "DUTY_DECIDED", verdict.reasonCode(), after);
    }

    private void moveOn(StoredCase stored, Step step) {
        Step next = stored.stepAfter(step);
        if (next == null) {
            close(stored, "APPROVED", null);
        } else {
            startClock(next);
        }
    }

    private void startClock(Step step) {
        rows.startClock(step.id(), calendar.due(clock.instant(), rows.workingDays(step.id())));
    }

    private void close(StoredCase stored, String status, String reason) {
        UUID id = stored.approval().id();
        rows.close(id, status, reason, clock.instant());
        publish(stored.approval().subject(), "CASE_CLOSED", reason, Map.of("caseId", id.toString(), "status", status));
    }

    private static Map<String, Object> describe(ApprovalCase approval, Step step, Verdict verdict) {
        Map<String, Object> values = new HashMap<>();
        values.put("caseId", approval.id().toString());
        values.put("step", step.no());
        values.put("name", step.name());
        values.put("group", step.group());
        values.put("outcome", verdict.outcome());
        values.put("comment", verdict.comment());
        return values;
    }

    private void publish(Subject subject, String type, String reason, Map<String, Object> after) {
        events.publishEvent(new ApprovalEvent(subject, type, reason, Map.of(), after));
    }
}
