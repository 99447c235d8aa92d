package org.proofline.evidence.internal;

import java.util.UUID;
import org.proofline.evidence.Scan;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts proof into quarantine for tests of other modules, as the scanner's later look does. */
public final class QuarantineFixture {

    /** Where the running application's parts come from. */
    @FunctionalInterface
    public interface Beans {
        <T> T of(Class<T> type);
    }

    private QuarantineFixture() {}

    /** @param name of what the scanner believes to have found */
    public static void found(Beans beans, UUID documentId, String name) {
        DocumentEntity document = beans.of(DocumentRows.class).find(documentId).orElseThrow();
        Scan scan = new Scan(Scan.INFECTED, name, document.toDocument().uploadedAt());
        ActionContext.of(Actor.SYSTEM).run(() -> new TransactionTemplate(beans.of(PlatformTransactionManager.class))
                .executeWithoutResult(status ->
                        beans.of(Quarantine.class).move(document.toDocument().sha256(), scan)));
    }
}
