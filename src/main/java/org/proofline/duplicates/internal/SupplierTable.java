package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The names of suppliers as partners write them. A name that was never seen is compared with those alike: what means the
 * same supplier is kept as its other name. Names that are known cost no statement.
 */
@Repository
class SupplierTable {

    private static final int MOST_KNOWN = 50_000;
    private static final int ALIKE = 20;

    private final JdbcClient sql;
    private final Clock clock;
    private final SupplierScore score;
    private final SupplierWeights weights;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** A known supplier whose name is alike. */
    private record Named(String name, String words, String taxId) {}

    SupplierTable(JdbcClient sql, Clock clock, SupplierWeights weights, DuplicateRules rules) {
        this.sql = sql;
        this.clock = clock;
        this.weights = weights;
        this.score = new SupplierScore(weights, rules.legalForms());
    }

    /** Remembers the suppliers of these costs, and finds their other names. */
    void learn(List<Fingerprint> prints) {
        // In one order for all, so that two claims never wait for each other.
        Map<String, Cost> fresh = new TreeMap<>();
        prints.stream()
                .filter(print -> print.kind().isNamed() && !known.contains(print.supplier()))
                .forEach(print -> fresh.putIfAbsent(print.supplier(), print.cost()));
        fresh.forEach(this::learn);
        fresh.keySet().forEach(this::knownAfterCommit);
    }

    private void learn(String name, Cost cost) {
        String words = String.join(" ", score.words(cost.supplierName()));
        SupplierFacts facts = SupplierFacts.of(words, cost.supplierTaxId());
        added(name, words, cost.supplierTaxId()).forEach(other -> alias(name, facts, other));
    }

    /** Those alike, when the name is new: a known one is found by its key, and nothing is compared. */
    private List<Named> added(String name, String words, String taxId) {
        return sql.sql(
                        """
                        with added as (
                          insert into duplicates.supplier (name, words, tax_id, first_seen)
                          values (:name, :words, :taxId, :now) on conflict (name) do nothing returning name
                        )
                        select a.name, a.words, a.tax_id
                        from added cross join lateral duplicates.suppliers_alike(:words, :name, :most) as a""")
                .param("name", name)
                .param("words", words)
                .param("taxId", taxId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", ALIKE)
                .query((row, n) -> new Named(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void alias(String name, SupplierFacts facts, Named other) {
        BigDecimal sum = score.score(facts, SupplierFacts.of(other.words(), other.taxId()));
        if (sum.compareTo(weights.sure()) >= 0) {
            sql.sql(
                            """
                            insert into duplicates.supplier_alias (name, other, score)
                            values (:name, :other, :score), (:other, :name, :score) on conflict do nothing""")
                    .param("name", name)
                    .param("other", other.name())
                    .param("score", sum)
                    .update();
        }
    }

    /** What is rolled back must be written again by the next. */
    private void knownAfterCommit(String name) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.add(name);
                }
            });
        }
    }
}
