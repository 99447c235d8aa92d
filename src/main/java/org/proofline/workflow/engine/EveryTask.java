package org.proofline.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Called for every user task of every process, built in so that no request can skip it. An exception stops the step. */
public interface EveryTask {

    /** The task opens. */
    void created(DelegateTask task);

    /** Somebody takes it, gives it back, or is given it. */
    void assigned(DelegateTask task);

    /** Anything about it changes. */
    void updated(DelegateTask task);

    /** Somebody completes it. */
    void completed(DelegateTask task);
}
