package org.proofline.audit.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.proofline.audit.Audit.Broken;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Ids;
import org.proofline.shared.Subject;
import org.proofline.testing.TestDatabase;
import org.proofline.testing.TestServers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail on a database of its own, with the application's rights, and a superuser who may tamper with it. */
final class TrailFixture {

    record Happened(Subject subject, String type, String reason, Map<String, Object> before, Map<String, Object> after)
            implements DomainEvent {}

    /** Hangs on a claim. */
    record Attached(Subject subject, String type, UUID claimId, Map<String, Object> after) implements DomainEvent {}

    final Clock clock = Clock.systemUTC();
    final DataSource app;
    final JdbcTemplate jdbc;
    final JdbcTemplate superuser;
    final PlatformTransactionManager transactions;
    final TransactionTemplate transaction;
    final TrailListener listener;
    final Sealer sealer;

    TrailFixture() {
        this(TestDatabase.create());
    }

    TrailFixture(TestDatabase database) {
        app = pool(database.app());
        jdbc = new JdbcTemplate(app);
        superuser = new JdbcTemplate(pool(superuser(database)));
        transactions = new JdbcTransactionManager(app);
        transaction = new TransactionTemplate(transactions);
        listener = new TrailListener(new TrailWriter(jdbc), clock);
        sealer = new Sealer(jdbc, clock, transactions);
    }

    /** The right to do everything, with triggers and foreign keys switched off. */
    private static DataSource superuser(TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.access().url());
        source.setUser("postgres");
        source.setPassword(TestServers.postgres().superuserPassword());
        source.setOptions("-c session_replication_role=replica");
        return source;
    }

    private static DataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    TransactionTemplate superuserTransaction() {
        return new TransactionTemplate(new JdbcTransactionManager(superuser.getDataSource()));
    }

    /** Begins a new trail. */
    void forget() {
        superuser.execute("truncate audit.anchor, audit.seal, audit.audit_event");
        sealer.lookAtEverything();
    }

    Subject subject() {
        return Subject.of("CLAIM", Ids.next(clock));
    }

    static DomainEvent event(Subject subject, String type) {
        return new Happened(subject, type, "OTHER: because", Map.of("status", "A"), Map.of("status", "B", "amount", 1));
    }

    /** Anchors in these places. */
    Anchors anchorsIn(AnchorPlace... places) {
        return new Anchors(jdbc, List.of(places), clock, transactions);
    }

    /** Seals, then looks at the chain and the anchors alone. */
    Optional<Broken> brokenChain(Anchors anchors) {
        sealer.lookAtEverything();
        sealer.seal();
        ChainCheck check = new ChainCheck(new AnchorCheck(anchors, jdbc), app);
        return transaction.execute(status -> check.broken(new HashMap<>()));
    }

    /** Publishes the events in one transaction. */
    void publish(DomainEvent... events) {
        transaction.executeWithoutResult(status -> {
            for (DomainEvent event : events) {
                listener.on(event);
            }
        });
    }

    Subject subjectWithEvents(int count) {
        Subject subject = subject();
        for (int i = 0; i < count; i++) {
            publish(event(subject, "EVENT_" + i));
        }
        return subject;
    }

    UUID idOf(long sequence) {
        return jdbc.queryForObject(
                "select e.id from audit.audit_event e join audit.seal s on s.event_no = e.no where s.sequence = ?",
                UUID.class,
                sequence);
    }
}
