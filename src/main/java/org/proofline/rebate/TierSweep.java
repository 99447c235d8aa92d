package org.proofline.rebate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.proofline.partner.Partner;
import org.proofline.partner.PartnerProfiles;
import org.proofline.partner.Partners;
import org.proofline.partner.TierRule;
import org.proofline.partner.Tiers;
import org.proofline.sales.SalesTotals;
import org.proofline.sales.SalesTotals.Question;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each partner its tier and segment for the month, once, by the sales of the three months before. Every node may
 * run it at any time: each partner is a transaction of its own, and the second run finds nothing to do. A partner of
 * whom no sale was ever recorded keeps its tier, because nothing is known of it.
 */
@Component
public class TierSweep {

    private final SalesTotals sales;
    private final Tiers tiers;
    private final PartnerSide partners;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Who the partners are, and what is kept of them. */
    @Component
    record PartnerSide(Partners all, PartnerProfiles profiles) {}

    TierSweep(
            SalesTotals sales,
            Tiers tiers,
            PartnerSide partners,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sales = sales;
        this.tiers = tiers;
        this.partners = partners;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Decides for the month that runs. */
    @Scheduled(cron = "0 23 2 * * *", zone = "UTC")
    public void sweep() {
        sweep(partner -> true);
    }

    void sweep(Predicate<UUID> whom) {
        YearMonth month = YearMonth.now(clock);
        Map<UUID, List<BigDecimal>> nets = nets(month);
        nets.keySet().removeIf(whom.negate());
        boolean news = false;
        for (Map.Entry<UUID, List<BigDecimal>> partner : nets.entrySet()) {
            boolean decided = tiers.decisions(partner.getKey(), 1).stream()
                    .anyMatch(last -> !last.month().isBefore(month));
            if (!decided) {
                tiers.decide(partner.getKey(), month, partner.getValue());
                news = true;
            }
        }
        if (news) {
            Map<UUID, BigDecimal> sums = new HashMap<>();
            nets.forEach(
                    (partner, months) -> sums.put(partner, months.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            partners.profiles().segment(sums);
        }
    }

    /** Of all partners that ever sold something: the net of the three months before, the latest last. */
    private Map<UUID, List<BigDecimal>> nets(YearMonth month) {
        String currency = tiers.ruleOn(month.atDay(1)).currency();
        Map<UUID, List<BigDecimal>> nets = new HashMap<>();
        transaction.executeWithoutResult(status -> {
            sales.stream(
                    question(LocalDate.EPOCH, month.atDay(1).minusDays(1), currency),
                    sum -> nets.put(sum.partnerId(), new ArrayList<>()));
            for (int back = TierRule.MONTHS; back > 0; back--) {
                YearMonth each = month.minusMonths(back);
                Map<UUID, BigDecimal> ofMonth = new HashMap<>();
                sales.stream(
                        question(each.atDay(1), each.atEndOfMonth(), currency),
                        sum -> ofMonth.put(sum.partnerId(), sum.net()));
                nets.forEach((partner, months) -> months.add(ofMonth.getOrDefault(partner, BigDecimal.ZERO)));
            }
        });
        nets.keySet().retainAll(partners.all().all().stream().map(Partner::id).toList());
        return nets;
    }

    private static Question question(LocalDate from, LocalDate to, String currency) {
        return new Question(null, from, to, currency, false, List.of(), Map.of());
    }
}
