package org.proofline.api.edge;

/** Whether a call must carry an {@code Idempotency-Key}. It is honoured wherever it is sent with an unsafe call. */
public enum Key {
    OPTIONAL,
    REQUIRED
}
