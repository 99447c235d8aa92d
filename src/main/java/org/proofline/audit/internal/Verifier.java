package org.proofline.audit.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.proofline.audit.Audit.Broken;
import org.proofline.audit.Audit.Verification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks everything that can be checked, in one snapshot of the database: chain and anchors first, because the other
 * checks trust the trail; then the journal, then the stored proof.
 */
@Component
class Verifier {

    private final ChainCheck chain;
    private final LedgerCheck ledger;
    private final ProofCheck proof;
    private final TransactionTemplate snapshot;

    Verifier(ChainCheck chain, LedgerCheck ledger, ProofCheck proof, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.ledger = ledger;
        this.proof = proof;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    Verification verify() {
        Map<String, Long> checked = new LinkedHashMap<>();
        Broken first = snapshot.execute(status -> firstBrokenRow(checked).orElse(null));
        if (first == null) {
            first = proof.brokenBytes().orElse(null);
        }
        return new Verification(first == null, checked, first);
    }

    private Optional<Broken> firstBrokenRow(Map<String, Long> checked) {
        return chain.broken(checked)
                .or(() -> {
                    checked.put("ledgerEntries", ledger.entries());
                    return ledger.broken();
                })
                .or(() -> {
                    checked.put("documents", proof.documents());
                    return proof.brokenRow();
                });
    }
}
