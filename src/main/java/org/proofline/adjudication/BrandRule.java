package org.proofline.adjudication;

import java.util.Map;
import java.util.function.Consumer;

/** F22: proof of execution names the vendor's brand, where the activity must show it. */
final class BrandRule implements ClaimRule {

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        if (hasData(dossier) && !dossier.brand().isShown()) {
            findings.accept(RuleBook.finding(
                    "F22", Map.of("words", String.join(", ", dossier.brand().words()))));
        }
    }

    static boolean hasData(Dossier dossier) {
        return dossier.brand().canBeLookedFor();
    }
}
