package org.proofline.workflow.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.proofline.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a refusal by the domain back as what it is. The engine wraps what a listener throws; Tasklist would show that
 * wrapping and a server error instead of the sentence that tells the person what to do.
 *
 * <p>Also says in the log how a command failed, instead of the engine, which calls every refusal and every lost race an
 * error and prints its whole stack. What is no such thing is still an error here.
 */
final class DomainRefusals extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DomainRefusals.class);

    /** Serialization failure, deadlock, and what somebody else made first: the caller repeats or answers 409. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "23505");

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            tell(command, e);
            throw refusalIn(e);
        } catch (RuntimeException | Error e) {
            tell(command, e);
            throw e;
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

    /** The innermost of nested commands fails first; only the outermost one tells. */
    private static void tell(Command<?> command, Throwable failure) {
        if (Context.getCommandContext() != null) {
            return;
        }
        String name = command.getClass().getSimpleName();
        if (isIn(failure, DomainRefusals::isNoFault)) {
            LOG.debug("{} was refused: {}", name, failure.getMessage());
        } else {
            LOG.error("{} failed", name, failure);
        }
    }

    private static boolean isNoFault(Throwable cause) {
        return cause instanceof DomainException
                || cause instanceof BadUserRequestException
                || cause instanceof AuthorizationException
                || cause instanceof OptimisticLockingException
                || (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && LOST_RACES.contains(sql.getSQLState()));
    }

    private static boolean isIn(Throwable failure, Predicate<Throwable> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
