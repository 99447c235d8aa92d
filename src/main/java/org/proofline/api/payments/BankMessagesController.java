package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.payments.PaymentParts.IntakeResource;
import org.proofline.payout.BankMessages;
import org.proofline.payout.BankMessages.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@ApiController
@Tag(name = "Payments")
class BankMessagesController {

    private final BankMessages messages;

    BankMessagesController(BankMessages messages) {
        this.messages = messages;
    }

    @PostMapping(
            path = "/bank-messages",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Call(Who.BANK_RECONCILER)
    @Operation(summary = "Take in pain.002, camt.053 or camt.054; the same message twice changes nothing")
    ResponseEntity<IntakeResource> take(@RequestBody byte[] message) {
        return ResponseEntity.ok(IntakeResource.of(messages.take(new ByteArrayInputStream(message))));
    }

    @PostMapping(path = "/bank-messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Call(Who.BANK_RECONCILER)
    @Operation(summary = "Take in a bank message as an uploaded file")
    ResponseEntity<IntakeResource> upload(@RequestParam MultipartFile file) {
        return ResponseEntity.ok(read(file, messages::take));
    }

    @PostMapping(path = "/erp-status", consumes = "text/csv")
    @Call(Who.BANK_RECONCILER)
    @Operation(summary = "Take in the status file of accounts payable (CSV)")
    ResponseEntity<IntakeResource> takeStatus(@RequestBody byte[] csv) {
        return ResponseEntity.ok(IntakeResource.of(messages.takeErpStatus(new ByteArrayInputStream(csv))));
    }

    @PostMapping(path = "/erp-status", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Call(Who.BANK_RECONCILER)
    @Operation(summary = "Take in the status file of accounts payable as an uploaded file")
    ResponseEntity<IntakeResource> uploadStatus(@RequestParam MultipartFile file) {
        return ResponseEntity.ok(read(file, messages::takeErpStatus));
    }

    private static IntakeResource read(MultipartFile file, Function<InputStream, Intake> taking) {
        try (InputStream content = file.getInputStream()) {
            return IntakeResource.of(taking.apply(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
