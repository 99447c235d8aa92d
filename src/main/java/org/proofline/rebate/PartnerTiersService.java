package org.proofline.rebate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.partner.PartnerProfiles;
import org.proofline.partner.Partners;
import org.proofline.partner.TierRule;
import org.proofline.partner.Tiers;
import org.proofline.partner.Tiers.DatedRule;
import org.proofline.sales.SalesTotals;
import org.proofline.sales.SalesTotals.Question;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PartnerTiersService implements PartnerTiers {

    private static final int SHOWN = 12;

    private final SalesTotals sales;
    private final Tiers tiers;
    private final Partners partners;
    private final PartnerProfiles profiles;

    PartnerTiersService(SalesTotals sales, Tiers tiers, Partners partners, PartnerProfiles profiles) {
        this.sales = sales;
        this.tiers = tiers;
        this.partners = partners;
        this.profiles = profiles;
    }

    @Override
    public Standing standing(UUID partnerId, YearMonth running) {
        if (!ActionContext.current().actor().sees(partnerId)) {
            throw DomainException.notFound("partner");
        }
        DatedRule rule = tiers.ruleOn(running.plusMonths(1).atDay(1));
        return standing(partners.get(partnerId), rule, nets(partnerId, rule, running));
    }

    @Override
    public List<Standing> standings(YearMonth running) {
        if (ActionContext.current().actor().isPartner()) {
            throw DomainException.notFound("partner");
        }
        DatedRule rule = tiers.ruleOn(running.plusMonths(1).atDay(1));
        Map<UUID, List<BigDecimal>> nets = nets(null, rule, running);
        return partners.all().stream()
                .sorted(Comparator.comparing(Partner::code))
                .map(partner -> standing(partner, rule, nets))
                .toList();
    }

    private Standing standing(Partner partner, DatedRule rule, Map<UUID, List<BigDecimal>> nets) {
        List<BigDecimal> none = List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new Standing(
                partner,
                profiles.of(partner.id()),
                rule,
                nets.getOrDefault(partner.id(), none),
                tiers.decisions(partner.id(), SHOWN));
    }

    private Map<UUID, List<BigDecimal>> nets(UUID partner, DatedRule rule, YearMonth running) {
        Map<UUID, List<BigDecimal>> nets = new HashMap<>();
        for (int i = 0; i < TierRule.MONTHS; i++) {
            int at = i;
            YearMonth month = running.minusMonths(TierRule.MONTHS - 1L - i);
            Question question = new Question(
                    partner, month.atDay(1), month.atEndOfMonth(), rule.currency(), false, List.of(), Map.of());
            sales.stream(question, sum -> nets.computeIfAbsent(
                            sum.partnerId(),
                            id -> new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)))
                    .set(at, sum.net()));
        }
        return nets;
    }
}
