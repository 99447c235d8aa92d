package org.proofline.workflow.engine;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Retries with growing pauses also for jobs that belong to no activity, which the engine would repeat at once: a
 * database that is away for a minute must not turn messages into incidents.
 */
final class BackingOffRetries extends DefaultJobRetryCmd {

    /** How often such a job is tried; one more than there are pauses. */
    static final int TRIES = 6;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(6));

    BackingOffRetries(String jobId, Throwable failure) {
        super(jobId, failure);
    }

    @Override
    protected void executeStandardStrategy(CommandContext context) {
        JobEntity job = getJob();
        if (job != null && job.getActivityId() == null) {
            int tried = Math.max(0, Math.min(PAUSES.size() - 1, TRIES - job.getRetries()));
            job.setDuedate(new Date(
                    ClockUtil.getCurrentTime().getTime() + PAUSES.get(tried).toMillis()));
        }
        super.executeStandardStrategy(context);
    }
}
