package org.proofline.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction knows already; the steps of a process follow each other in one. Without a transaction
 * nothing is remembered, and the end of the transaction forgets everything.
 *
 * @param <K> of what
 * @param <V> what is known
 */
public final class PerTransaction<K, V> {

    private static final class Known<K, V> extends ResourceHolderSupport {

        private final Map<K, V> values = new HashMap<>();
    }

    /** What is known, else what is read now and then known. */
    public V get(K key, Supplier<V> read) {
        V value = known().get(key);
        return value == null ? put(key, read.get()) : value;
    }

    /** What is known; empty when nothing is. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(known().get(key));
    }

    /** Remembers, and gives the same back. */
    public V put(K key, V value) {
        known().put(key, value);
        return value;
    }

    /** As if it had never been known. */
    public void forget(K key) {
        known().remove(key);
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> known() {
        Known<K, V> known = (Known<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known<>();
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.bindResource(this, known);
                TransactionSynchronizationManager.registerSynchronization(
                        new ResourceHolderSynchronization<>(known, this) {});
            }
        }
        return known.values;
    }
}
