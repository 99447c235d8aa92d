package org.proofline.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the job executor before the application's runners. The starter would start it when the application is ready,
 * which is too late for work, such as the demo's, that has to be done before anybody is told so.
 */
@Component
class JobsBeforeReady {

    private final ObjectProvider<JobExecutor> executor;

    JobsBeforeReady(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        executor.ifAvailable(present -> {
            if (!present.isActive()) {
                present.start();
            }
        });
    }
}
