package org.proofline.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims without a fund request whose activity is over, and what accrued for them. */
@Repository
class PerformedClaims {

    /** The payment of a decided claim books its cost and relieves what accrued: only what is too much is left to do. */
    private static final String WANTED =
            """
            select c.id, c.offer_version_id, c.partner_id, c.activity_end, coalesce(c.fund_currency, c.currency) as currency,
              case when c.status in ('REJECTED', 'WITHDRAWN', 'EXPIRED') then 0
                when c.status in ('APPROVED', 'PARTIALLY_APPROVED', 'CLOSED') then c.approved
                else coalesce(c.predicted, 0) end as owed, coalesce(p.amount, 0) as accrued
            from claims.claim c left join claims.performed p on p.claim_id = c.id
            where c.fund_request_id is null and (c.status in ('REJECTED', 'WITHDRAWN', 'EXPIRED') and p.amount <> 0
              or c.status in ('APPROVED', 'PARTIALLY_APPROVED', 'CLOSED') and p.amount > c.approved
              or c.status in ('SUBMITTED', 'VALIDATING', 'INFO_REQUESTED', 'IN_REVIEW', 'ESCALATED')
                and c.activity_end < :today)
            """;

    private final JdbcClient jdbc;

    PerformedClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param owed what the vendor owes for it as things stand, in the fund's currency: predicted, then approved; nothing
     *     once it is refused
     * @param accrued of it
     */
    record Performed(
            UUID claimId, UUID offerVersionId, UUID partnerId, LocalDate activityEnd, Money owed, Money accrued) {

        boolean differs() {
            return !owed.equals(accrued);
        }
    }

    List<Performed> wanted(LocalDate today) {
        return jdbc.sql(WANTED)
                .param("today", today)
                .query(PerformedClaims::read)
                .list();
    }

    /** One of them as it is now, locked until the transaction ends. */
    Optional<Performed> locked(UUID claimId, LocalDate today) {
        jdbc.sql("select 1 from claims.claim where id = ? for update")
                .param(claimId)
                .query(Integer.class)
                .optional();
        return jdbc.sql(WANTED + " and c.id = :claim")
                .param("today", today)
                .param("claim", claimId)
                .query(PerformedClaims::read)
                .optional();
    }

    void keep(UUID claimId, Money accrued) {
        jdbc.sql(
                        """
                        insert into claims.performed (claim_id, amount) values (?, ?)
                        on conflict (claim_id) do update set amount = excluded.amount
                        """)
                .params(claimId, accrued.amount())
                .update();
    }

    private static Performed read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new Performed(
                row.getObject("id", UUID.class),
                row.getObject("offer_version_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("activity_end", LocalDate.class),
                Money.of(row.getBigDecimal("owed"), currency),
                Money.of(row.getBigDecimal("accrued"), currency));
    }
}
