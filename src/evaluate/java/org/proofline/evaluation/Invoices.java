package org.proofline.evaluation;

import java.util.List;
import org.proofline.evaluation.Corpus.Entry;

/** Invoices as PDF and as picture: number, date and total. */
final class Invoices implements Measures {

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        List<Entry> all = corpus.of("invoices_pdf", "invoices_img").stream()
                .filter(entry -> entry.isCalled(".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"))
                .toList();
        product.read(all).forEach((entry, reading) -> {
            FieldCount.of(entry, reading, results)
                    .add("invoice_number", "invoiceNumber", "gt_invoice_number", Truth::sameNumber);
            FieldCount.of(entry, reading, results).add("invoice_date", "invoiceDate", "gt_date", Truth::sameDay);
            FieldCount.of(entry, reading, results).add("invoice_total", "total", "gt_total", Truth::sameAmount);
        });
    }
}
