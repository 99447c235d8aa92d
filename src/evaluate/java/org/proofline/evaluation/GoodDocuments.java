package org.proofline.evaluation;

import java.util.List;
import org.proofline.evaluation.Corpus.Entry;

/** Documents without fault that were refused nevertheless. */
final class GoodDocuments implements Measures {

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        List<Entry> good = corpus.where(GoodDocuments::isGood);
        product.read(good).forEach((entry, reading) -> results.of("good_refused")
                .unwanted(!reading.taken(), entry.file() + ": " + reading.refusal()));
    }

    private static boolean isGood(Entry entry) {
        return switch (entry.category()) {
            case "receipts", "invoices_img", "invoices_pdf", "images_exif" ->
                entry.isCalled(".jpg", ".jpeg", ".png", ".pdf", ".tif", ".tiff");
            case "einvoice_xml", "einvoice_pdf" ->
                entry.isCalled(".pdf", ".xml") && !ElectronicInvoices.isInvalid(entry);
            default -> false;
        };
    }
}
