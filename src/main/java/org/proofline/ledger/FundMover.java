package org.proofline.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.proofline.ledger.Funds.Fund;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Ledger.Entry;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.stereotype.Component;

/** One movement of fund money: lock the balance row, compute the lines by a rule, post. */
@Component
class FundMover {

    private static final Set<String> ACCRUALS = Set.of("SALE_ACCRUAL", "PERFORMANCE_ACCRUAL");

    private final FundTable table;
    private final EntryWriter writer;
    private final PayingEntities entities;
    private final PostingPeriods periods;
    private final AccrualTable accruals;

    FundMover(
            FundTable table,
            EntryWriter writer,
            PayingEntities entities,
            PostingPeriods periods,
            AccrualTable accruals) {
        this.table = table;
        this.writer = writer;
        this.entities = entities;
        this.periods = periods;
        this.accruals = accruals;
    }

    /**
     * What an entry says beside its lines.
     *
     * @param requestId when it moves a reservation
     * @param wanted the day it belongs to, used while that period is open; null for today
     */
    record Step(
            String key,
            String type,
            String fund,
            UUID partnerId,
            Subject subject,
            UUID claimId,
            UUID requestId,
            LocalDate wanted) {}

    Step ofFund(String key, String type, String fundCode, UUID partnerId) {
        return ofFund(key, type, fundCode, partnerId, null);
    }

    Step ofFund(String key, String type, String fundCode, UUID partnerId, LocalDate wanted) {
        Subject fund = Subject.of("FUND", table.id(fundCode));
        return new Step(key, type, fundCode, partnerId, fund, null, null, wanted);
    }

    void move(Step step, Money amount, Function<FundRules, List<Line>> rule) {
        if (!FundRules.moves(amount)) {
            return;
        }
        FundTable.Locked locked = table.lock(step.fund(), step.partnerId(), step.key());
        if (locked.keyUsed()) {
            return;
        }
        Fund fund = locked.balance().fund();
        if (!amount.currency().getCurrencyCode().equals(fund.currency())) {
            throw DomainException.invalid(
                    "CURRENCY_MISMATCH",
                    "Fund " + fund.code() + " is kept in " + fund.currency() + ", not in " + amount.currency() + ".");
        }
        post(step, locked.balance(), amount, rule);
    }

    /** The lock makes it once: whoever comes second finds nothing available. */
    Money expire(String fundCode, UUID partnerId, UUID id) {
        String key = "fund:" + fundCode + ":expire:" + partnerId + ":" + id;
        FundBalance balance = table.lock(fundCode, partnerId, key).balance();
        Money available = balance.available();
        if (available.isZero() || !ended(balance.fund())) {
            return Money.zero(available.currency());
        }
        LocalDate lastDay = balance.fund().validTo();
        post(ofFund(key, "EXPIRE", fundCode, partnerId, lastDay), balance, available, FundRules::expire);
        return available;
    }

    private void post(Step step, FundBalance balance, Money amount, Function<FundRules, List<Line>> rule) {
        Fund fund = balance.fund();
        List<Line> lines = rule.apply(new FundRules(balance, ended(fund)));
        if (!lines.isEmpty()) {
            List<Line> all = withRelease(step, lines, amount);
            writer.write(entry(step, fund, amount, all), step.requestId());
            if (ACCRUALS.contains(step.type())) {
                accruals.accrued(step.fund(), step.partnerId());
            }
        }
    }

    /** Nobody claims any more what expires or is given back, so what had accrued for it is no longer owed. */
    private List<Line> withRelease(Step step, List<Line> lines, Money amount) {
        Money none = Money.zero(amount.currency());
        List<Line> debits = lines.stream().filter(Line::debit).toList();
        Money expiring = AccrualRules.on(Account.FUND_EXPIRED, debits, amount);
        boolean givenBack = step.type().equals("RELEASE");
        if (expiring.isZero() && !givenBack || !accruals.any(step.fund(), step.partnerId())) {
            return lines;
        }
        Money unclaimed =
                givenBack ? accruals.ofSubject(step.subject().id(), amount).min(amount) : none;
        Money open = accruals.open(step.fund(), step.partnerId()).max(none);
        Money released = expiring.max(unclaimed).min(open);
        return Stream.concat(lines.stream(), AccrualRules.release(released).stream())
                .toList();
    }

    boolean ended(Fund fund) {
        return fund.validTo() != null && entities.today(fund.payingEntity()).isAfter(fund.validTo());
    }

    private Entry entry(Step step, Fund fund, Money amount, List<Line> lines) {
        return new Entry(
                step.key(),
                step.type(),
                step.subject(),
                step.claimId(),
                fund.payingEntity(),
                fund.code(),
                step.partnerId(),
                postingDate(step, fund),
                step.type() + " " + amount,
                lines);
    }

    private LocalDate postingDate(Step step, Fund fund) {
        boolean open = step.wanted() != null && periods.isOpen(fund.payingEntity(), YearMonth.from(step.wanted()));
        return open ? step.wanted() : entities.today(fund.payingEntity());
    }
}
