package org.proofline.rebate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.program.earn.EarnStep;
import org.proofline.program.earn.Milestone;
import org.proofline.shared.Money;

/** How far a partner is in the period that runs, by the same calculation that pays later. */
public interface EarnProgress {

    /**
     * What the lines so far come to.
     *
     * @param from first day that counts
     * @param to last day of the period
     * @param lines how many count
     * @param earned if the period ended today
     * @param byPerson for an offer that pays salespersons, what each of them earned; empty for all others
     * @param steps how it came about; empty for an offer that pays salespersons
     * @param ahead how far it is to the next thresholds
     * @param capped a cap holds it back already
     */
    record Progress(
            Offer offer,
            LocalDate from,
            LocalDate to,
            long lines,
            Money earned,
            Map<String, Money> byPerson,
            List<EarnStep> steps,
            List<Milestone> ahead,
            boolean capped) {}

    /**
     * Progress in one offer; empty when it is not earned by sales lines in periods.
     *
     * @throws org.proofline.shared.DomainException NOT_FOUND for another partner's
     */
    Optional<Progress> of(Offer offer, UUID partnerId, LocalDate today);
}
