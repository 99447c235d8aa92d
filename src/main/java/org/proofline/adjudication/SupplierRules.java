package org.proofline.adjudication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.proofline.claims.Claim.Line;

/** Who is behind a cost. */
final class SupplierRules {

    private SupplierRules() {}

    /** F12: never seen before with this partner, and what tells who it is says nothing, or is wrong. */
    static final class FirstSeen implements AroundRule {

        @Override
        public String id() {
            return "F12";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return dossier.claim().lines().stream().anyMatch(line -> Supplier.isKnown(line.supplierName()));
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            Set<Finding> found = new LinkedHashSet<>();
            dossier.claim().lines().stream()
                    .filter(line -> Supplier.isKnown(line.supplierName()))
                    .filter(line ->
                            around.past().stream().noneMatch(past -> Supplier.isShared(List.of(line), past.lines())))
                    .forEach(line -> look(dossier, line, found));
            found.forEach(findings);
        }

        private void look(Dossier dossier, Line line, Set<Finding> found) {
            if (!Supplier.isKnown(line.supplierTaxId())) {
                found.add(RuleBook.finding(id(), Map.of("supplierName", line.supplierName())));
            } else if (VatNumbers.isWrong(line.supplierTaxId())) {
                found.add(RuleBook.finding(
                        "F12-TAXID",
                        Map.of("supplierName", line.supplierName(), "supplierTaxId", line.supplierTaxId())));
            }
            dossier.costProofOf(line.no()).stream()
                    .map(document -> document.about().get("supplierMail"))
                    .filter(domain -> domain != null && dossier.landingDomains().isFreeMail(domain))
                    .map(domain ->
                            RuleBook.finding("F12-MAIL", Map.of("supplierName", line.supplierName(), "domain", domain)))
                    .forEach(found::add);
        }
    }
}
