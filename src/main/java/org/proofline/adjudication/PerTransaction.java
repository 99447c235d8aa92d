package org.proofline.adjudication;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction knows of claims already; the steps of the process follow each other in one. Without a
 * transaction nothing is remembered.
 *
 * @param <V> what is known
 */
final class PerTransaction<V> {

    private static final class Known<V> extends ResourceHolderSupport {

        private final Map<UUID, V> values = new HashMap<>();
    }

    V get(UUID claimId, Supplier<V> read) {
        V value = known().get(claimId);
        return value == null ? put(claimId, read.get()) : value;
    }

    V put(UUID claimId, V value) {
        known().put(claimId, value);
        return value;
    }

    void forget(UUID claimId) {
        known().remove(claimId);
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, V> known() {
        Known<V> known = (Known<V>) TransactionSynchronizationManager.getResource(this);
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
