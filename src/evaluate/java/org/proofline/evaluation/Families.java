package org.proofline.evaluation;

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
}
