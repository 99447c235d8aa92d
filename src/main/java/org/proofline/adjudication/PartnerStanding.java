package org.proofline.adjudication;

import java.util.Map;
import java.util.function.Consumer;

/** F29: claims of a partner that is held are looked at by a person. */
final class PartnerStanding implements ClaimRule {

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        if (!dossier.partner().goodStanding()) {
            findings.accept(
                    RuleBook.finding("F29", Map.of("partner", dossier.partner().name())));
        }
    }
}
