package org.proofline.portal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A period in which somebody stands in for the signed-in person.
 *
 * @param deputy display name
 * @param until the last day
 * @param state PLANNED, NOW, PAST or REVOKED
 */
public record Absence(UUID id, String deputy, LocalDate from, LocalDate until, String state) {

    /** Whether it can still be ended early. */
    public boolean revocable() {
        return state.equals("PLANNED") || state.equals("NOW");
    }
}
