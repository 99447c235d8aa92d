package org.proofline.adjudication;

import java.time.LocalDate;
import org.proofline.program.Offer;
import org.proofline.shared.WorkingCalendar;

/**
 * When money would come, if nobody asks for anything: straight-through claims are decided on the same working day, all
 * others two working days later; then the offer's holding days (calendar days); then the next working day, on which a
 * payment run can take it.
 */
final class PayDates {

    private static final int REVIEW_DAYS = 2;

    private PayDates() {}

    static LocalDate predict(WorkingCalendar calendar, LocalDate today, Offer offer, boolean straightThrough) {
        LocalDate decided = calendar.plusWorkingDays(today, straightThrough ? 0 : REVIEW_DAYS);
        return calendar.plusWorkingDays(decided.plusDays(offer.terms().holdingDays()), 0);
    }
}
