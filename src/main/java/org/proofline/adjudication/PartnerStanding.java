package org.proofline.adjudication;

import java.util.Map;
import java.util.function.Consumer;

/** F29: claims of a partner on the watch list are held; of one out of good standing a person looks at them. */
final class PartnerStanding implements ClaimRule {

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        if (!dossier.partner().goodStanding()) {
            findings.accept(
                    RuleBook.finding("F29", Map.of("partner", dossier.partner().name())));
        }
        if (dossier.partner().watched()) {
            findings.accept(RuleBook.finding(
                    "F29-WATCH", Map.of("partner", dossier.partner().name())));
        }
    }
}
