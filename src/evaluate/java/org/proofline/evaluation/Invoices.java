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
                    reading,
                    results,
                    "invoice_number",
                    "invoiceNumber",
                    number,
                    Truth.sameNumber(number, found.get("invoiceNumber")));
            count(
                    entry,
                    reading,
                    results,
                    "invoice_date",
                    "invoiceDate",
                    date,
                    Truth.sameText(date, found.get("invoiceDate")));
            count(
                    entry,
                    reading,
                    results,
                    "invoice_total",
                    "total",
                    total,
                    Truth.sameAmount(total, found.get("total")));
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
