package org.proofline.evaluation;

import java.util.List;
import java.util.Map;
import org.proofline.evaluation.Corpus.Entry;

/** Invoices as PDF and as picture: number, date and total. */
final class Invoices implements Measures {

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        List<Entry> all = corpus.of("invoices_pdf", "invoices_img").stream()
                .filter(entry -> entry.isCalled(".pdf", ".png", ".jpg", ".jpeg"))
                .toList();
        product.read(all).forEach((entry, reading) -> {
            Map<String, String> found = reading.extracted();
            String number = entry.truth("gt_invoice_number");
            String date = entry.truth("gt_date");
            String total = entry.truth("gt_total");
            count(
                    entry,
                    results.of("invoice_number"),
                    number,
                    found.get("invoiceNumber"),
                    Truth.sameNumber(number, found.get("invoiceNumber")));
            count(
                    entry,
                    results.of("invoice_date"),
                    date,
                    found.get("invoiceDate"),
                    Truth.sameText(date, found.get("invoiceDate")));
            count(
                    entry,
                    results.of("invoice_total"),
                    total,
                    found.get("total"),
                    Truth.sameAmount(total, found.get("total")));
        });
    }

    private static void count(Entry entry, Results.Count count, String truth, String found, boolean right) {
        if (!truth.isEmpty()) {
            count.add(right, entry.file() + ": is " + truth + ", read " + found);
        }
    }
}
