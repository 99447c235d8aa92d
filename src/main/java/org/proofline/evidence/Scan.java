package org.proofline.evidence;

import java.time.Instant;

/**
 * What the malware scanner said of a file.
 *
 * @param state CLEAN, INFECTED or NOT_SCANNED; never CLEAN without an answer of the scanner that says so
 * @param note what was found in an infected file; of one that was not scanned why: OFF (no scanner is set up), DOWN,
 *     TIMEOUT, TOO_LARGE, CONFUSED (an answer that nobody understands) or RELEASED (two persons agreed that the
 *     scanner is wrong about it); null for a clean one
 * @param at when
 */
public record Scan(String state, String note, Instant at) {

    public static final String CLEAN = "CLEAN";
    public static final String INFECTED = "INFECTED";
    public static final String NOT_SCANNED = "NOT_SCANNED";

    public boolean clean() {
        return state.equals(CLEAN);
    }

    public boolean infected() {
        return state.equals(INFECTED);
    }
}
