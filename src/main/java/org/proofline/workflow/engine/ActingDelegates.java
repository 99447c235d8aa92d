package org.proofline.workflow.engine;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.proofline.shared.ActionContext;

/**
 * Binds who acts and in which process instance around every delegate, listener and expression: the person who is signed
 * in where there is one, else the workflow itself.
 */
final class ActingDelegates extends DefaultDelegateInterceptor {

    private final ActingPerson person;

    ActingDelegates(ActingPerson person) {
        this.person = person;
    }

    @Override
    protected void handleInvocationInContext(DelegateInvocation invocation) throws Exception {
        ActionContext context = person.of(Context.getCommandContext().getAuthenticatedUserId());
        String instance = instanceOf(invocation.getContextExecution());
        Failure failure = (instance == null ? context : context.inProcess(instance)).call(() -> attempt(invocation));
        if (failure != null) {
            throw failure.cause();
        }
    }

    private Failure attempt(DelegateInvocation invocation) {
        try {
            super.handleInvocationInContext(invocation);
            return null;
        } catch (Exception e) {
            return new Failure(e);
        }
    }

    private static String instanceOf(BaseDelegateExecution execution) {
        return execution instanceof DelegateExecution inProcess ? inProcess.getProcessInstanceId() : null;
    }

    private record Failure(Exception cause) {}
}
