package org.proofline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.ledger.FundMover.Step;
import org.proofline.ledger.Funds.Fund;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class AccrualBook implements CoopAccruals {

    private final FundTable table;
    private final AccrualTable accruals;
    private final FundMover mover;

    AccrualBook(FundTable table, AccrualTable accruals, FundMover mover) {
        this.table = table;
        this.accruals = accruals;
        this.mover = mover;
    }

    @Override
    public void accrue(Accrual a) {
        requireDayOfFund(a);
        mover.move(
                step("SALE_ACCRUAL", a),
                a.amount(),
                rules -> together(rules.allocate(a.amount()), AccrualRules.accrue(a.amount())));
    }

    @Override
    public void reverse(Accrual a) {
        requireDayOfFund(a);
        mover.move(step("SALE_REVERSAL", a), a.amount(), rules -> {
            List<Line> lines = rules.reverseAllocation(a.amount());
            Money lapsed = AccrualRules.on(Account.FUND_EXPIRED, lines, a.amount());
            return together(lines, AccrualRules.release(a.amount().minus(lapsed)));
        });
    }

    @Override
    public void perform(Performance p) {
        Step step = new Step(
                "performance:" + p.requestId(),
                "PERFORMANCE_ACCRUAL",
                p.fundCode(),
                p.partnerId(),
                Subject.fundRequest(p.requestId()),
                null,
                null,
                p.performedOn());
        mover.move(step, p.amount(), rules -> AccrualRules.accrue(p.amount()));
    }

    @Override
    public void perform(ClaimedPerformance p) {
        Money change = p.amount().minus(accruals.ofSubject(p.claimId(), p.amount()));
        boolean more = change.isPositive();
        Step step = new Step(
                "performance:" + p.claimId() + ":" + UUID.randomUUID(),
                more ? "PERFORMANCE_ACCRUAL" : "PERFORMANCE_RELEASE",
                p.fundCode(),
                p.partnerId(),
                Subject.claim(p.claimId()),
                p.claimId(),
                null,
                more ? p.performedOn() : null);
        mover.move(step, more ? change : change.negated(), rules -> {
            // Behind the lock: another node may have been there.
            Money now = p.amount().minus(accruals.ofSubject(p.claimId(), p.amount()));
            if (!now.equals(change)) {
                return List.of();
            }
            // What a payment relieved already is not released once more.
            Money open = accruals.open(p.fundCode(), p.partnerId()).max(zeroOf(now));
            return more
                    ? AccrualRules.accrue(now)
                    : AccrualRules.release(now.negated().min(open));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<OfPartner> ofFund(String fundCode) {
        return accruals.partners(fundCode).stream()
                .map(partner -> new OfPartner(partner, accruals.standing(fundCode, partner)))
                .toList();
    }

    @Override
    public void accrueCost(Accrual a) {
        requireDayOfFund(a);
        mover.move(step("SALE_ACCRUAL", a), a.amount(), rules -> AccrualRules.accrue(a.amount()));
    }

    @Override
    public void reverseCost(Accrual a) {
        requireDayOfFund(a);
        mover.move(step("SALE_REVERSAL", a), a.amount(), rules -> AccrualRules.release(a.amount()));
    }

    @Override
    public void recover(Settlement s) {
        if (!s.amount().isPositive() || !accruals.any(s.fundCode(), s.partnerId())) {
            return;
        }
        mover.move(
                relief(s),
                s.amount(),
                rules -> AccrualRules.accrue(s.amount()
                        .min(accruals.open(s.fundCode(), s.partnerId())
                                .negated()
                                .max(zeroOf(s.amount())))));
    }

    @Override
    public void relieve(Settlement s) {
        if (!s.amount().isPositive() || !accruals.any(s.fundCode(), s.partnerId())) {
            return;
        }
        mover.move(
                relief(s),
                s.amount(),
                rules -> AccrualRules.release(s.amount()
                        .min(accruals.open(s.fundCode(), s.partnerId()).max(zeroOf(s.amount())))));
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing(String fundCode, UUID partnerId) {
        return accruals.standing(fundCode, partnerId);
    }

    private static Step relief(Settlement s) {
        return new Step(s.key(), "ACCRUAL_RELIEF", s.fundCode(), s.partnerId(), s.cause(), s.claimId(), null, null);
    }

    private Step step(String type, Accrual a) {
        return mover.ofFund(a.key(), type, a.fundCode(), a.partnerId(), a.saleDate());
    }

    private void requireDayOfFund(Accrual a) {
        Fund fund = table.find(a.fundCode()).orElseThrow(() -> DomainException.notFound("fund"));
        LocalDate day = a.saleDate();
        if (day.isBefore(fund.validFrom()) || fund.validTo() != null && day.isAfter(fund.validTo())) {
            throw DomainException.invalid(
                    "SALE_OUTSIDE_FUND",
                    "The sale of " + day + " is outside the days of fund " + fund.code()
                            + ". Use the fund of that day.");
        }
    }

    private static List<Line> together(List<Line> one, List<Line> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Money zeroOf(Money amount) {
        return Money.zero(amount.currency());
    }
}
