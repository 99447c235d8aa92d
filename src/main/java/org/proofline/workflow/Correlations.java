package org.proofline.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** Starts instances and passes messages on to them, by business key only. */
@Component
public class Correlations {

    // Another node may have brought a new version.
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Clock clock;
    private final Map<String, Version> newest = new ConcurrentHashMap<>();

    Correlations(RuntimeService runtime, RepositoryService repository, Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    /** Starts the process of a subject in the running transaction, in the version that was the newest seconds ago. */
    public void start(String process, UUID businessKey) {
        runtime.startProcessInstanceById(newest(process), businessKey.toString());
    }

    /** Starts in the middle, before an element. */
    public void startBefore(String process, UUID businessKey, String element) {
        runtime.createProcessInstanceByKey(process)
                .businessKey(businessKey.toString())
                .startBeforeActivity(element)
                .execute();
    }

    /** Passes a message on to the one instance that waits for it; CONFLICT when none does. */
    public void tell(String message, UUID businessKey) {
        if (!tellIfWaiting(message, businessKey)) {
            throw DomainException.conflict(
                    "NOT_WAITING", "The process has moved on meanwhile. Load the page again and look where it stands.");
        }
    }

    /** Passes a message on; false when no instance waits for it. */
    public boolean tellIfWaiting(String message, UUID businessKey) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey.toString())
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Whether an instance of the process runs for the subject. */
    public boolean isRunning(String process, UUID businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey.toString())
                        .count()
                > 0;
    }

    private String newest(String process) {
        Instant now = clock.instant();
        Version known = newest.get(process);
        if (known == null || !known.isTrusted(now)) {
            known = find(process, now);
            newest.put(process, known);
        }
        return known.id();
    }

    private Version find(String process, Instant now) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return new Version(definition.getId(), now);
    }

    private record Version(String id, Instant since) {

        /** Not when clocks were set back either. */
        boolean isTrusted(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(TRUSTED));
        }
    }
}
