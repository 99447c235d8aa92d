package org.proofline.adjudication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimRewards.Reward;
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

    private final SalesSigns signs;
    private final Partners partners;

    SaleLook(SalesSigns signs, Partners partners) {
        this.signs = signs;
        this.partners = partners;
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
        return around.with(found, named(found.deals()));
    }

    private List<String> named(List<Deal> deals) {
        return deals.stream()
                .map(Deal::partnerId)
                .distinct()
                .map(id -> partners.find(id).map(Partner::code).orElse(id.toString()))
                .toList();
    }
}
