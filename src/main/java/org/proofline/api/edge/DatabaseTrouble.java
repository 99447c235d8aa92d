package org.proofline.api.edge;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what PostgreSQL says behind the wrappers of JPA, JDBC and the engine. */
final class DatabaseTrouble {

    private static final Set<String> REPEATABLE = Set.of("40001", "40P01");
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String OVERTAKEN = "OptimisticLockingException";
    private static final int DEEP_ENOUGH = 20;

    private DatabaseTrouble() {}

    /** Serialization failure, deadlock, or the engine was overtaken: the same work may well succeed now. */
    static boolean asksForRepetition(Throwable trouble) {
        SQLException found = find(trouble);
        // Troubles of the pool have no state, and such a set refuses to be asked for null.
        boolean repeatable = found != null && found.getSQLState() != null && REPEATABLE.contains(found.getSQLState());
        return repeatable || isOvertaken(trouble);
    }

    /** Only workflow may know the engine's exception by its type. */
    static boolean isOvertaken(Throwable trouble) {
        return find(trouble, cause -> cause.getClass().getSimpleName().equals(OVERTAKEN), Throwable.class) != null;
    }

    /** Somebody else made the same thing in the meantime. */
    static boolean isCollision(Throwable trouble) {
        SQLException found = find(trouble);
        return found != null && UNIQUE_VIOLATION.equals(found.getSQLState());
    }

    /** A value the database can't hold: too long, too large, a character it does not know. */
    static boolean isUnfit(Throwable trouble) {
        SQLException found = find(trouble);
        return found != null
                && found.getSQLState() != null
                && found.getSQLState().startsWith("22");
    }

    /** No connection to be had: overloaded or gone. */
    static boolean isUnavailable(Throwable trouble) {
        SQLException found = find(trouble);
        return found instanceof SQLTransientConnectionException
                || (found != null
                        && found.getSQLState() != null
                        && (found.getSQLState().startsWith("08")
                                || found.getSQLState().startsWith("57P")));
    }

    private static SQLException find(Throwable trouble) {
        return find(trouble, SQLException.class::isInstance, SQLException.class);
    }

    private static <T extends Throwable> T find(Throwable trouble, Predicate<Throwable> wanted, Class<T> type) {
        Throwable cause = trouble;
        for (int depth = 0; cause != null && depth < DEEP_ENOUGH; depth++) {
            if (wanted.test(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
