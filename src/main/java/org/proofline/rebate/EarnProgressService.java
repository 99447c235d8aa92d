package org.proofline.rebate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.OfferType;
import org.proofline.program.earn.EarnCalculator;
import org.proofline.program.earn.EarnContext;
import org.proofline.program.earn.EarnNeeds;
import org.proofline.program.earn.EarnOutlook;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Earned;
import org.proofline.program.earn.Sums;
import org.proofline.program.earn.Totals;
import org.proofline.sales.SalesTotals;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class EarnProgressService implements EarnProgress {

    private final SalesTotals sales;
    private final Partners partners;

    EarnProgressService(SalesTotals sales, Partners partners) {
        this.sales = sales;
        this.partners = partners;
    }

    @Override
    public Optional<Progress> of(Offer offer, UUID partnerId, LocalDate today) {
        if (!ActionContext.current().actor().sees(partnerId)) {
            throw DomainException.notFound("partner");
        }
        if (offer.scheme() == null
                || offer.scheme().earn() == null
                || offer.scheme().type().earning() != OfferType.Earning.SALES) {
            return Optional.empty();
        }
        String tier = partners.get(partnerId).tier();
        return Period.containing(offer.scheme().timing().period(), today)
                .map(period -> period.notBefore(offer.validFrom()))
                .map(period -> progress(offer, partnerId, tier, period));
    }

    private Progress progress(Offer offer, UUID partner, String tier, Period period) {
        EarnPlan plan = offer.scheme().earn();
        EarnNeeds needs = EarnNeeds.of(plan);
        AtomicLong lines = new AtomicLong();
        Totals totals = totals(plan, needs, partner, period, lines);
        EarnContext context = context(plan, needs, partner, tier, period);
        if (plan.payee() == EarnPlan.Payee.SALESPERSON) {
            return ofPersons(offer, period, lines.get(), totals, context);
        }
        Earned earned = EarnCalculator.calculate(plan, totals, context);
        return new Progress(
                offer,
                period.from(),
                period.to(),
                lines.get(),
                earned.amount(),
                Map.of(),
                earned.steps(),
                EarnOutlook.of(plan, totals, context),
                isCapped(earned));
    }

    private static Progress ofPersons(Offer offer, Period period, long lines, Totals totals, EarnContext context) {
        EarnPlan plan = offer.scheme().earn();
        Map<String, Earned> persons = EarnCalculator.calculateByPerson(plan, totals, context, Map.of());
        Map<String, Money> amounts = new TreeMap<>();
        persons.forEach((person, earned) -> amounts.put(person, earned.amount()));
        return new Progress(
                offer,
                period.from(),
                period.to(),
                lines,
                amounts.values().stream().reduce(Money.of("0", plan.currency()), Money::plus),
                amounts,
                List.of(),
                List.of(),
                persons.values().stream().anyMatch(EarnProgressService::isCapped));
    }

    private static boolean isCapped(Earned earned) {
        return earned.steps().stream().anyMatch(step -> step.rule().startsWith("CAP_"));
    }

    private EarnContext context(EarnPlan plan, EarnNeeds needs, UUID partner, String tier, Period period) {
        EarnContext context = EarnContext.of(tier, period.from(), period.to());
        if (needs.baseline()) {
            context = context.against(before(plan, needs, partner, period.yearBefore()));
        }
        if (needs.earlier()) {
            context = context.countingOnFrom(before(plan, needs, partner, period.earlierInYear()));
        }
        if (needs.rollingMonths() > 0) {
            context = context.inWindow(before(plan, needs, partner, period.windowBefore(needs.rollingMonths())));
        }
        return context;
    }

    private Totals before(EarnPlan plan, EarnNeeds needs, UUID partner, Period period) {
        return period.isEmpty() ? Totals.NONE : totals(plan, needs, partner, period, new AtomicLong());
    }

    private Totals totals(EarnPlan plan, EarnNeeds needs, UUID partner, Period period, AtomicLong lines) {
        Totals.Builder totals = Totals.builder(needs);
        sales.stream(Entitlements.question(plan, needs, partner, period), sum -> {
            lines.addAndGet(sum.lines());
            totals.add(sum.values(), new Sums(sum.lines(), sum.count(), sum.quantity(), sum.net()));
        });
        return totals.build();
    }
}
