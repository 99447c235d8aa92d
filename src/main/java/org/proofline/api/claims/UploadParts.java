package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.proofline.evidence.Uploads.Upload;

/** Bodies of the calls about uploads in parts. */
final class UploadParts {

    private UploadParts() {}

    /** What comes in parts, and what it proves. */
    @Schema(name = "UploadInput")
    record UploadInput(
            @Schema(example = "invoice.pdf") String fileName,
            @Schema(description = "Of the whole file, in bytes", requiredMode = Schema.RequiredMode.REQUIRED) Long size,
            @Schema(
                            description = "A code of the proof matrix",
                            example = "INVOICE",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String requirement,
            @Schema(description = "The claim's line it proves, counted from 1") Integer line) {}

    /** How far an upload came. */
    @Schema(name = "Upload")
    record UploadPart(
            UUID uploadId,
            String fileName,
            @Schema(description = "Of the whole file, in bytes") long size,
            @Schema(description = "Bytes that are here; the next part begins there") long offset,
            @Schema(description = "The largest part that is taken, in bytes") long partSize,
            @Schema(description = "When it is given up unless another part comes") Instant expiresAt,
            @Schema(description = "What became of it; null before it is finished") UUID documentId) {

        static UploadPart of(Upload upload) {
            return new UploadPart(
                    upload.id(),
                    upload.fileName(),
                    upload.size(),
                    upload.received(),
                    upload.partSize(),
                    upload.expiresAt(),
                    upload.documentId());
        }
    }
}
