package org.proofline.rebate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.adjudication.Participation;
import org.proofline.program.Offer;
import org.proofline.rebate.EntitlementTable.Claimed;
import org.proofline.rebate.EntitlementTable.Computed;
import org.proofline.rebate.Entitlements.Job;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Computes a run and keeps what came out. */
@Component
class RunComputing {

    private final RunTable runs;
    private final EntitlementTable entitlements;
    private final Entitlements computing;
    private final Sources sources;
    private final Clock clock;

    /** Where the facts come from. */
    @Component
    record Sources(Participation participation, Variance variance) {}

    RunComputing(RunTable runs, EntitlementTable entitlements, Entitlements computing, Sources sources, Clock clock) {
        this.runs = runs;
        this.entitlements = entitlements;
        this.computing = computing;
        this.sources = sources;
        this.clock = clock;
    }

    /** A run without entitlements yet. */
    UUID open(Offer offer, Period period) {
        UUID id = Ids.next(clock);
        open(id, offer, period);
        return id;
    }

    void fill(Rebates.Run run, Offer offer) {
        if (run.totals().partners() > 0) {
            throw DomainException.conflict(
                    "REBATE_RUN_STATUS", "The run is computed already. Begin a new one instead.");
        }
        Period period = new Period(run.from(), run.to());
        String currency = RebateTerms.plan(offer).currency();
        Map<UUID, Money> claimed = runs.claimed(offer.code(), period, currency);
        Map<UUID, Paid> paid = runs.paid(offer.code(), period, currency);
        Paid nothing = Paid.nothing(currency);
        Set<UUID> silent = new HashSet<>(claimed.keySet());
        Roll roll = new Roll(sources.participation().members(offer, end(offer, period)));
        try (EntitlementTable.Writer writer = entitlements.writer(run.id())) {
            long others = computing.compute(job(offer, period, roll, paid), (partner, lines, before, earned) -> {
                silent.remove(partner);
                Money posted = paid.getOrDefault(partner, nothing).beside(earned.amount());
                Claimed said = compared(claimed, partner, earned.amount());
                writer.add(new Computed(
                        partner, lines, earned.amount(), posted, said, roll.unmet(partner), earned.steps()));
            });
            silent.forEach(partner -> writer.add(Computed.nothing(
                    partner, compared(claimed, partner, nothing.amount()), nothing.amount(), roll.unmet(partner))));
            if (others > 0) {
                runs.otherLines(run.id(), others);
            }
        }
    }

    private static Instant end(Offer offer, Period period) {
        return period.to().plusDays(1).atStartOfDay(offer.zone()).toInstant();
    }

    private void open(UUID id, Offer offer, Period period) {
        String currency = RebateTerms.plan(offer).currency();
        LocalDate today = LocalDate.ofInstant(clock.instant(), offer.zone());
        Rebates.Run run = new Rebates.Run(
                id,
                null,
                offer.code(),
                offer.versionId(),
                period.from(),
                period.to(),
                Rebates.Status.COMPUTED,
                0,
                ActionContext.current().actor().username(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null);
        if (!runs.insert(id, runs.nextNumber(today.getYear()), run, currency)) {
            throw DomainException.conflict(
                    "REBATE_RUN_OPEN", "There is an open run of this offer and period. Approve or reject it first.");
        }
    }

    private static Job job(Offer offer, Period period, Roll roll, Map<UUID, Paid> paid) {
        Map<UUID, Money> posted = new HashMap<>();
        paid.forEach((partner, of) -> posted.put(partner, of.amount()));
        Set<UUID> only = offer.terms().partnerCodes().isEmpty() ? Set.of() : roll.partners();
        return new Job(RebateTerms.plan(offer), period, null, only, roll::tier, posted);
    }

    private Claimed compared(Map<UUID, Money> claimed, UUID partner, Money computed) {
        Money said = claimed.get(partner);
        return new Claimed(said, said != null && sources.variance().isOutside(said, computed));
    }
}
