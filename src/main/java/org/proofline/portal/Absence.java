package org.proofline.portal;

import java.time.LocalDate;

/**
 * A period in which somebody stands in for the signed-in person.
 *
 * @param deputy display name
 * @param until the last day
 * @param state PLANNED, NOW or PAST
 */
public record Absence(String deputy, LocalDate from, LocalDate until, String state) {}
