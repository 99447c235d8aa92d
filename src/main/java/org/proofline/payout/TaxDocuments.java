package org.proofline.payout;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * The tax documents behind payments. Marketing money is paid against the partner's tax invoice, or against one that the
 * vendor writes in the partner's name where its tax profile agrees to that; rebates against the vendor's credit note. A
 * payment waits for the partner's invoice (PENDING_TAX_INVOICE) and goes on by itself when it is given. What the vendor
 * writes is numbered without gaps; no document ever changes.
 */
public interface TaxDocuments {

    /**
     * What the partner says of its invoice.
     *
     * @param net must be what is paid
     * @param tax on top; zero across a border
     */
    record Invoice(String number, LocalDate issuedOn, Money net, Money tax, String fileName) {}

    /**
     * @param kind PARTNER_INVOICE, SELF_BILLING or CREDIT_NOTE
     * @param treatment DOMESTIC, REVERSE_CHARGE (the vendor accounts for the tax), NOT_REGISTERED or CORRECTION (of the
     *     tax on the vendor's own sales)
     * @param evidenceId the partner's file; null for what the vendor wrote
     * @param sha256 of the file or text
     */
    record TaxDocument(
            UUID id,
            String kind,
            String number,
            LocalDate issuedOn,
            UUID paymentId,
            UUID partnerId,
            String payingEntity,
            Money net,
            Money tax,
            String treatment,
            UUID evidenceId,
            String sha256,
            String madeBy,
            Instant madeAt) {}

    /**
     * The partner gives the invoice that a payment waits for.
     *
     * @throws org.proofline.shared.DomainException CONFLICT {@code TAX_INVOICE_NOT_NEEDED}, or INVALID naming each field
     *     that does not fit the payment
     */
    TaxDocument give(UUID paymentId, Invoice invoice, InputStream file);

    /** None or one for each attempt to pay. */
    List<TaxDocument> ofPayment(UUID paymentId);

    /** What the vendor wrote, as it was written: a PDF, or a page of HTML before that. NOT_FOUND for the partner's own files. */
    byte[] written(UUID paymentId, UUID documentId);
}
