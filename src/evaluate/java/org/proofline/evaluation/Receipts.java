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
                    results.of("receipt_date"),
                    date,
                    found.get("invoiceDate"),
                    Truth.sameText(date, found.get("invoiceDate")));
            count(
                    entry,
                    results.of("receipt_total"),
                    total,
                    found.get("total"),
                    Truth.sameAmount(total, found.get("total")));
            count(
                    entry,
                    results.of("receipt_supplier"),
                    supplier,
                    found.get("supplier"),
                    Truth.sameName(supplier, found.get("supplier")));
        });
    }

    private static void count(Entry entry, Results.Count count, String truth, String found, boolean right) {
        if (!truth.isEmpty()) {
            count.add(right, entry.file() + ": is " + truth + ", read " + found);
        }
    }
}
