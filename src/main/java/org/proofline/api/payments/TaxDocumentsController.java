package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.AmountInput;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.payments.MoneyParts.TaxDocumentResource;
import org.proofline.payout.Payouts;
import org.proofline.payout.TaxDocuments;
import org.proofline.payout.TaxDocuments.Invoice;
import org.proofline.shared.Money;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@ApiController
@Tag(name = "Payments")
class TaxDocumentsController {

    private static final String PDF = "%PDF-";

    private final TaxDocuments documents;
    private final Payouts payouts;

    TaxDocumentsController(TaxDocuments documents, Payouts payouts) {
        this.documents = documents;
        this.payouts = payouts;
    }

    @PostMapping(path = "/payments/{id}/tax-invoice", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Call(value = Who.PARTNER, of = Owned.PAYMENT, oneTransaction = false, answers = 201)
    @Operation(summary = "Give the tax invoice that a payment waits for; it then goes on by itself")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = MoneyParts.TaxInvoiceForm.class)))
    ResponseEntity<TaxDocumentResource> give(
            @PathVariable UUID id,
            @Parameter(hidden = true) @RequestParam(required = false) MultipartFile file,
            @Parameter(hidden = true) @RequestParam(required = false) String number,
            @Parameter(hidden = true) @RequestParam(required = false) LocalDate issuedOn,
            @Parameter(hidden = true) @RequestParam(required = false) String net,
            @Parameter(hidden = true) @RequestParam(required = false) String tax)
            throws IOException {
        Money paid = payouts.get(id).amount();
        String currency = paid.currency().getCurrencyCode();
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("file", file);
        mistakes.require("number", number);
        mistakes.require("issuedOn", issuedOn);
        Money netAmount = net == null ? paid : mistakes.amount("net", new AmountInput(net, null), currency);
        Money taxAmount = mistakes.amount("tax", new AmountInput(tax == null ? "0" : tax, null), currency);
        mistakes.throwIfAny();
        Invoice invoice = new Invoice(number, issuedOn, netAmount, taxAmount, file.getOriginalFilename());
        try (InputStream content = file.getInputStream()) {
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(TaxDocumentResource.of(documents.give(id, invoice, content)));
        }
    }

    @GetMapping("/payments/{id}/tax-documents")
    @Call(
            value = {Who.PARTNER, Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER, Who.BANK_RECONCILER, Who.FINANCE_APPROVER},
            of = Owned.PAYMENT)
    @Operation(summary = "The tax invoice, self-billing invoice or credit note behind a payment")
    List<TaxDocumentResource> list(@PathVariable UUID id) {
        return documents.ofPayment(id).stream().map(TaxDocumentResource::of).toList();
    }

    @GetMapping("/payments/{id}/tax-documents/{documentId}/content")
    @Call(
            value = {Who.PARTNER, Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER, Who.BANK_RECONCILER, Who.FINANCE_APPROVER},
            of = Owned.PAYMENT)
    @Operation(summary = "What the vendor wrote, byte for byte")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID documentId) {
        byte[] written = documents.written(id, documentId);
        boolean pdf =
                new String(written, 0, Math.min(PDF.length(), written.length), StandardCharsets.US_ASCII).equals(PDF);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("tax-document-" + documentId + (pdf ? ".pdf" : ".html"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(
                        pdf ? MediaType.APPLICATION_PDF : new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(written);
    }
}
