package org.proofline.workflow.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.LineRate;
import org.proofline.partner.RewardPayees;
import org.proofline.payout.Payouts;
import org.proofline.payout.Payouts.Foreign;
import org.proofline.payout.Payouts.Papers;
import org.proofline.payout.Payouts.Schedule;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme.RateDate;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.workflow.engine.InProcesses;

/** Hands an approved claim over to payment. */
@InProcesses
class SchedulePayoutDelegate implements ClaimDelegate {

    private final Claims claims;
    private final Payouts payouts;
    private final RewardPayees payees;
    private final Clock clock;

    SchedulePayoutDelegate(Claims claims, Payouts payouts, RewardPayees payees, Clock clock) {
        this.claims = claims;
        this.payouts = payouts;
        this.payees = payees;
        this.clock = clock;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        Claim claim = claims.get(claimId);
        if (!claim.status().approved()) {
            throw DomainException.conflict("NOT_APPROVED", "Claim " + claim.number() + " is not approved.");
        }
        payouts.schedule(of(claim, claims.rules(claimId)));
    }

    private Schedule of(Claim claim, Offer offer) {
        LocalDate today = LocalDate.now(clock.withZone(offer.zone()));
        return new Schedule(
                        claim.id(),
                        claim.number(),
                        claim.partnerId(),
                        offer.payingEntity(),
                        offer.fundCode(),
                        claim.approved(),
                        Money.zero(claim.approved().currency()),
                        offer.terms().settlement(),
                        today.plusDays(offer.terms().holdingDays()),
                        payee(claim))
                .with(new Papers(offer.taxDocument().name(), foreign(claim, offer)));
    }

    private UUID payee(Claim claim) {
        return claim.payee() == null
                ? claim.partnerId()
                : payees.find(claim.partnerId(), claim.payee())
                        .map(RewardPayees.RewardPayee::id)
                        .orElseThrow(() -> DomainException.conflict(
                                "NO_PAYEE", claim.payee() + " may not be paid: the employer has not consented."));
    }

    /** At approval the rate of that day stood for the rate of payment, the same for all lines. */
    private static Foreign foreign(Claim claim, Offer offer) {
        boolean atPayment = offer.scheme() != null && offer.scheme().timing().rateDate() == RateDate.PAYMENT;
        if (!atPayment || claim.rates().isEmpty()) {
            return null;
        }
        LineRate rate = claim.rates().get(0);
        return new Foreign(claim.currency(), rate.factor(), rate.date());
    }
}
