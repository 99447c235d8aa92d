package org.proofline.rebate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accrued at the sale, by offer, partner and period. */
@Repository
class AccruedTable {

    private final JdbcClient sql;

    AccruedTable(JdbcClient sql) {
        this.sql = sql;
    }

    Money accrued(String offerCode, UUID partnerId, Period period, String currency) {
        return Money.of(
                sql.sql(
                                """
                                select coalesce(sum(amount), 0) from rebate.accrued
                                where offer_code = ? and partner_id = ? and period_from = ? and period_to = ?
                                """)
                        .params(offerCode, partnerId, period.from(), period.to())
                        .query(BigDecimal.class)
                        .single(),
                currency);
    }

    void keep(UUID id, String offerCode, UUID partnerId, Period period, Money change, Instant at) {
        sql.sql("insert into rebate.accrued values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, offerCode, partnerId, period.from(), period.to())
                .params(change.currency().getCurrencyCode(), change.amount(), at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
