package org.proofline.workflow.task;

import java.util.Arrays;
import java.util.Optional;

/** What a person may decide. */
public enum Outcome {
    APPROVE,
    PARTIAL,
    REJECT,
    REQUEST_INFO;

    static Optional<Outcome> of(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }

    /** Whether the subject goes on. */
    public boolean accepts() {
        return this == APPROVE || this == PARTIAL;
    }
}
