package org.proofline.sales;

import java.time.LocalDate;
import java.util.UUID;

/**
 * New lines stand in a partner's record. Told in the transaction that records them, so that what follows from them commits
 * or vanishes with them.
 *
 * @param from earliest day of sale among them, of corrected lines as well
 * @param to latest day of sale
 */
public record SalesRecorded(UUID partnerId, LocalDate from, LocalDate to) {}
