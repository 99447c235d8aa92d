package org.proofline.api.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Pages;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.sales.SalesUpload;
import org.proofline.sales.SalesUpload.Mode;
import org.proofline.sales.SalesUploads;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@ApiController
@Tag(name = "Sales")
class SalesUploadsController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHOWN = 100;

    private final SalesUploads uploads;
    private final SalesOwners owners;

    SalesUploadsController(SalesUploads uploads, SalesOwners owners) {
        this.uploads = uploads;
        this.owners = owners;
    }

    @PostMapping(path = "/sales-uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Call(
            value = {Who.PARTNER, Who.PROGRAM_OWNER},
            oneTransaction = false,
            answers = 202)
    @Operation(summary = "Send a file of sales lines as a form")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = SalesUploadForm.class)))
    ResponseEntity<SalesUploadResource> form(
            @Parameter(hidden = true) @RequestParam(required = false) MultipartFile file,
            @Parameter(hidden = true) @RequestParam(defaultValue = "ACCEPT_GOOD") Mode mode)
            throws IOException {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("file", file);
        mistakes.throwIfAny();
        try (InputStream content = file.getInputStream()) {
            return receive(file.getOriginalFilename(), mode, content);
        }
    }

    @PostMapping(
            path = "/sales-uploads/content",
            consumes = {CSV, XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Call(
            value = {Who.PARTNER, Who.PROGRAM_OWNER},
            oneTransaction = false,
            answers = 202)
    @Operation(summary = "Send a file of sales lines as the body, up to 200 MB")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<SalesUploadResource> content(
            @RequestParam(defaultValue = "sales") String fileName,
            @RequestParam(defaultValue = "ACCEPT_GOOD") Mode mode,
            HttpServletRequest request)
            throws IOException {
        return receive(fileName, mode, request.getInputStream());
    }

    @GetMapping("/sales-uploads")
    @Call({Who.PARTNER, Who.PROGRAM_OWNER, Who.FINANCE_APPROVER})
    @Operation(summary = "Files of sales lines, newest first; a partner sees its own")
    List<SalesUploadResource> list(@RequestParam(required = false) Integer limit) {
        return uploads.latest(Pages.limit(limit)).stream()
                .map(upload -> SalesUploadResource.of(upload, List.of()))
                .toList();
    }

    @GetMapping("/sales-uploads/{id}")
    @Call(
            value = {Who.PARTNER, Who.PROGRAM_OWNER, Who.FINANCE_APPROVER},
            of = Owned.SALES_UPLOAD)
    @Operation(summary = "How far a file came, and its first mistakes")
    SalesUploadResource get(@PathVariable UUID id) {
        return SalesUploadResource.of(uploads.get(id), uploads.mistakes(id, SHOWN));
    }

    @GetMapping("/sales-uploads/{id}/errors")
    @Call(
            value = {Who.PARTNER, Who.PROGRAM_OWNER, Who.FINANCE_APPROVER},
            of = Owned.SALES_UPLOAD)
    @Operation(summary = "The mistakes of a file as CSV: row, column, code, reason, mend, value")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV))
    void errors(@PathVariable UUID id, @Parameter(hidden = true) HttpServletResponse response) throws IOException {
        uploads.get(id);
        response.setContentType(CSV + ";charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("errors-" + id + ".csv")
                        .build()
                        .toString());
        uploads.writeMistakes(id, response.getWriter());
    }

    private ResponseEntity<SalesUploadResource> receive(String name, Mode mode, InputStream content) {
        SalesUpload upload = uploads.receive(owners.acting(), name, mode, content);
        URI place = URI.create("/api/v1/sales-uploads/" + upload.id());
        return (upload.repeated() ? ResponseEntity.ok() : ResponseEntity.accepted())
                .location(place)
                .body(SalesUploadResource.of(upload, List.of()));
    }
}
