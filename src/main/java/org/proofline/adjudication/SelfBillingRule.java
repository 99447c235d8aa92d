package org.proofline.adjudication;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.proofline.claims.Claim.Line;

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
        Optional<Line> own = dossier.claim().lines().stream()
                .filter(line -> isPartner(line, dossier))
                .findFirst();
        own.ifPresentOrElse(
                line -> findings.accept(RuleBook.finding("F13", facts(line, dossier))),
                () -> dossier.claim().lines().stream()
                        .flatMap(line -> atPartnersDomain(line, dossier).stream())
                        .findFirst()
                        .ifPresent(findings));
    }

    private static boolean isPartner(Line line, Dossier dossier) {
        return Supplier.isEqual(line.supplierTaxId(), dossier.partner().taxId())
                || Supplier.isEqual(line.supplierName(), dossier.partner().name());
    }

    /** What the partner's domain is nobody told: one that is called like the partner asks a person, and holds nothing. */
    private static Optional<Finding> atPartnersDomain(Line line, Dossier dossier) {
        return dossier.costProofOf(line.no()).stream()
                .map(document -> document.about().get("supplierMail"))
                .filter(Objects::nonNull)
                .filter(domain -> Supplier.isDomainOf(domain, dossier.partner().name()))
                .findFirst()
                .map(domain -> {
                    Map<String, String> facts = new HashMap<>(facts(line, dossier));
                    facts.put("domain", domain);
                    return RuleBook.finding("F13-DOMAIN", facts);
                });
    }

    private static Map<String, String> facts(Line line, Dossier dossier) {
        return Map.of(
                "line", String.valueOf(line.no()),
                "supplierName", String.valueOf(line.supplierName()),
                "partner", dossier.partner().name());
    }

    static boolean hasData(Dossier dossier) {
        return dossier.reward() == null
                && dossier.claim().lines().stream()
                        .anyMatch(line ->
                                Supplier.isKnown(line.supplierName()) || Supplier.isKnown(line.supplierTaxId()));
    }
}
