package org.proofline.evidence.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bytes lie in the store before the row that names them is committed. When that transaction ends badly nobody names
 * them; after a grace time they are taken away.
 *
 * <p>A row and a removal of the same bytes exclude each other: who writes the row shares a lock on the hash until the
 * commit and looks for the bytes only then; who removes them holds the lock alone and looks for rows only then.
 */
@Component
class StagedObjects {

    private static final Logger LOG = LoggerFactory.getLogger(StagedObjects.class);
    /** To be put behind the name of a lock's function; the hash is its parameter. */
    static final String LOCK = "(hashtextextended('evidence.object:' || ?, 0))";

    private final S3EvidenceStore store;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EvidenceSettings settings;

    StagedObjects(
            S3EvidenceStore store,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            EvidenceSettings settings) {
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.settings = settings;
    }

    /** In the transaction that writes the row: until its end nobody takes the bytes away, and they are there. */
    void keep(Spool spool) {
        String sha256 = spool.stored().sha256();
        jdbc.query("select pg_advisory_xact_lock_shared" + LOCK, row -> {}, sha256);
        if (!store.holds(sha256)) {
            store.put(spool.file(), spool.stored());
        }
    }

    @Scheduled(cron = "0 43 2 * * *", zone = "UTC")
    void sweep() {
        int swept = sweep(clock.instant().minus(settings.stagedGrace()));
        if (swept > 0) {
            LOG.info("Took {} objects out of the store that no document names", swept);
        }
    }

    /** @return how many objects were written before that moment, named by no document, and are gone now */
    int sweep(Instant before) {
        AtomicInteger swept = new AtomicInteger();
        try (var hashes = store.writtenBefore(before)) {
            hashes.filter(sha256 -> !isNamed(sha256)).forEach(sha256 -> {
                if (remove(sha256)) {
                    swept.incrementAndGet();
                }
            });
        }
        return swept.get();
    }

    /**
     * Takes the bytes away unless a document that counts names them, or is about to.
     *
     * @return whether they are gone
     */
    boolean remove(String sha256) {
        return Boolean.TRUE.equals(transaction.execute(status -> removeAlone(sha256)));
    }

    private boolean removeAlone(String sha256) {
        boolean alone = Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock" + LOCK, Boolean.class, sha256));
        if (!alone || isNamed(sha256)) {
            return false;
        }
        store.delete(sha256);
        return true;
    }

    /** Removed documents count: what they name must stay provable. Bytes in quarantine lie elsewhere. */
    private boolean isNamed(String sha256) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from evidence.document where sha256 = ? and state <> 'QUARANTINED')",
                Boolean.class,
                sha256));
    }
}
