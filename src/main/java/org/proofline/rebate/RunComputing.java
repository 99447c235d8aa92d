package org.proofline.rebate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.rebate.EntitlementTable.Claimed;
import org.proofline.rebate.Entitlements.Job;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Computes a run and keeps what came out. */
@Component
class RunComputing {

    private static final String NO_TIER = "NONE";

    private final RunTable runs;
    private final EntitlementTable entitlements;
    private final Entitlements computing;
    private final Sources sources;
    private final Clock clock;

    /** Where the facts come from. */
    @Component
    record Sources(Partners partners, Variance variance) {}

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
        Set<UUID> silent = new HashSet<>(claimed.keySet());
        try (EntitlementTable.Writer writer = entitlements.writer(run.id())) {
            long others = computing.compute(job(offer, period, currency), (partner, lines, posted, earned) -> {
                silent.remove(partner);
                writer.add(
                        partner,
                        lines,
                        earned.amount(),
                        posted,
                        compared(claimed, partner, earned.amount()),
                        earned.steps());
            });
            Money none = Money.of("0", currency);
            silent.forEach(partner ->
                    writer.add(partner, 0, none, none, compared(claimed, partner, none), java.util.List.of()));
            runs.otherLines(run.id(), others);
        }
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

    private Job job(Offer offer, Period period, String currency) {
        Map<UUID, String> tiers =
                sources.partners().all().stream().collect(Collectors.toMap(Partner::id, Partner::tier));
        Set<UUID> only = sources.partners().all().stream()
                .filter(partner -> offer.terms().partnerCodes().contains(partner.code()))
                .map(Partner::id)
                .collect(Collectors.toSet());
        return new Job(
                RebateTerms.plan(offer),
                period,
                null,
                only,
                partner -> tiers.getOrDefault(partner, NO_TIER),
                runs.posted(offer.code(), period, currency));
    }

    private Claimed compared(Map<UUID, Money> claimed, UUID partner, Money computed) {
        Money said = claimed.get(partner);
        return new Claimed(said, said != null && sources.variance().isOutside(said, computed));
    }
}
