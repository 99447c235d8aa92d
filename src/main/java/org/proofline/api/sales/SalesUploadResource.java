package org.proofline.api.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofline.sales.SalesMistake;
import org.proofline.sales.SalesUpload;

/** A file of sales lines and how far it came. */
@Schema(name = "SalesUpload")
record SalesUploadResource(
        UUID id,
        @Schema(description = "PARTNER, or VENDOR for the vendor's own record") String source,
        String fileName,
        String sha256,
        long bytes,
        SalesUpload.Mode mode,
        @Schema(description = "PROCESSING, DONE, REFUSED (nothing was taken in) or FAILED (send it again)")
                String status,
        @Schema(description = "Per cent that is read") int percent,
        long rows,
        @Schema(description = "New lines") long recorded,
        @Schema(description = "Lines that stood there already") long known,
        @Schema(description = "Rows with a mistake") long broken,
        @Schema(description = "Values that a spreadsheet would run; they are kept as text and never run") long formulas,
        @Schema(description = "Why nothing was taken in") String problem,
        @Schema(description = "The very same file was sent before; this is its first upload") boolean repeated,
        String uploadedBy,
        Instant startedAt,
        @Schema(description = "The first mistakes; all of them are under /errors") List<SalesMistake> mistakes) {

    static SalesUploadResource of(SalesUpload upload, List<SalesMistake> mistakes) {
        return new SalesUploadResource(
                upload.id(),
                upload.source(),
                upload.fileName(),
                upload.sha256(),
                upload.bytes(),
                upload.mode(),
                upload.status(),
                upload.percent(),
                upload.rows(),
                upload.recorded(),
                upload.known(),
                upload.broken(),
                upload.formulas(),
                upload.problem(),
                upload.repeated(),
                upload.uploadedBy(),
                upload.startedAt(),
                mistakes);
    }
}
