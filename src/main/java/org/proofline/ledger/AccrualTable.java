package org.proofline.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.proofline.ledger.CoopAccruals.Standing;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accrued from sales, as sums over the journal. */
@Component
class AccrualTable {

    private static final String STANDING =
            """
            with moved as (
              select e.type, sum(case when l.debit then -l.amount else l.amount end) as owed
              from ledger.entry e join ledger.line l on l.entry_id = e.id
              where e.fund_code = :fund and e.partner_id = :partner and l.account = 'ACCRUED_LIABILITY'
              group by e.type)
            select f.currency,
              coalesce((select sum(owed) from moved where type in
                ('SALE_ACCRUAL', 'SALE_REVERSAL', 'PERFORMANCE_ACCRUAL')), 0) as accrued,
              coalesce((select -owed from moved where type = 'ACCRUAL_RELIEF'), 0) as relieved,
              coalesce((select -sum(owed) from moved where type not in
                ('SALE_ACCRUAL', 'SALE_REVERSAL', 'PERFORMANCE_ACCRUAL', 'ACCRUAL_RELIEF', 'ACCRUE', 'PAYABLE')), 0)
                as released,
              coalesce((select sum(owed) from moved where type not in ('ACCRUE', 'PAYABLE')), 0) as open,
              coalesce((select owed from moved where type = 'ACCRUE'), 0) as settled
            from ledger.fund f where f.code = :fund
            """;

    private final JdbcClient jdbc;
    private final LockedBalances known;

    AccrualTable(JdbcClient jdbc, LockedBalances known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /** The running transaction posted an accrual. */
    void accrued(String fundCode, UUID partnerId) {
        known.accrued(fundCode, partnerId);
    }

    boolean any(String fundCode, UUID partnerId) {
        return !known.accruesNothing(fundCode, partnerId) && asked(fundCode, partnerId);
    }

    private boolean asked(String fundCode, UUID partnerId) {
        return jdbc.sql(
                        """
                        select exists (select from ledger.entry e
                          where e.fund_code = :fund and e.partner_id = :partner and e.type = 'SALE_ACCRUAL')
                          or exists (select from ledger.entry e
                          where e.fund_code = :fund and e.partner_id = :partner and e.type = 'PERFORMANCE_ACCRUAL')
                        """)
                .param("fund", fundCode)
                .param("partner", partnerId)
                .query(Boolean.class)
                .single();
    }

    List<UUID> partners(String fundCode) {
        return jdbc.sql(
                        """
                        select e.partner_id from ledger.entry e where e.fund_code = :fund and e.type = 'SALE_ACCRUAL'
                        union select e.partner_id from ledger.entry e
                          where e.fund_code = :fund and e.type = 'PERFORMANCE_ACCRUAL'
                        order by 1
                        """)
                .param("fund", fundCode)
                .query(UUID.class)
                .list();
    }

    /** What accrued for a fund request, or a claim without one, and was not released. */
    Money ofSubject(UUID subjectId, Money likeThis) {
        BigDecimal sum = jdbc.sql(
                        """
                        select coalesce(sum(case when l.debit then -l.amount else l.amount end), 0)
                        from ledger.entry e join ledger.line l on l.entry_id = e.id
                        where e.subject_id = :subject and l.account = 'ACCRUED_LIABILITY'
                        """)
                .param("subject", subjectId)
                .query(BigDecimal.class)
                .single();
        return new Money(sum, likeThis.currency());
    }

    Money open(String fundCode, UUID partnerId) {
        return standing(fundCode, partnerId).open();
    }

    Standing standing(String fundCode, UUID partnerId) {
        return jdbc.sql(STANDING)
                .param("fund", fundCode)
                .param("partner", partnerId)
                .query((row, n) -> {
                    String currency = row.getString("currency");
                    Money relieved = Money.of(row.getBigDecimal("relieved"), currency);
                    return new Standing(
                            Money.of(row.getBigDecimal("accrued"), currency),
                            relieved,
                            Money.of(row.getBigDecimal("released"), currency),
                            Money.of(row.getBigDecimal("open"), currency),
                            Money.of(row.getBigDecimal("settled"), currency).minus(relieved));
                })
                .optional()
                .orElseThrow(() -> DomainException.notFound("fund"));
    }
}
