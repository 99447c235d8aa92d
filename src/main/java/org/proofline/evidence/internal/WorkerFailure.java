package org.proofline.evidence.internal;

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

    WorkerFailure(Cause why, String message) {
        super(message);
        this.why = why;
    }

    Cause why() {
        return why;
    }
}
