package org.proofline.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.proofline.shared.ActionContext;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Runs an unsafe call: one transaction around everything it does, its idempotency key in the same transaction, and a
 * repetition when the database gave up on it (deadlock, serialization). The body is read before the transaction begins
 * and the answer is written after it ended, so that a slow client holds no connection.
 */
@Component
class Edge implements MethodInterceptor {

    private static final int REPETITIONS = 3;

    private final TransactionTemplate transaction;
    private final Idempotency idempotency;

    Edge(PlatformTransactionManager transactions, Idempotency idempotency) {
        this.transaction = new TransactionTemplate(transactions);
        this.idempotency = idempotency;
    }

    @Override
    public Object invoke(MethodInvocation invocation) throws Throwable {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        if (Safe.isSafe(request)) {
            return invocation.proceed();
        }
        String account = ActionContext.current().actor().username();
        IdempotencyKey key = IdempotencyKey.of(request, account);
        if (key == null && !invocation.getMethod().getAnnotation(Call.class).oneTransaction()) {
            return invocation.proceed();
        }
        return repeating((ProxyMethodInvocation) invocation, request, key);
    }

    private Object repeating(ProxyMethodInvocation invocation, HttpServletRequest request, IdempotencyKey key) {
        for (int repetition = 0; ; repetition++) {
            ProxyMethodInvocation attempt = (ProxyMethodInvocation) invocation.invocableClone();
            try {
                return transaction.execute(status -> attempt(attempt, request, key));
            } catch (RuntimeException e) {
                if (repetition == REPETITIONS || !DatabaseTrouble.asksForRepetition(e)) {
                    throw e;
                }
            }
        }
    }

    private Object attempt(ProxyMethodInvocation attempt, HttpServletRequest request, IdempotencyKey key) {
        return key == null
                ? proceed(attempt)
                : idempotency.answer(key, request, attempt.getArguments(), () -> proceed(attempt));
    }

    private static Object proceed(MethodInvocation invocation) {
        try {
            return invocation.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
