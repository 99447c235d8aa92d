package org.proofline.program.earn;

/** What a cap limits, in the order in which caps are applied. */
public enum CapKind {
    CLAIM,
    PARTNER,
    PERIOD,
    OFFER,
    FUND
}
