package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentPages;
import org.proofline.evidence.Evidence;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Evidence")
class EvidenceContentController {

    private static final Set<String> SHOWABLE =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    // A browser refuses to show a PDF inside a sandbox.
    private static final String PDF =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private final Evidence evidence;
    private final DocumentPages pages;

    EvidenceContentController(Evidence evidence, DocumentPages pages) {
        this.pages = pages;
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{documentId}/content")
    @Call(
            value = {Who.PARTNER, Who.APPROVERS},
            of = Owned.DOCUMENT)
    @Operation(summary = "The stored bytes; reading them is recorded")
    ResponseEntity<Resource> content(
            @PathVariable UUID documentId,
            @Parameter(description = "Show pictures and PDF in the browser instead of saving them")
                    @RequestParam(required = false)
                    String inline) {
        Document document = evidence.get(documentId);
        boolean file = document.kind().equals("FILE");
        MediaType type = file ? MediaType.parseMediaType(document.mediaType()) : MediaType.TEXT_PLAIN;
        boolean shown = inline != null && !inline.equals("false") && SHOWABLE.contains(document.mediaType());
        String name = document.fileName() == null ? document.requirement() + ".txt" : document.fileName();
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        boolean pdf = shown && type.equals(MediaType.APPLICATION_PDF);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", pdf ? PDF : SANDBOX)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes(document, file));
    }

    @GetMapping(value = "/evidence/{documentId}/pages/{page}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Call(
            value = {Who.PARTNER, Who.APPROVERS},
            of = Owned.DOCUMENT)
    @Operation(summary = "A page of a PDF as a picture, drawn apart from the application; looking at it is recorded")
    ResponseEntity<byte[]> page(
            @PathVariable UUID documentId, @Parameter(description = "Counted from 1") @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pages.draw(documentId, page));
    }

    private Resource bytes(Document document, boolean file) {
        InputStream content = evidence.view(document.id());
        if (!file) {
            return new ByteArrayResource(document.text().getBytes(StandardCharsets.UTF_8));
        }
        return new InputStreamResource(content) {
            @Override
            public long contentLength() {
                return document.size();
            }
        };
    }
}
