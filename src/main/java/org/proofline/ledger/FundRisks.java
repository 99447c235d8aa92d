package org.proofline.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.ledger.Funds.Fund;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that expires unless somebody uses it, and who was told. */
@Component
@Transactional
class FundRisks {

    private final JdbcClient jdbc;
    private final FundTable table;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FundRisks(JdbcClient jdbc, FundTable table, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    List<UUID> partnersWithMoney(String fundCode) {
        return jdbc.sql("select partner_id from ledger.fund_balance where fund_code = :fund and available > 0")
                .param("fund", fundCode)
                .query(UUID.class)
                .list();
    }

    List<UUID> partnersToRemind(Fund fund, int days) {
        return jdbc.sql(
                        """
                        select b.partner_id from ledger.fund_balance b
                        where b.fund_code = :fund and b.available > 0 and not exists (
                          select from ledger.expiry_reminder r
                          where r.fund_code = b.fund_code and r.partner_id = b.partner_id and r.valid_to = :to
                            and r.days <= :days)
                        """)
                .param("fund", fund.code())
                .param("to", fund.validTo())
                .param("days", days)
                .query(UUID.class)
                .list();
    }

    /** Tells the partner once, whichever node comes first. */
    void remind(Fund fund, UUID partnerId, int days, long daysLeft) {
        int first = jdbc.sql(
                        """
                        insert into ledger.expiry_reminder (fund_code, partner_id, valid_to, days, sent_at)
                        values (:fund, :partner, :to, :days, :at) on conflict do nothing
                        """)
                .param("fund", fund.code())
                .param("partner", partnerId)
                .param("to", fund.validTo())
                .param("days", days)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 1) {
            Money available = table.balance(fund.code(), partnerId).available();
            events.publishEvent(new MoneyAtRisk(partnerId, fund, available, daysLeft));
        }
    }

    record MoneyAtRisk(UUID partnerId, Fund fund, Money available, long daysLeft) implements DomainEvent {

        @Override
        public Subject subject() {
            return Subject.of("PARTNER", partnerId);
        }

        @Override
        public String type() {
            return "FUND_MONEY_AT_RISK";
        }

        @Override
        public Map<String, Object> after() {
            return new TreeMap<>(Map.of(
                    "fund", fund.code(),
                    "fundName", fund.name(),
                    "available", available.toString(),
                    "lastDay", fund.validTo().toString(),
                    "daysLeft", Long.toString(daysLeft)));
        }
    }
}
