package org.proofline.adjudication;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.proofline.adjudication.SharedAccounts.Billed;

/** F13 and F14 by account: an invoice that is to be paid to the partner itself, or to another partner. */
final class BilledAccountRule implements AroundRule {

    @Override
    public String id() {
        return "F14";
    }

    @Override
    public boolean hasData(Dossier dossier, Around around) {
        return !around.billed().isEmpty();
    }

    /** An account tells who is paid whatever is claimed. */
    @Override
    public boolean sparesSmall() {
        return false;
    }

    @Override
    public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
        UUID own = dossier.claim().partnerId();
        around.billed().stream()
                .filter(billed -> billed.partnerId().equals(own))
                .findFirst()
                .ifPresent(billed -> findings.accept(RuleBook.finding(
                        "F13-ACCOUNT",
                        Map.of(
                                "file", billed.file(),
                                "account", billed.account(),
                                "partner", dossier.partner().name()))));
        around.billed().stream()
                .filter(billed -> !billed.partnerId().equals(own))
                .collect(Collectors.groupingBy(Billed::file, TreeMap::new, Collectors.toList()))
                .forEach((file, all) -> findings.accept(RuleBook.finding(
                        "F14-SUPPLIER",
                        Map.of(
                                "file", file,
                                "account", all.get(0).account(),
                                "partners",
                                        all.stream()
                                                .map(Billed::partnerCode)
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(", "))))));
    }
}
