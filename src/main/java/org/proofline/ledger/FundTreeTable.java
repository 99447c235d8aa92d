package org.proofline.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.proofline.ledger.Funds.Fund;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class FundTreeTable implements FundTree {

    private static final String IN_TREE_ORDER =
            """
            with recursive down as (
              select f.code, array[f.code] as path from ledger.fund f where f.parent_code is null
              union all
              select f.code, down.path || f.code from down join ledger.fund f on f.parent_code = down.code)
            select f.code, f.currency, f.parent_code, f.budget, ledger.given(f.code) as given
            from down join ledger.fund f on f.code = down.code order by down.path
            """;

    private final JdbcClient jdbc;
    private final FundTable table;
    private final PayingEntities entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FundTreeTable(
            JdbcClient jdbc, FundTable table, PayingEntities entities, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = table;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Fund create(Fund fund, String parent, Money budget) {
        FundOwners.require();
        requireFree(fund, budget);
        entities.get(fund.payingEntity());
        if (parent != null && table.find(parent).isEmpty()) {
            throw DomainException.notFound("fund above");
        }
        UUID id = Ids.next(clock);
        LedgerRefusals.translating(() -> table.insert(id, fund, parent, budget));
        events.publishEvent(new FundCreated(id, fund, parent, budget));
        return fund;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Node> all() {
        return jdbc.sql(IN_TREE_ORDER)
                .query((row, n) -> {
                    String code = row.getString("code");
                    String currency = row.getString("currency");
                    BigDecimal budget = row.getBigDecimal("budget");
                    return new Node(
                            table.find(code).orElseThrow(),
                            row.getString("parent_code"),
                            budget == null ? null : Money.of(budget, currency),
                            Money.of(row.getBigDecimal("given"), currency),
                            table.balance(code, null));
                })
                .list();
    }

    private void requireFree(Fund fund, Money budget) {
        if (table.find(fund.code()).isPresent()) {
            throw DomainException.conflict(
                    "FUND_EXISTS", "There is a fund " + fund.code() + " already. Choose another code.");
        }
        if (budget != null && !budget.currency().getCurrencyCode().equals(fund.currency())) {
            throw DomainException.invalid(
                    "CURRENCY_MISMATCH",
                    "The budget of a fund is an amount in its own currency " + fund.currency() + ".");
        }
    }
}
