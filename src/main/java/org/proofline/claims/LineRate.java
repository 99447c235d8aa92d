package org.proofline.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.proofline.shared.Money;

/**
 * How the eligible cost of one line became money of the fund.
 *
 * @param line 1-based
 * @param original in the claim's currency
 * @param converted in the fund's
 * @param factor units of the fund's currency for one of the claim's
 * @param source who says so
 * @param date of the rate
 */
public record LineRate(int line, Money original, Money converted, BigDecimal factor, String source, LocalDate date) {}
