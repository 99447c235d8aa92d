package org.proofline.adjudication;

import java.util.Map;
import java.util.function.Consumer;

/** F14: what is paid to this partner goes where another one's money goes. */
final class SharedAccountRule implements AroundRule {

    @Override
    public String id() {
        return "F14";
    }

    /** A person's reward does not go to the partner's account. */
    @Override
    public boolean hasData(Dossier dossier, Around around) {
        return dossier.claim().payee() == null;
    }

    /** An account is shared whatever is claimed. */
    @Override
    public boolean sparesSmall() {
        return false;
    }

    @Override
    public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
        if (!around.sharedAccount().isEmpty()) {
            findings.accept(RuleBook.finding(id(), Map.of("partners", String.join(", ", around.sharedAccount()))));
        }
    }
}
