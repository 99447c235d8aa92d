package org.proofline.workflow.engine;

import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells a process in a job of its own that a fact changed. The job is written in the transaction of the fact, so it is
 * never lost, and it runs after the commit, so it never meets a process that read the fact as it was before.
 */
@Component
public class CorrelationJobs implements JobHandler<CorrelationJobs.Notice> {

    /** The type under which the engine keeps these jobs. */
    public static final String TYPE = "proofline-correlation";

    private final ObjectProvider<SpringProcessEngineConfiguration> engine;
    private final ObjectProvider<ChangeListener> listeners;

    CorrelationJobs(ObjectProvider<SpringProcessEngineConfiguration> engine, ObjectProvider<ChangeListener> listeners) {
        this.engine = engine;
        this.listeners = listeners;
    }

    /** What happens in the job. */
    public interface ChangeListener {

        /** @return the message that announces the changes this listener cares for */
        String message();

        /** Moves the process on. Runs in a job after the fact is committed; may run more than once. */
        void changed(UUID businessKey);
    }

    /** Writes the job into the running transaction. */
    public void announce(String message, UUID businessKey) {
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            MessageEntity job = new MessageEntity();
            job.setJobHandlerType(TYPE);
            job.setJobHandlerConfiguration(new Notice(message, businessKey));
            job.setRetries(BackingOffRetries.TRIES);
            job.setDuedate(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime());
            context.getJobManager().send(job);
            return null;
        });
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(Notice notice, ExecutionEntity execution, CommandContext context, String tenantId) {
        listeners.stream()
                .filter(listener -> listener.message().equals(notice.message()))
                .forEach(listener -> listener.changed(notice.businessKey()));
    }

    @Override
    public Notice newConfiguration(String canonical) {
        String[] parts = canonical.split(" ", 2);
        return new Notice(parts[0], UUID.fromString(parts[1]));
    }

    @Override
    public void onDelete(Notice notice, JobEntity job) {
        // Nothing hangs on the job.
    }

    /**
     * What the job carries.
     *
     * @param message name of the message
     * @param businessKey of the instance it is for
     */
    public record Notice(String message, UUID businessKey) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return message + " " + businessKey;
        }
    }
}
