package org.proofline.adjudication;

import java.util.Map;
import java.util.function.Consumer;

/**
 * F13: the partner bills itself. It needs nothing but the claim, so no claim is too small for it; rewards are billed by
 * nobody.
 */
final class SelfBillingRule implements ClaimRule {

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        if (!hasData(dossier)) {
            return;
        }
        dossier.claim().lines().stream()
                .filter(line ->
                        Supplier.isEqual(line.supplierTaxId(), dossier.partner().taxId())
                                || Supplier.isEqual(
                                        line.supplierName(), dossier.partner().name()))
                .findFirst()
                .ifPresent(line -> findings.accept(RuleBook.finding(
                        "F13",
                        Map.of(
                                "line", String.valueOf(line.no()),
                                "supplierName", String.valueOf(line.supplierName()),
                                "partner", dossier.partner().name()))));
    }

    static boolean hasData(Dossier dossier) {
        return dossier.reward() == null
                && dossier.claim().lines().stream()
                        .anyMatch(line ->
                                Supplier.isKnown(line.supplierName()) || Supplier.isKnown(line.supplierTaxId()));
    }
}
