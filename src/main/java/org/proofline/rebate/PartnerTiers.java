package org.proofline.rebate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.partner.PartnerProfile;
import org.proofline.partner.TierRule;
import org.proofline.partner.Tiers.DatedRule;
import org.proofline.partner.Tiers.Decision;

/** Where partners stand on the way to their tiers. */
public interface PartnerTiers {

    /**
     * One partner.
     *
     * @param rule that decides on the first day of the next month
     * @param nets net sales that will count then, the month that runs last
     * @param decisions what was decided before, the latest first
     */
    record Standing(
            Partner partner, PartnerProfile profile, DatedRule rule, List<BigDecimal> nets, List<Decision> decisions) {

        /** Net sales of the three months. */
        public BigDecimal sum() {
            return nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What a tier asks of the three months together. */
        public BigDecimal asked(TierRule.Level level) {
            return level.monthlyNet().multiply(BigDecimal.valueOf(TierRule.MONTHS));
        }

        public BigDecimal missing(TierRule.Level level) {
            return asked(level).subtract(sum()).max(BigDecimal.ZERO);
        }
    }

    /** @throws org.proofline.shared.DomainException NOT_FOUND for another partner's */
    Standing standing(UUID partnerId, YearMonth running);

    /** Of all partners, by code; for the vendor's people. */
    List<Standing> standings(YearMonth running);
}
