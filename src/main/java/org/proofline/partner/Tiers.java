package org.proofline.partner;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** The rules by which tiers follow sales, and what they gave. */
public interface Tiers {

    /**
     * A rule in the course of time.
     *
     * @param from first day on which it decides
     * @param currency of its amounts; sales in others do not count
     * @param acceptedBy null while it waits for a second person
     */
    record DatedRule(
            UUID id,
            LocalDate from,
            String currency,
            TierRule rule,
            String proposedBy,
            Instant proposedAt,
            String acceptedBy) {}

    /**
     * What the rule gave a partner.
     *
     * @param month the month whose first day it was decided for; the three before it counted
     * @param nets net sales of these three months, the latest last
     */
    record Decision(
            UUID partnerId,
            YearMonth month,
            List<BigDecimal> nets,
            String before,
            String tier,
            LocalDate lockedUntil,
            String reason,
            Instant decidedAt) {

        public boolean isChange() {
            return !before.equals(tier);
        }
    }

    /** The accepted rule that decides on that day: of those begun, the one begun last. */
    DatedRule ruleOn(LocalDate day);

    /** All rules, the latest first; for the vendor's people. */
    List<DatedRule> rules();

    /** Proposes a rule; for program owners. INVALID when its levels do not rise from zero, or it begins in the past. */
    DatedRule propose(TierRule rule, String currency, LocalDate from);

    /** Accepts a rule; FORBIDDEN for who proposed it, CONFLICT when it is accepted already. */
    void accept(UUID ruleId);

    /**
     * Applies the rule in force on the first day of the month, once: later calls for the same month change nothing.
     *
     * @param nets net sales of the three months before, the latest last
     */
    Decision decide(UUID partnerId, YearMonth month, List<BigDecimal> nets);

    /** What was decided about a partner, the latest first; NOT_FOUND for another partner's people. */
    List<Decision> decisions(UUID partnerId, int limit);
}
