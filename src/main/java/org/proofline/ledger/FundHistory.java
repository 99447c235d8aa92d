package org.proofline.ledger;

import java.time.LocalDate;
import java.util.List;
import org.proofline.shared.Money;

/** How a fund's money went, from the journal. Only the vendor's people see it. */
public interface FundHistory {

    /**
     * A fund at the end of a day.
     *
     * @param day the last of a month, one with postings, or today
     * @param available not promised to anybody
     * @param promised reserved and committed
     * @param paid settled
     * @param expired lost at the end of the fund
     */
    record Point(LocalDate day, Money available, Money promised, Money paid, Money expired) {

        /** What was given to partners until then. */
        public Money allocated() {
            return available.plus(promised).plus(paid).plus(expired);
        }
    }

    /**
     * From the fund's first posting to today, oldest first: the ends of the months, or the days with postings of a fund
     * younger than that; empty without postings.
     */
    List<Point> of(String fundCode);

    /** The partners with money of a fund, those with the most first. */
    List<Funds.FundBalance> shares(String fundCode, int limit);

    /** Money that is available and expires soon, per partner. */
    record AtRisk(java.util.UUID partnerId, Money available, LocalDate lastDay) {}

    /** What a fund loses unless somebody uses it within so many days; the largest amounts first. */
    List<AtRisk> atRisk(String fundCode, int days);

    /** How far a fund with all funds below it is used, in percent of what guardrails measure it by; rounded down. */
    int usedPercent(String fundCode);
}
