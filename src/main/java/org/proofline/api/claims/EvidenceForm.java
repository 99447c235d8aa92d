package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.media.Schema;

/** The fields of an upload, for the OpenAPI document. */
@Schema(name = "EvidenceForm", description = "One of file, url or value, and what it proves")
record EvidenceForm(
        @Schema(type = "string", format = "binary", description = "At most 25 MB") String file,
        @Schema(example = "https://example.com/landing-page") String url,
        @Schema(description = "A metric", example = "1834") String value,
        @Schema(description = "What the partner certifies of its own work, where the matrix takes that")
                String statement,
        @Schema(
                        description = "A code of the proof matrix",
                        example = "INVOICE",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String requirement,
        @Schema(description = "The claim's line it proves, counted from 1") Integer line) {}
