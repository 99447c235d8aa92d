package org.proofline.portal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.proofline.payout.TaxDocuments;
import org.proofline.payout.TaxDocuments.Invoice;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tax invoice that a partner's payment waits for. */
@Controller
class TaxInvoicePages {

    private final TaxDocuments documents;
    private final Payouts payouts;

    TaxInvoicePages(TaxDocuments documents, Payouts payouts) {
        this.documents = documents;
        this.payouts = payouts;
    }

    @PostMapping(path = "/claims/{id}/tax-invoice", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String give(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam String number,
            @RequestParam(required = false) LocalDate issuedOn,
            @RequestParam(defaultValue = "0") String tax,
            RedirectAttributes flash)
            throws IOException {
        Signed.partner();
        PaymentItem payment = payouts.ofClaim(id).orElseThrow(() -> DomainException.notFound("payment"));
        try (InputStream content = file.getInputStream()) {
            Money taxAmount = amount(tax, payment.amount());
            documents.give(
                    payment.id(),
                    new Invoice(number, issuedOn, payment.amount(), taxAmount, file.getOriginalFilename()),
                    content);
            ClaimEditing.say(flash, "Thank you. Your payment goes on.");
        } catch (DomainException refusal) {
            flash.addFlashAttribute("flash", new Page.Flash("warning", said(refusal)));
        }
        return "redirect:/claims/" + id;
    }

    private static String said(DomainException refusal) {
        String mends = refusal.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
        return mends.isEmpty() ? refusal.getMessage() : mends;
    }

    private static Money amount(String typed, Money like) {
        String plain = typed.strip().replace(",", "");
        if (!plain.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            throw DomainException.invalid("AMOUNT_FORMAT", "Write the tax like 19.00, with a point.");
        }
        return Money.of(new BigDecimal(plain), like.currency().getCurrencyCode());
    }
}
