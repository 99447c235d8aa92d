package org.proofline.rebate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clawbacks of claimed rewards that are under way, and what runs left to them. */
@Repository
class ClawbackTable {

    private final JdbcClient sql;

    ClawbackTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which entitlement a claim took of. */
    record Share(String offerCode, UUID partnerId, Period period, String currency) {}

    /** Empty for claims of persons and for those that took of no entitlement: no run pays them. */
    Optional<Share> ofClaim(UUID claimId) {
        return sql.sql(
                        """
                        select offer_code, partner_id, period_from, period_to, currency from rebate.award
                        where claim_id = ? and payee = ''
                        """)
                .param(claimId)
                .query((row, n) -> new Share(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                        row.getString(5)))
                .optional();
    }

    void announce(UUID clawbackId, UUID claimId, Money amount, Instant at) {
        sql.sql("insert into rebate.announced values (?, ?, ?, ?)")
                .params(clawbackId, claimId, amount.amount(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when it was not announced, or ended before */
    boolean withdraw(UUID clawbackId, Instant at) {
        return sql.sql(
                                """
                                insert into rebate.withdrawn select clawback_id, ? from rebate.announced where clawback_id = ?
                                on conflict do nothing
                                """)
                        .params(at.atOffset(ZoneOffset.UTC), clawbackId)
                        .update()
                == 1;
    }

    void left(UUID run, UUID partner, Money amount, Instant at) {
        sql.sql("insert into rebate.left_to_clawback values (?, ?, ?, ?)")
                .params(run, partner, amount.amount(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest approved run of the period, when it left something of this partner's to clawbacks. */
    Optional<UUID> runThatLeft(Share of) {
        return sql.sql(
                        """
                        select r.id from rebate.left_to_clawback l join (
                          select id from rebate.run where offer_code = :offer and period_from = :from and period_to = :to
                            and status = 'APPROVED' order by decided_at desc, id desc limit 1) r on r.id = l.run_id
                        where l.partner_id = :partner
                        """)
                .param("offer", of.offerCode())
                .param("from", of.period().from())
                .param("to", of.period().to())
                .param("partner", of.partnerId())
                .query(UUID.class)
                .optional();
    }
}
