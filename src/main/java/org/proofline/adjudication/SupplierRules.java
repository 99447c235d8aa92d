package org.proofline.adjudication;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.proofline.claims.Claim.Line;

/** Who is behind a cost. */
final class SupplierRules {

    private SupplierRules() {}

    /** F12: never seen before with this partner, and nothing tells who it is. */
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
            dossier.claim().lines().stream()
                    .filter(line -> Supplier.isKnown(line.supplierName()) && !Supplier.isKnown(line.supplierTaxId()))
                    .filter(line ->
                            around.past().stream().noneMatch(past -> Supplier.isShared(List.of(line), past.lines())))
                    .map(Line::supplierName)
                    .distinct()
                    .forEach(name -> findings.accept(RuleBook.finding(id(), Map.of("supplierName", name))));
        }
    }
}
