package org.proofline.adjudication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimRewards.Reward;
import org.proofline.duplicates.Names;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.sales.SalesSigns;
import org.proofline.sales.SalesSigns.Asked;
import org.proofline.sales.SalesSigns.Deal;
import org.proofline.sales.SalesSigns.Signs;
import org.springframework.stereotype.Component;

/** Reads the sales behind a reward; of no other claim. */
@Component
class SaleLook {

    private static final int MOST = 5;

    private final SalesSigns signs;
    private final Partners partners;
    private final Names names;

    SaleLook(SalesSigns signs, Partners partners, Names names) {
        this.signs = signs;
        this.partners = partners;
        this.names = names;
    }

    /** With the sales of the period the reward is for. */
    Around with(Dossier dossier, Around around) {
        Claim claim = dossier.claim();
        Reward reward = dossier.reward();
        if (reward == null) {
            return around;
        }
        Signs found = signs.of(new Asked(
                claim.partnerId(),
                dossier.partner().name(),
                claim.currency(),
                reward.from(),
                reward.to(),
                RiskBook.IN_FORCE.number("F26", "days"),
                RiskBook.IN_FORCE.number("D13", "days"),
                claim.lines().stream()
                        .map(Claim.Line::serial)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        Signs alike = alike(found, dossier.partner().name());
        return around.with(alike, named(alike.deals()));
    }

    /** Only those customers that go by one name, as suppliers do. */
    private Signs alike(Signs found, String partnerName) {
        return new Signs(
                found.lines(),
                found.customers(),
                found.likeItself().stream()
                        .filter(customer -> isOne("F25", customer, partnerName))
                        .toList(),
                found.sold(),
                found.soldLast(),
                found.returned(),
                found.deals().stream()
                        .filter(deal -> deal.sameSerial() || isOne("D13", deal.customer(), deal.ownCustomer()))
                        .limit(MOST)
                        .toList());
    }

    private boolean isOne(String rule, String name, String other) {
        return name != null
                && other != null
                && names.likeness(name, other) >= RiskBook.IN_FORCE.number(rule, "likeness");
    }

    private List<String> named(List<Deal> deals) {
        return deals.stream()
                .map(Deal::partnerId)
                .distinct()
                .map(id -> partners.find(id).map(Partner::code).orElse(id.toString()))
                .toList();
    }
}
