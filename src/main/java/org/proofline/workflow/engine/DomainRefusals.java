package org.proofline.workflow.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.proofline.shared.DomainException;

/**
 * Gives a refusal by the domain back as what it is. The engine wraps what a listener throws; Tasklist would show that
 * wrapping and a server error instead of the sentence that tells the person what to do.
 */
final class DomainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            throw refusalIn(e);
        }
    }

    private static RuntimeException refusalIn(ProcessEngineException failure) {
        if (failure instanceof BadUserRequestException) {
            return failure;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return new BadUserRequestException(refusal.getMessage(), refusal);
            }
        }
        return failure;
    }
}
