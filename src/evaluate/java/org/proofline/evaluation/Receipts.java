package org.proofline.evaluation;

import java.util.List;
import java.util.Map;
import org.proofline.evaluation.Corpus.Entry;

/** Scanned and photographed receipts: date, total and supplier. */
final class Receipts implements Measures {

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        List<Entry> all = corpus.of("receipts").stream()
                .filter(entry -> entry.isCalled(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".pdf"))
                .toList();
        product.read(all).forEach((entry, reading) -> {
            Map<String, String> found = reading.extracted();
            String date = entry.truth("gt_date");
            String total = entry.truth("gt_total");
            String supplier = entry.truth("gt_vendor");
            count(
                    entry,
                    reading,
                    results,
                    "receipt_date",
                    "invoiceDate",
                    date,
                    Truth.sameText(date, found.get("invoiceDate")));
            count(
                    entry,
                    reading,
                    results,
                    "receipt_total",
                    "total",
                    total,
                    Truth.sameAmount(total, found.get("total")));
            count(
                    entry,
                    reading,
                    results,
                    "receipt_supplier",
                    "supplier",
                    supplier,
                    Truth.sameName(supplier, found.get("supplier")));
        });
    }

    private static void count(
            Entry entry, Reading reading, Results results, String measure, String name, String truth, boolean right) {
        if (truth.isEmpty()) {
            return;
        }
        String what = entry.file() + ": " + name + " is " + truth + ", read "
                + reading.extracted().get(name);
        results.of(measure).add(right, what);
        if (reading.sure(name)) {
            results.of("sure_values_right").add(right, what);
        }
    }
}
