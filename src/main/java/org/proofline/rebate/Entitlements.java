package org.proofline.rebate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.proofline.program.earn.Dimension;
import org.proofline.program.earn.EarnCalculator;
import org.proofline.program.earn.EarnContext;
import org.proofline.program.earn.EarnNeeds;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Earned;
import org.proofline.program.earn.Sums;
import org.proofline.program.earn.Totals;
import org.proofline.sales.SalesTotals;
import org.proofline.sales.SalesTotals.By;
import org.proofline.sales.SalesTotals.Question;
import org.proofline.sales.SalesTotals.Sum;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Computes entitlements partner by partner from sums that the database makes. At any time it holds the sums of one
 * partner, and those of the earlier times that a formula compares with.
 */
@Component
class Entitlements {

    private final SalesTotals sales;

    Entitlements(SalesTotals sales) {
        this.sales = sales;
    }

    /** Takes results, one after the other. */
    interface Sink {
        void partner(UUID partnerId, long lines, Money posted, Earned earned);
    }

    /**
     * What is computed for whom.
     *
     * @param onlyPartner whose; null for all
     * @param onlyPartners partners the offer is open to; empty = all
     * @param tiers tier of each partner
     * @param posted what earlier runs posted; a partner named here gets a result also without lines
     */
    record Job(
            EarnPlan plan,
            Period period,
            UUID onlyPartner,
            Set<UUID> onlyPartners,
            Function<UUID, String> tiers,
            Map<UUID, Money> posted) {}

    /**
     * Needs a running transaction.
     *
     * @return how many lines would have counted, but for their currency
     */
    long compute(Job job, Sink sink) {
        EarnNeeds needs = EarnNeeds.of(job.plan());
        Map<UUID, Totals> baseline =
                totals(job, needs, needs.baseline() ? job.period().yearBefore() : null);
        Map<UUID, Totals> earlier =
                totals(job, needs, needs.earlier() ? job.period().earlierInYear() : null);
        int months = needs.rollingMonths();
        Map<UUID, Totals> window = totals(job, needs, months > 0 ? job.period().windowBefore(months) : null);
        Map<UUID, Money> left = new HashMap<>(job.posted());
        PartnerByPartner partners = new PartnerByPartner(needs, (partner, lines, totals) -> {
            Money posted = left.remove(partner);
            EarnContext context = context(job, partner)
                    .against(baseline.get(partner))
                    .countingOnFrom(earlier.get(partner))
                    .inWindow(window.get(partner));
            give(job, partner, lines, totals, posted, context, sink);
        });
        sales.stream(question(job, needs, job.period()), sum -> {
            if (job.onlyPartners().isEmpty() || job.onlyPartners().contains(sum.partnerId())) {
                partners.add(sum);
            }
        });
        partners.end();
        left.forEach((partner, posted) -> give(job, partner, 0, Totals.NONE, posted, context(job, partner), sink));
        return partners.others();
    }

    private static EarnContext context(Job job, UUID partner) {
        return EarnContext.of(
                job.tiers().apply(partner), job.period().from(), job.period().to());
    }

    private static void give(
            Job job, UUID partner, long lines, Totals totals, Money posted, EarnContext context, Sink sink) {
        Money before = posted == null ? Money.of("0", job.plan().currency()) : posted;
        sink.partner(partner, lines, before, EarnCalculator.calculate(job.plan(), totals, context.having(before)));
    }

    private Map<UUID, Totals> totals(Job job, EarnNeeds needs, Period period) {
        Map<UUID, Totals> all = new HashMap<>();
        if (period != null && !period.isEmpty()) {
            PartnerByPartner partners =
                    new PartnerByPartner(needs, (partner, lines, totals) -> all.put(partner, totals));
            sales.stream(question(job, needs, period), partners::add);
            partners.end();
        }
        return all;
    }

    /** What the plan leaves out anyway is left out by the database already. */
    private static Question question(Job job, EarnNeeds needs, Period period) {
        return question(job.plan(), needs, job.onlyPartner(), period);
    }

    /** @param partner null for all */
    static Question question(EarnPlan plan, EarnNeeds needs, UUID partner, Period period) {
        Map<By, Set<String>> only = new HashMap<>();
        plan.lines().only().forEach((dimension, values) -> {
            if (dimension != Dimension.PARTNER_TIER) {
                only.put(By.valueOf(dimension.name()), values);
            }
        });
        List<By> by = needs.order().stream()
                .map(dimension -> By.valueOf(dimension.name()))
                .toList();
        return new Question(partner, period.from(), period.to(), plan.currency(), needs.paidOnly(), by, only);
    }

    private interface OfPartner {
        void totals(UUID partnerId, long lines, Totals totals);
    }

    /** Gathers the sums of a partner until those of the next one come. */
    private static final class PartnerByPartner {

        private final EarnNeeds needs;
        private final OfPartner to;
        private UUID partner;
        private Totals.Builder totals;
        private long lines;
        private long others;

        PartnerByPartner(EarnNeeds needs, OfPartner to) {
            this.needs = needs;
            this.to = to;
        }

        void add(Sum sum) {
            others += sum.otherLines();
            if (sum.lines() == 0) {
                return;
            }
            if (!sum.partnerId().equals(partner)) {
                end();
                partner = sum.partnerId();
                totals = Totals.builder(needs);
            }
            lines += sum.lines();
            totals.add(sum.values(), new Sums(sum.lines(), sum.count(), sum.quantity(), sum.net()));
        }

        long others() {
            return others;
        }

        void end() {
            if (partner != null) {
                to.totals(partner, lines, totals.build());
            }
            partner = null;
            lines = 0;
        }
    }
}
