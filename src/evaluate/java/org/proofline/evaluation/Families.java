package org.proofline.evaluation;

import java.util.Arrays;
import java.util.List;

/** Every family of measures, in the order of the printed table. */
final class Families {

    static final List<Measures> ALL = List.of(
            new HostileFiles(),
            new GoodDocuments(),
            new ElectronicInvoices(),
            new Invoices(),
            new Receipts(),
            new SameDocuments(),
            new Payments(),
            new SupplierNames());

    private Families() {}

    /**
     * @param names simple class names of families, separated by commas; all of them when blank
     * @throws IllegalArgumentException when there is no such family
     */
    static List<Measures> chosen(String names) {
        if (names.isBlank()) {
            return ALL;
        }
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .map(Families::called)
                .toList();
    }

    private static Measures called(String name) {
        return ALL.stream()
                .filter(family -> family.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no family of measures called " + name));
    }
}
