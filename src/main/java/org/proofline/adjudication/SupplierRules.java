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

    /** F13: the partner bills itself. */
    static final class Itself implements AroundRule {

        @Override
        public String id() {
            return "F13";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return dossier.claim().lines().stream()
                    .anyMatch(line -> Supplier.isKnown(line.supplierName()) || Supplier.isKnown(line.supplierTaxId()));
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            dossier.claim().lines().stream()
                    .filter(line -> Supplier.isEqual(
                                    line.supplierTaxId(), dossier.partner().taxId())
                            || Supplier.isEqual(
                                    line.supplierName(), dossier.partner().name()))
                    .findFirst()
                    .ifPresent(line -> findings.accept(RuleBook.finding(
                            id(),
                            Map.of(
                                    "line", String.valueOf(line.no()),
                                    "supplierName", String.valueOf(line.supplierName()),
                                    "partner", dossier.partner().name()))));
        }
    }

    /** F14: what is paid to this partner goes where another one's money goes. */
    static final class SharedAccount implements AroundRule {

        @Override
        public String id() {
            return "F14";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return true;
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            if (!around.sharedAccount().isEmpty()) {
                findings.accept(RuleBook.finding(id(), Map.of("partners", String.join(", ", around.sharedAccount()))));
            }
        }
    }
}
