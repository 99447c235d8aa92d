package org.proofline.rebate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme;

/** The periods in which an offer earns. */
final class RewardPeriods {

    private static final int YEAR = 12;

    private RewardPeriods() {}

    /** The period a day belongs to; for offers that earn by the claim, the claim's own days. */
    static Period of(Offer offer, LocalDate start, LocalDate end) {
        int months = months(offer.scheme().timing().period());
        if (months == 0) {
            return new Period(start, end);
        }
        LocalDate first = start.withDayOfYear(1);
        long before = ChronoUnit.MONTHS.between(first, start.withDayOfMonth(1)) / months * months;
        LocalDate from = first.plusMonths(before);
        return new Period(from, from.plusMonths(months).minusDays(1));
    }

    /** How many months a period has; 0 when each claim is its own. */
    private static int months(OfferScheme.Period period) {
        return switch (period) {
            case CLAIM -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> YEAR;
        };
    }
}
