package org.proofline.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.audit.Audit;
import org.proofline.claims.Claims;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ApiController
@Tag(name = "Audit")
class AuditPackController {

    private final Audit audit;
    private final Claims claims;

    AuditPackController(Audit audit, Claims claims) {
        this.audit = audit;
        this.claims = claims;
    }

    @GetMapping("/audit/claims/{id}/pack")
    @Call(value = Who.AUDITOR, of = Owned.CLAIM)
    @Operation(summary = "A ZIP with everything of one claim, that verifies offline")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip"))
    ResponseEntity<Resource> pack(@PathVariable UUID id) {
        String name = claims.get(id).number() + "-audit.zip";
        Path pack = write(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(once(pack));
    }

    // Written as a whole first: a pack that can't be made is a problem answer, never half a ZIP.
    private Path write(UUID claimId) {
        try {
            Path pack = Files.createTempFile("proofline-pack", ".zip");
            try (OutputStream target = Files.newOutputStream(pack)) {
                audit.pack(claimId, target);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(pack);
                throw e;
            }
            return pack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource once(Path pack) {
        try {
            long size = Files.size(pack);
            InputStream content = Files.newInputStream(pack, StandardOpenOption.DELETE_ON_CLOSE);
            return new InputStreamResource(content) {
                @Override
                public long contentLength() {
                    return size;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
