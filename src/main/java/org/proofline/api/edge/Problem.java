package org.proofline.api.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.proofline.shared.DomainException.FieldError;

/** Problem details (RFC 9457) as {@code application/problem+json}. */
@Schema(description = "What went wrong and how to mend it (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(example = "https://proofline.dev/problems/insufficient-funds") URI type,
        @Schema(example = "Conflict") String title,
        @Schema(example = "409") int status,
        @Schema(example = "The fund has 3.20 EUR left; the claim needs 10.01 EUR. The task stays open.") String detail,
        @Schema(description = "The last part of the type, as a constant", example = "INSUFFICIENT_FUNDS") String code,
        @Schema(description = "Mistakes in single fields of the input; empty when there are none")
                List<FieldError> errors) {

    private static final String TYPES = "https://proofline.dev/problems/";

    static Problem of(int status, String title, String code, String detail, List<FieldError> errors) {
        URI type = URI.create(TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Problem(type, title, status, detail, code, errors);
    }
}
