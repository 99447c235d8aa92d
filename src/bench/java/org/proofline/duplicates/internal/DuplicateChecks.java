package org.proofline.duplicates.internal;

import java.time.Instant;
import java.util.List;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.GeneratedClaims.Generated;
import org.proofline.evidence.ProofModules;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The product's checks of one claim, each a transaction; what a claim's evidence tells is taken before. */
final class DuplicateChecks {

    private final GeneratedRows rows;
    private final FingerprintTable table;
    private final FingerprintComparison comparison;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    DuplicateChecks(ProofModules modules, GeneratedRows rows) {
        this.rows = rows;
        this.table = modules.get(FingerprintTable.class);
        this.comparison = modules.get(FingerprintComparison.class);
        this.sql = modules.get(JdbcTemplate.class);
        this.transaction = new TransactionTemplate(modules.get(PlatformTransactionManager.class));
    }

    /** Same file, same number. */
    Runnable ofKeys(Generated claim) {
        List<Fingerprint> keys = rows.marks(claim).prints().stream()
                .filter(print ->
                        print.kind() == Fingerprint.Kind.FILE || print.kind().isNumber())
                .toList();
        return () -> transaction.executeWithoutResult(status -> table.sightings(claim.candidate(), keys));
    }

    /** Every layer. */
    Runnable ofAll(Generated claim) {
        Marks marks = rows.marks(claim);
        return () -> transaction.executeWithoutResult(status -> comparison.hits(claim.candidate(), marks));
    }

    /** As a submission registers it, but rolled back. */
    Runnable registration(Generated claim) {
        Marks marks = rows.marks(claim);
        return () -> transaction.executeWithoutResult(status -> register(status, claim.candidate(), marks));
    }

    private void register(TransactionStatus status, Candidate candidate, Marks marks) {
        status.setRollbackOnly();
        sql.execute("set local plan_cache_mode = force_generic_plan");
        boolean first = table.save(candidate, marks, Instant.EPOCH);
        comparison.hitsOfSaved(candidate, marks, first);
    }
}
