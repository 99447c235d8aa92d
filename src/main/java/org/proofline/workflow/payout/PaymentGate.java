package org.proofline.workflow.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.payout.Payouts;
import org.proofline.shared.WorkingCalendar;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Answers the payment's process from the payment itself. */
@InProcesses
public class PaymentGate {

    private final Payouts payouts;
    private final Clock clock;
    private final ZoneId zone;

    PaymentGate(Payouts payouts, Clock clock, WorkingCalendar calendar) {
        this.payouts = payouts;
        this.clock = clock;
        this.zone = calendar.zone();
    }

    /** Whether the next run may take it. */
    public boolean ready(DelegateExecution execution) {
        PaymentStanding standing = standing(execution);
        return standing.scheduled() && !isAhead(standing);
    }

    /** Whether it is in order, but its pay date lies ahead. */
    public boolean holdingDaysRun(DelegateExecution execution) {
        PaymentStanding standing = standing(execution);
        return standing.scheduled() && isAhead(standing);
    }

    /** Whether a profile or the end of a hold is waited for. */
    public boolean preconditionMissing(DelegateExecution execution) {
        return standing(execution).preconditionMissing();
    }

    /** Whether the partner's tax invoice is waited for. */
    public boolean taxInvoiceMissing(DelegateExecution execution) {
        return standing(execution).taxInvoiceMissing();
    }

    /** Whether the claim is paid. */
    public boolean settled(DelegateExecution execution) {
        return standing(execution).settled();
    }

    /** Whether the bank rejected or returned it. */
    public boolean failed(DelegateExecution execution) {
        return standing(execution).failed();
    }

    /** Whether a new attempt took its place. */
    public boolean replaced(DelegateExecution execution) {
        return standing(execution).replaced(payouts);
    }

    /** The beginning of its pay date. */
    public Date payableOn(DelegateExecution execution) {
        return Date.from(
                standing(execution).item().payableOn().atStartOfDay(zone).toInstant());
    }

    private boolean isAhead(PaymentStanding standing) {
        return standing.item().payableOn().isAfter(LocalDate.now(clock.withZone(zone)));
    }

    private PaymentStanding standing(DelegateExecution execution) {
        return PaymentStanding.of(payouts.get(BusinessKeys.of(execution)));
    }
}
