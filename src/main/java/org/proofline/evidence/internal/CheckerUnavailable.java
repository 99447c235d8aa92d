package org.proofline.evidence.internal;

import org.proofline.shared.DomainException;

/** The document could not be checked, and it is not the document's fault. */
final class CheckerUnavailable extends DomainException {

    private static final long serialVersionUID = 1L;

    CheckerUnavailable(String message, WorkerFailure cause) {
        super(Kind.CONFLICT, "DOC_CHECK_BUSY", message, java.util.List.of());
        initCause(cause);
    }
}
