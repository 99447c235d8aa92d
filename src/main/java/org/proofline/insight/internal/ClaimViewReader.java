package org.proofline.insight.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.WaterfallStep;
import org.proofline.insight.ClaimView;
import org.proofline.insight.ClaimView.TimelineEntry;
import org.proofline.insight.ClaimViews;
import org.proofline.shared.ActionContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ClaimViewReader implements ClaimViews {

    private final Claims claims;
    private final ClaimNames names;
    private final ClaimMoneyReader moneys;
    private final ClaimProof proof;
    private final Timeline timeline;

    ClaimViewReader(Claims claims, ClaimNames names, ClaimMoneyReader moneys, ClaimProof proof, Timeline timeline) {
        this.claims = claims;
        this.names = names;
        this.moneys = moneys;
        this.proof = proof;
        this.timeline = timeline;
    }

    @Override
    public ClaimView of(UUID claimId) {
        Claim claim = claims.get(claimId);
        ClaimNames.Names named = names.of(claim);
        ClaimMoney money = moneys.of(claim);
        return new ClaimView(
                claim,
                named.partner(),
                named.partnerCode(),
                named.offer(),
                named.fund(),
                money.paymentStatus(),
                money.recoveryStatus(),
                money.amounts(),
                told(money.waterfall()),
                proof.findings(claimId),
                proof.documents(claimId),
                money.payment(),
                money.clawbacks());
    }

    private static List<WaterfallStep> told(List<WaterfallStep> steps) {
        boolean partner = ActionContext.current().actor().isPartner();
        return steps.stream().map(step -> step.toldTo(partner)).toList();
    }

    @Override
    public Map<UUID, MoneyStatus> moneyStatus(List<Claim> found) {
        return moneys.of(found).stream()
                .collect(Collectors.toMap(
                        money -> money.claim().id(),
                        money -> new MoneyStatus(money.paymentStatus(), money.recoveryStatus())));
    }

    @Override
    public List<TimelineEntry> timeline(UUID claimId) {
        return timeline.of(claims.get(claimId));
    }
}
