package org.proofline.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.shared.Money;

/** The parts of a fund in whole percent of what was allocated, for a bar; the amounts stand beside it. */
public record FundBar(int spent, int kept, int free) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Paid and expired, reserved and committed, and what is still available. */
    public static FundBar of(FundBalance fund) {
        if (!fund.allocated().isPositive()) {
            return new FundBar(0, 0, 0);
        }
        int spent = percent(fund.paid().plus(fund.expired()), fund.allocated());
        int kept = percent(fund.reserved().plus(fund.committed()), fund.allocated());
        return new FundBar(spent, kept, Math.max(0, WHOLE.intValue() - spent - kept));
    }

    /** Whole per cents of the way, rounded down; 100 when nothing is asked. */
    public static int percentOf(BigDecimal reached, BigDecimal asked) {
        return asked.signum() == 0
                ? WHOLE.intValue()
                : reached.max(BigDecimal.ZERO)
                        .min(asked)
                        .multiply(WHOLE)
                        .divideToIntegralValue(asked)
                        .intValue();
    }

    private static int percent(Money part, Money whole) {
        return part.amount()
                .multiply(WHOLE)
                .divide(whole.amount(), RoundingMode.HALF_UP)
                .min(WHOLE)
                .intValue();
    }
}
