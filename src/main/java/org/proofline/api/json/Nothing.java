package org.proofline.api.json;

import io.swagger.v3.oas.annotations.media.Schema;

/** The body of a call that takes none: nothing at all, or an empty object. */
@Schema(description = "Nothing, or an empty object")
public record Nothing() {}
