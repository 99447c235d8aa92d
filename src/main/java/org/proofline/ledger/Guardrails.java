package org.proofline.ledger;

import java.util.List;

/**
 * How far a fund, with all funds below it, may be used: reserved, committed and paid as a share of the budget (or of
 * what was allocated, where there is no budget).
 */
public interface Guardrails {

    /** What happens from the threshold on. */
    enum Action {
        /** The program owners are told once. */
        WARN,
        /** Nothing more is reserved or committed: CONFLICT {@code GUARDRAIL}. What is reserved stays usable. */
        BLOCK
    }

    /** @param percent 1 to 100; the threshold itself may be reached, not passed */
    record Guardrail(String fundCode, Action action, int percent) {}

    /** Replaces the fund's guardrails. */
    void set(String fundCode, List<Guardrail> guardrails);

    List<Guardrail> of(String fundCode);
}
