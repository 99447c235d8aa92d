package org.proofline.api.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import org.proofline.sales.SalesUpload;

/** The fields of an upload, for the OpenAPI document. */
@Schema(name = "SalesUploadForm")
record SalesUploadForm(
        @Schema(
                        type = "string",
                        format = "binary",
                        description = "CSV (UTF-8) or XLSX, at most 30 MB; see /sales-uploads/content for more",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String file,
        @Schema(description = "ACCEPT_GOOD when left out") SalesUpload.Mode mode) {}
