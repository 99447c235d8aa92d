package org.proofline.ledger;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.proofline.ledger.FundMover.Step;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fund movements, each by its own rule. */
@Component
@Transactional
class FundBook implements Funds {

    private final FundTable table;
    private final FundMover mover;
    private final PayingEntities entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FundBook(FundTable table, FundMover mover, PayingEntities entities, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.mover = mover;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Fund create(Fund fund) {
        if (table.find(fund.code()).isPresent()) {
            throw DomainException.conflict(
                    "FUND_EXISTS", "There is a fund " + fund.code() + " already. Choose another code.");
        }
        entities.get(fund.payingEntity());
        UUID id = Ids.next(clock);
        table.insert(id, fund, null, null);
        events.publishEvent(new FundCreated(id, fund, null, null));
        return fund;
    }

    @Override
    public void allocate(String fundCode, UUID partnerId, Money amount, boolean opening, String key) {
        String type = opening ? "OPENING" : "ALLOCATE";
        mover.move(ofFund(key, type, fundCode, partnerId), amount, rules -> rules.allocate(amount));
    }

    @Override
    public void reverseAllocation(String fundCode, UUID partnerId, Money amount, String key) {
        mover.move(
                ofFund(key, "REVERSE_ALLOCATION", fundCode, partnerId),
                amount,
                rules -> rules.reverseAllocation(amount));
    }

    @Override
    public void withdraw(String fundCode, UUID partnerId, Money amount, String key) {
        mover.move(ofFund(key, "WITHDRAW", fundCode, partnerId), amount, rules -> rules.withdraw(amount));
    }

    @Override
    public Money expire(String fundCode, UUID partnerId) {
        return mover.expire(fundCode, partnerId, Ids.next(clock));
    }

    @Override
    public void reserve(String fundCode, UUID partnerId, UUID requestId, Money amount) {
        mover.move(ofRequest("RESERVE", fundCode, partnerId, requestId), amount, rules -> rules.reserve(amount));
    }

    @Override
    public void release(String fundCode, UUID partnerId, UUID requestId, Money amount) {
        mover.move(
                ofRequest("RELEASE", fundCode, partnerId, requestId),
                amount,
                rules -> rules.release(amount, table.reserved(fundCode, requestId)));
    }

    @Override
    public void commit(
            String fundCode, UUID partnerId, UUID claimId, UUID requestId, Money amount, Money fromReservation) {
        Subject claim = Subject.claim(claimId);
        UUID reservation = fromReservation.isZero() ? null : requestId;
        mover.move(
                new Step(
                        "claim:" + claimId + ":commit",
                        "COMMIT",
                        fundCode,
                        partnerId,
                        claim,
                        claimId,
                        reservation,
                        null),
                amount,
                rules -> rules.commit(
                        amount,
                        fromReservation,
                        reservation == null ? fromReservation : table.reserved(fundCode, reservation)));
    }

    @Override
    public void consume(Movement m) {
        mover.move(
                ofMovement("CONSUME", m),
                m.amount(),
                rules -> rules.consume(
                        m.amount(), table.ofClaim(m.fundCode(), m.claimId()).committed()));
    }

    @Override
    public void restore(Movement m, boolean toCommitted) {
        mover.move(ofMovement(toCommitted ? "RECOMMIT" : "RESTORE", m), m.amount(), rules -> {
            Money consumed = table.ofClaim(m.fundCode(), m.claimId()).consumed();
            return toCommitted ? rules.recommit(m.amount(), consumed) : rules.restore(m.amount(), consumed);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenCommitment> openCommitments() {
        return table.openCommitments();
    }

    @Override
    public Money reservedFor(String fundCode, UUID requestId) {
        return table.reserved(fundCode, requestId);
    }

    @Override
    public FundBalance balance(String fundCode, UUID partnerId) {
        return table.balance(fundCode, partnerId);
    }

    @Override
    public FundBalance total(String fundCode) {
        return table.balance(fundCode, null);
    }

    @Override
    public List<Fund> all() {
        return table.all();
    }

    @Override
    public List<FundBalance> ofPartner(UUID partnerId) {
        return table.ofPartner(partnerId);
    }

    private Step ofRequest(String type, String fundCode, UUID partnerId, UUID requestId) {
        Subject request = Subject.fundRequest(requestId);
        String key = "fund-request:" + requestId + ":" + Ids.next(clock);
        return new Step(key, type, fundCode, partnerId, request, null, requestId, null);
    }

    private static Step ofMovement(String type, Movement m) {
        return new Step(m.key(), type, m.fundCode(), m.partnerId(), m.cause(), m.claimId(), null, null);
    }

    private Step ofFund(String key, String type, String fundCode, UUID partnerId) {
        return mover.ofFund(key, type, fundCode, partnerId);
    }
}
