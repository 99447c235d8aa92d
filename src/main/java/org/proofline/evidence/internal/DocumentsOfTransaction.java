package org.proofline.evidence.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The documents that the running transaction has read already, by subject. */
final class DocumentsOfTransaction extends ResourceHolderSupport {

    private final Map<UUID, List<DocumentEntity>> bySubject = new HashMap<>();

    private DocumentsOfTransaction() {}

    /** @param owner one memory per owner; without a transaction nothing is remembered */
    static DocumentsOfTransaction of(Object owner) {
        if (TransactionSynchronizationManager.getResource(owner) instanceof DocumentsOfTransaction known) {
            return known;
        }
        DocumentsOfTransaction fresh = new DocumentsOfTransaction();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(owner, fresh);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(fresh, owner) {});
        }
        return fresh;
    }

    List<DocumentEntity> get(UUID subjectId, Function<UUID, List<DocumentEntity>> read) {
        return bySubject.computeIfAbsent(subjectId, read);
    }

    void forget() {
        bySubject.clear();
    }
}
