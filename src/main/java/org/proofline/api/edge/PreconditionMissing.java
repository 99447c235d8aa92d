package org.proofline.api.edge;

import java.util.List;
import org.proofline.shared.DomainException;

/** An edit came without {@code If-Match}; HTTP 428. */
final class PreconditionMissing extends DomainException {

    private static final long serialVersionUID = 1L;

    PreconditionMissing() {
        super(
                Kind.MALFORMED,
                "PRECONDITION_REQUIRED",
                "Send If-Match with the ETag of what you are editing, so that nobody's change is lost.",
                List.of());
    }
}
