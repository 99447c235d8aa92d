package org.proofline.workflow.rebate;

import org.proofline.rebate.Rebates.Run;
import org.proofline.workflow.task.TaskFacts;

/** What the tasks of a run tell of it. */
final class RunFacts {

    private RunFacts() {}

    static TaskFacts of(Run run) {
        return of(run, null, run.totals().difference().toString());
    }

    /** Of one partner in it. */
    static TaskFacts of(Run run, String partner, String amounts) {
        return new TaskFacts("REBATE_RUN", null, run.number(), partner, amounts);
    }
}
