package org.proofline.duplicates.internal;

/** What a hit means, from the least to the gravest. */
enum Outcome {
    INFO,
    REVIEW,
    HOLD,
    BLOCK;

    boolean isGraverThan(Outcome other) {
        return compareTo(other) > 0;
    }
}
