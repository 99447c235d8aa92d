package org.proofline.evidence.internal;

import java.util.Map;

/** The worker did not survive a document, or could not be had at all. */
final class WorkerFailure extends Exception {

    private static final long serialVersionUID = 1L;

    enum Cause {
        /** Killed because it took too long. */
        TIMEOUT,
        /** Ended by itself because its memory was used up. */
        OUT_OF_MEMORY,
        /** Ended by itself for another reason. */
        CRASH,
        /** Not the document's fault: it did not start, or all workers stayed busy. */
        UNAVAILABLE
    }

    private final Cause why;
    private final transient Map<String, String> known;

    WorkerFailure(Cause why, String message) {
        this(why, message, Map.of());
    }

    /** @param known what the worker had told of the document before it failed */
    WorkerFailure(Cause why, String message, Map<String, String> known) {
        super(message);
        this.why = why;
        this.known = known;
    }

    Map<String, String> known() {
        return known;
    }

    Cause why() {
        return why;
    }
}
