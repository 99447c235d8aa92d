package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.payout.PaymentRuns;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ApiController
@Tag(name = "Payments")
class RunFilesController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final PaymentRuns runs;

    RunFilesController(PaymentRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/payment-runs/{id}/pain001")
    @Call({Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER})
    @Operation(summary = "The bank file of a released run (ISO 20022 pain.001.001.09)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_XML_VALUE))
    ResponseEntity<byte[]> pain001(@PathVariable UUID id) {
        return file(runs.pain001(id), MediaType.APPLICATION_XML, runs.get(id).number() + ".xml");
    }

    @GetMapping("/payment-runs/{id}/erp-file")
    @Call({Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER})
    @Operation(summary = "The hand-over file to accounts payable (CSV)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<byte[]> erpFile(@PathVariable UUID id) {
        return file(runs.erpFile(id), CSV, runs.get(id).number() + ".csv");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
