package org.proofline.evaluation;

import java.util.List;
import org.proofline.evaluation.Corpus.Entry;

/** Scanned and photographed receipts: date, total and supplier. */
final class Receipts implements Measures {

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        List<Entry> all = corpus.of("receipts").stream()
                .filter(entry -> entry.isCalled(".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"))
                .toList();
        product.read(all).forEach((entry, reading) -> {
            FieldCount.of(entry, reading, results).add("receipt_date", "invoiceDate", "gt_date", Truth::sameDay);
            FieldCount.of(entry, reading, results).add("receipt_total", "total", "gt_total", Truth::sameAmount);
            FieldCount.of(entry, reading, results).add("receipt_supplier", "supplier", "gt_vendor", Truth::sameName);
        });
    }
}
