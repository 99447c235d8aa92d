package org.proofline.workflow.task;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.shared.WorkingCalendar;
import org.proofline.workflow.engine.InProcesses;

/** Due dates by working days. */
@InProcesses
public class WorkingTime {

    private final Clock clock;
    private final WorkingCalendar calendar;

    WorkingTime(Clock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Close of business of the given working day from now. */
    public Date dueIn(DelegateExecution execution, int workingDays) {
        return Date.from(calendar.due(clock.instant(), workingDays));
    }
}
