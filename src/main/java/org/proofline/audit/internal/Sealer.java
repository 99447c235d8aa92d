package org.proofline.audit.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends committed events to the global chain, one node at a time. Numbers are given here and not by the writers, so
 * that writers never wait for each other and a rollback leaves no gap.
 */
@Component
class Sealer {

    static final int BATCH = 2000;

    private static final String LOCK = "hashtextextended('audit.sealer', 0)";

    // Materialized: asked for the first by number, PostgreSQL would walk the whole trail from its beginning.
    static final String UNSEALED =
            """
            with fresh as materialized (
              select e.no, e.hash from audit.audit_event e
              where e.xact >= ?::text::xid8 and not exists (select from audit.seal s where s.event_no = e.no))
            select no, hash from fresh order by no limit ?
            """;

    private static final String INSERT =
            """
            insert into audit.seal (sequence, event_no, event_hash, previous_hash, skip_hash, hash, sealed_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private record Unsealed(long no, String hash) {}

    private record Seal(long eventNo, SealLink link, String hash) {}

    private record Batch(boolean more, long allSealedBefore) {

        static final Batch NONE = new Batch(false, 0);
    }

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    // Every event of an earlier transaction is sealed. Only known to this process: after a start, and after the
    // database
    // was exchanged for a younger one, the first run looks at everything.
    private final AtomicLong allSealedBefore = new AtomicLong();

    Sealer(JdbcTemplate jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Seals everything that is committed now; waits while another node seals. */
    void seal() {
        run(this::lock);
    }

    /** Seals unless another node does so at this moment. */
    void sealUnlessBusy() {
        run(this::lockIfFree);
    }

    /** Forgets what is known to be sealed, so that the next run also finds events that were slipped in. */
    void lookAtEverything() {
        allSealedBefore.set(0);
    }

    private void run(BooleanSupplier lock) {
        Batch batch;
        do {
            batch = transaction.execute(status -> lock.getAsBoolean() ? sealBatch() : Batch.NONE);
            allSealedBefore.accumulateAndGet(batch.allSealedBefore(), Math::max);
        } while (batch.more());
    }

    private boolean lock() {
        jdbc.query("select pg_advisory_xact_lock(" + LOCK + ")", row -> {});
        return true;
    }

    private boolean lockIfFree() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class));
    }

    private Batch sealBatch() {
        Long running = jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);
        if (running < allSealedBefore.get()) {
            lookAtEverything();
        }
        List<Unsealed> events = jdbc.query(
                UNSEALED,
                (row, n) -> new Unsealed(row.getLong("no"), row.getString("hash")),
                Long.toString(allSealedBefore.get()),
                BATCH);
        if (!events.isEmpty()) {
            insert(chain(events));
        }
        return events.size() == BATCH ? new Batch(true, 0) : new Batch(false, running);
    }

    private List<Seal> chain(List<Unsealed> events) {
        Long last = jdbc.queryForObject("select coalesce(max(sequence), 0) from audit.seal", Long.class);
        Map<Long, String> hashes = hashesNeeded(last, events.size());
        List<Seal> seals = new ArrayList<>(events.size());
        long sequence = last;
        for (Unsealed event : events) {
            sequence++;
            SealLink link = new SealLink(
                    sequence,
                    event.hash(),
                    hashes.getOrDefault(sequence - 1, Hashes.NONE),
                    hashes.getOrDefault(SealLink.skipTarget(sequence), Hashes.NONE));
            seals.add(new Seal(event.no(), link, link.hash()));
            hashes.put(sequence, link.hash());
        }
        return seals;
    }

    // A link that somebody took away is found by the verification; it must not keep later events from being sealed.
    private Map<Long, String> hashesNeeded(long last, int count) {
        Map<Long, String> hashes = new HashMap<>();
        List<Long> wanted = new ArrayList<>(List.of(last));
        for (long sequence = last + 1; sequence <= last + count; sequence++) {
            wanted.add(SealLink.skipTarget(sequence));
        }
        Long[] stored =
                wanted.stream().filter(target -> target <= last).distinct().toArray(Long[]::new);
        jdbc.query(
                "select sequence, hash from audit.seal where sequence = any (?)",
                row -> {
                    hashes.put(row.getLong("sequence"), row.getString("hash"));
                },
                (Object) stored);
        hashes.put(0L, Hashes.NONE);
        return hashes;
    }

    private void insert(List<Seal> seals) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(INSERT, seals, seals.size(), (statement, seal) -> bind(statement, seal, now));
    }

    private static void bind(PreparedStatement statement, Seal seal, OffsetDateTime now) throws SQLException {
        statement.setLong(1, seal.link().sequence());
        statement.setLong(2, seal.eventNo());
        statement.setString(3, seal.link().eventHash());
        statement.setString(4, seal.link().previous());
        statement.setString(5, seal.link().skip());
        statement.setString(6, seal.hash());
        statement.setObject(7, now);
    }
}
