package org.proofline.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets the statements of two persons reach the database in a given order, one by one, commits included. Who waits for a
 * lock of the other keeps waiting in the database, and the other goes on.
 */
final class StatementTurns {

    private static final long LOOK_AFTER_NANOS = 200_000;
    private static final Set<String> STATEMENTS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit", "rollback");
    private static final ThreadLocal<Integer> PERSON = new ThreadLocal<>();

    private enum State {
        ASKS,
        GOES,
        ENDED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final State[] states = {State.ENDED, State.ENDED};
    private final AtomicIntegerArray sessions = new AtomicIntegerArray(2);
    private final DataSource watching;
    private Connection watcher;
    private int changes;
    private int waits;

    /** @param watching connections of the same role, to see who waits for a lock */
    StatementTurns(DataSource watching) {
        this.watching = watching;
    }

    /** Connections whose statements wait for their turn when a person of a play uses them. */
    DataSource over(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                Integer person = PERSON.get();
                if (person == null) {
                    return connection;
                }
                sessions.set(person, connection.unwrap(PGConnection.class).getBackendPID());
                return proxy(Connection.class, connection, person);
            }
        };
    }

    /** One person's part of a play; both parts have to run in threads of their own. */
    void person(int person, Runnable part) {
        PERSON.set(person);
        try {
            turn(person);
            part.run();
        } finally {
            PERSON.remove();
            become(person, State.ENDED);
        }
    }

    /** Both persons are about to begin. */
    void prepare() {
        become(0, State.GOES);
        become(1, State.GOES);
        changes = 0;
        waits = 0;
    }

    /** @param order who is next; when it ends the persons take turns */
    void play(Iterable<Integer> order) throws InterruptedException, SQLException {
        var given = order.iterator();
        int last = 1;
        lock.lock();
        try {
            settle(0);
            settle(1);
            while (states[0] != State.ENDED || states[1] != State.ENDED) {
                int next = given.hasNext() ? given.next() : 1 - last;
                int goes = goesOn(next) ? next : 1 - next;
                if (goes != last) {
                    changes++;
                }
                last = goes;
                step(goes);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How often in the last play the turn went from one person to the other. */
    int changes() {
        return changes;
    }

    /** How often in the last play one person was seen to wait for the other's lock. */
    int waits() {
        return waits;
    }

    private boolean goesOn(int person) throws InterruptedException, SQLException {
        if (states[person] == State.GOES) {
            settle(person);
        }
        return states[person] == State.ASKS;
    }

    private void step(int person) throws InterruptedException, SQLException {
        if (states[person] == State.ASKS) {
            states[person] = State.GOES;
            changed.signalAll();
        }
        settle(person);
    }

    /** Until the person asks for its next statement, has ended, or waits for a lock. */
    private void settle(int person) throws InterruptedException, SQLException {
        while (states[person] == State.GOES) {
            if (changed.awaitNanos(LOOK_AFTER_NANOS) <= 0 && states[person] == State.GOES && waitsForLock(person)) {
                waits++;
                return;
            }
        }
    }

    private boolean waitsForLock(int person) throws SQLException {
        int other = 1 - person;
        if (states[other] != State.ASKS) {
            return false;
        }
        if (watcher == null) {
            watcher = watching.getConnection();
        }
        try (PreparedStatement look = watcher.prepareStatement(
                "select exists (select 1 from pg_stat_get_activity(?) where wait_event_type = 'Lock')")) {
            look.setInt(1, sessions.get(person));
            try (var row = look.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void turn(int person) {
        lock.lock();
        try {
            states[person] = State.ASKS;
            changed.signalAll();
            while (states[person] == State.ASKS) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void become(int person, State state) {
        lock.lock();
        try {
            states[person] = state;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T proxy(Class<T> type, T target, int person) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (STATEMENTS.contains(method.getName())) {
                turn(person);
            }
            Object result = invoke(method, target, args);
            return result instanceof PreparedStatement statement
                    ? proxy(PreparedStatement.class, statement, person)
                    : result;
        }));
    }

    private static Object invoke(Method method, Object target, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
