package org.proofline.payout;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.ledger.PayingEntities;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class TaxDesk implements TaxDocuments {

    private final PaymentSteps steps;
    private final TaxPapers papers;
    private final TaxDocumentTable table;
    private final PayingEntities entities;
    private final Evidence evidence;

    TaxDesk(PaymentSteps steps, TaxPapers papers, TaxDocumentTable table, PayingEntities entities, Evidence evidence) {
        this.steps = steps;
        this.papers = papers;
        this.table = table;
        this.entities = entities;
        this.evidence = evidence;
    }

    @Override
    public TaxDocument give(UUID paymentId, Invoice invoice, InputStream file) {
        if (!Duty.actor().isPartner()) {
            throw DomainException.forbidden("PARTNER_ONLY", "Only the partner gives its tax invoices.");
        }
        Payment payment = steps.lock(paymentId);
        if (!payment.status().waits() || !payment.papers().needsPartnersInvoice()) {
            throw DomainException.conflict(
                    "TAX_INVOICE_NOT_NEEDED",
                    "The payment of claim " + payment.claimNumber() + " waits for no tax invoice.");
        }
        TaxRule rule = papers.rule(payment);
        requireRight(payment, invoice, rule);
        Document stored = evidence.upload(
                new Intake(paymentId, payment.partnerId(), "TAX_INVOICE", null, invoice.fileName()), file);
        TaxDocument given = papers.given(payment, document(payment, invoice, rule, stored));
        steps.standing(payment, null);
        return given;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TaxDocument> ofPayment(UUID paymentId) {
        return table.ofPayment(paymentId).stream()
                .filter(document -> Duty.actor().sees(document.partnerId()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] written(UUID paymentId, UUID documentId) {
        return ofPayment(paymentId).stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst()
                .flatMap(document -> table.content(document.id()))
                .orElseThrow(() -> DomainException.notFound("tax document"));
    }

    private TaxDocument document(Payment payment, Invoice invoice, TaxRule rule, Document stored) {
        return new TaxDocument(
                table.nextId(),
                "PARTNER_INVOICE",
                invoice.number().strip(),
                invoice.issuedOn(),
                payment.id(),
                payment.partnerId(),
                payment.payingEntity(),
                invoice.net(),
                invoice.tax(),
                rule.treatment().name(),
                stored.id(),
                stored.sha256(),
                Duty.actor().username(),
                null);
    }

    private void requireRight(Payment payment, Invoice invoice, TaxRule rule) {
        List<FieldError> errors = new ArrayList<>();
        String number = invoice.number() == null ? "" : invoice.number().strip();
        check(errors, !number.isEmpty() && number.length() <= 50, "number", "Give the number of your invoice.");
        check(
                errors,
                number.isEmpty() || !table.isUsed(payment.partnerId(), number),
                "number",
                "You gave an invoice with this number before. Each payment needs one of its own.");
        LocalDate today = entities.today(payment.payingEntity());
        check(
                errors,
                invoice.issuedOn() != null && !invoice.issuedOn().isAfter(today),
                "issuedOn",
                "Give the date of your invoice; it cannot lie ahead.");
        check(
                errors,
                payment.amount().equals(invoice.net()),
                "net",
                "The invoice must be about exactly " + payment.amount() + " without tax.");
        tax(errors, payment, invoice.tax(), rule);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(
                    "TAX_INVOICE_INVALID", "The invoice does not fit the payment. Mend what is named.", errors);
        }
    }

    private static void tax(List<FieldError> errors, Payment payment, Money tax, TaxRule rule) {
        Money most = rule.on(payment.amount());
        boolean inCurrency = tax != null && tax.currency().equals(most.currency());
        boolean right = inCurrency && !tax.isNegative() && !tax.isGreaterThan(most);
        check(
                errors,
                right,
                "tax",
                switch (rule.treatment()) {
                    case DOMESTIC -> "The tax can be at most " + most + ".";
                    case REVERSE_CHARGE ->
                        "Across the border the vendor accounts for the tax (reverse charge): leave the tax at zero.";
                    default -> "Your tax profile has no VAT number, so the invoice cannot charge tax.";
                });
    }

    private static void check(List<FieldError> errors, boolean right, String field, String mend) {
        if (!right) {
            errors.add(new FieldError(field, "INVALID", mend));
        }
    }
}
