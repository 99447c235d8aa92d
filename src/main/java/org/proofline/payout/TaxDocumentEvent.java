package org.proofline.payout;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.payout.TaxDocuments.TaxDocument;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/** A tax document was given by a partner, or written by the vendor. */
record TaxDocumentEvent(UUID claimId, TaxDocument document) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("PAYMENT", document.paymentId());
    }

    @Override
    public String type() {
        return document.evidenceId() == null ? "TAX_DOCUMENT_WRITTEN" : "TAX_INVOICE_GIVEN";
    }

    @Override
    public Map<String, Object> after() {
        return new TreeMap<>(Map.of(
                "kind", document.kind(),
                "number", document.number(),
                "issuedOn", document.issuedOn().toString(),
                "net", document.net().toString(),
                "tax", document.tax().toString(),
                "treatment", document.treatment(),
                "sha256", document.sha256()));
    }
}
