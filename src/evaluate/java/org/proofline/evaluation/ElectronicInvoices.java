package org.proofline.evaluation;

import java.util.List;
import java.util.Map;
import org.proofline.evaluation.Corpus.Entry;

/** Invoices as XML, alone or inside a PDF: the fields of the valid ones, and whether the invalid ones are reported. */
final class ElectronicInvoices implements Measures {

    private static final String INVALID = "invalid";

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        List<Entry> all = corpus.of("einvoice_xml", "einvoice_pdf").stream()
                .filter(entry -> entry.isCalled(".pdf", ".xml"))
                .toList();
        product.read(all).forEach((entry, reading) -> {
            if (isInvalid(entry)) {
                results.of("einvoice_invalid_reported")
                        .add(
                                !reading.taken() || reading.hasFinding("DOC-EINVOICE"),
                                entry.file() + ": " + reading.inShort());
            } else {
                fields(entry, reading.extracted(), results);
                results.of("einvoice_valid_reported").unwanted(reading.hasFinding("DOC-EINVOICE"), entry.file());
            }
        });
    }

    static boolean isInvalid(Entry entry) {
        return entry.label().startsWith(INVALID);
    }

    private static void fields(Entry entry, Map<String, String> found, Results results) {
        field(entry, "gt_vendor", Truth.sameText(entry.truth("gt_vendor"), found.get("supplier")), results);
        field(
                entry,
                "gt_invoice_number",
                Truth.sameText(entry.truth("gt_invoice_number"), found.get("invoiceNumber")),
                results);
        field(entry, "gt_date", Truth.sameDay(entry.truth("gt_date"), found.get("invoiceDate")), results);
        field(entry, "gt_total", Truth.sameAmount(entry.truth("gt_total"), found.get("total")), results);
    }

    private static void field(Entry entry, String column, boolean right, Results results) {
        if (!entry.truth(column).isEmpty()) {
            results.of("einvoice_fields").add(right, entry.file() + ": " + column + " is " + entry.truth(column));
        }
    }
}
