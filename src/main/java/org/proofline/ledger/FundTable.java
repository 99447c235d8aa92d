package org.proofline.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.ledger.Funds.Fund;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Funds.OpenCommitment;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Funds and the balance rows that the posting trigger keeps. */
@Component
class FundTable {

    private static final String SUMS =
            """
            coalesce(sum(b.allocated), 0) as allocated, coalesce(sum(b.reserved), 0) as reserved,
            coalesce(sum(b.committed), 0) as committed, coalesce(sum(b.consumed), 0) as consumed,
            coalesce(sum(b.expired), 0) as expired, coalesce(sum(b.available), 0) as available,
            coalesce(sum(b.deficit), 0) as deficit
            """;

    /** @param keyUsed whether an entry with the asked key stands already */
    record Locked(FundBalance balance, boolean keyUsed) {}

    private final JdbcClient jdbc;
    private final LockedBalances known;

    FundTable(JdbcClient jdbc, LockedBalances known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    int insert(UUID id, Fund fund, String parent, Money budget) {
        return jdbc.sql(
                        """
                        insert into ledger.fund
                          (id, code, name, paying_entity, currency, valid_from, valid_to, parent_code, budget)
                        values (:id, :code, :name, :entity, :currency, :from, :to, :parent, :budget)
                        """)
                .param("id", id)
                .param("code", fund.code())
                .param("name", fund.name())
                .param("entity", fund.payingEntity())
                .param("currency", fund.currency())
                .param("from", fund.validFrom())
                .param("to", fund.validTo())
                .param("parent", parent)
                .param("budget", budget == null ? null : budget.amount())
                .update();
    }

    UUID id(String code) {
        return jdbc.sql("select id from ledger.fund where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional()
                .orElseThrow(FundTable::unknown);
    }

    Optional<Fund> find(String code) {
        return jdbc.sql("select f.* from ledger.fund f where f.code = :code")
                .param("code", code)
                .query(FundTable::fund)
                .optional();
    }

    List<Fund> all() {
        return jdbc.sql("select f.* from ledger.fund f order by f.code")
                .query(FundTable::fund)
                .list();
    }

    /** Locks the balance row until the transaction ends. */
    Locked lock(String fundCode, UUID partnerId, String key) {
        return jdbc.sql(
                        """
                        select f.*, coalesce(b.allocated, 0) as allocated, coalesce(b.reserved, 0) as reserved,
                            coalesce(b.committed, 0) as committed, coalesce(b.consumed, 0) as consumed,
                            coalesce(b.expired, 0) as expired, coalesce(b.available, 0) as available,
                            coalesce(b.deficit, 0) as deficit, coalesce(b.key_used, false) as key_used,
                            b.accrues, b.guarded
                        from ledger.fund f left join lateral ledger.lock_fund_balance(f.code, :partner, :key) b on true
                        where f.code = :code
                        """)
                .param("code", fundCode)
                .param("partner", partnerId)
                .param("key", key)
                .query((row, n) -> locked(row, partnerId))
                .optional()
                .orElseThrow(FundTable::unknown);
    }

    private Locked locked(ResultSet row, UUID partnerId) throws SQLException {
        boolean found = row.getObject("accrues") != null;
        if (found) {
            known.learned(row.getString("code"), partnerId, row.getBoolean("accrues"), row.getBoolean("guarded"));
        }
        return new Locked(read(row, partnerId), row.getBoolean("key_used"));
    }

    /** @param partnerId null for the whole fund */
    FundBalance balance(String fundCode, UUID partnerId) {
        return jdbc.sql(
                        "select f.*, " + SUMS
                                + """
                        from ledger.fund f left join ledger.fund_balance b
                          on b.fund_code = f.code and b.partner_id = coalesce(:partner::uuid, b.partner_id)
                        where f.code = :code group by f.id
                        """)
                .param("code", fundCode)
                .param("partner", partnerId)
                .query((row, n) -> read(row, partnerId))
                .optional()
                .orElseThrow(FundTable::unknown);
    }

    List<FundBalance> ofPartner(UUID partnerId) {
        return jdbc.sql(
                        "select f.*, " + SUMS
                                + """
                        from ledger.fund f join ledger.fund_balance b on b.fund_code = f.code
                        where b.partner_id = :partner group by f.id order by f.code
                        """)
                .param("partner", partnerId)
                .query((row, n) -> read(row, partnerId))
                .list();
    }

    Money reserved(String fundCode, UUID requestId) {
        return jdbc.sql(
                        """
                        select f.currency, coalesce(r.amount, 0) as amount
                        from ledger.fund f left join ledger.reservation r
                          on r.fund_code = f.code and r.request_id = :request
                        where f.code = :code
                        """)
                .param("code", fundCode)
                .param("request", requestId)
                .query((row, n) -> Money.of(row.getBigDecimal("amount"), row.getString("currency")))
                .optional()
                .orElseThrow(FundTable::unknown);
    }

    /** What is committed for and was paid on one claim. */
    record ClaimBalance(Money committed, Money consumed) {}

    ClaimBalance ofClaim(String fundCode, UUID claimId) {
        return jdbc.sql(
                        """
                        select f.currency, coalesce(c.committed, 0) as committed, coalesce(c.consumed, 0) as consumed
                        from ledger.fund f left join ledger.claim_balance c
                          on c.fund_code = f.code and c.claim_id = :claim
                        where f.code = :code
                        """)
                .param("code", fundCode)
                .param("claim", claimId)
                .query((row, n) -> new ClaimBalance(
                        Money.of(row.getBigDecimal("committed"), row.getString("currency")),
                        Money.of(row.getBigDecimal("consumed"), row.getString("currency"))))
                .optional()
                .orElseThrow(FundTable::unknown);
    }

    List<OpenCommitment> openCommitments() {
        return jdbc.sql(
                        """
                        select c.claim_id, c.fund_code, c.partner_id, c.committed, c.since, f.currency
                        from ledger.claim_balance c join ledger.fund f on f.code = c.fund_code
                        where c.committed > 0 order by c.since
                        """)
                .query((row, n) -> new OpenCommitment(
                        row.getObject("claim_id", UUID.class),
                        row.getString("fund_code"),
                        row.getObject("partner_id", UUID.class),
                        Money.of(row.getBigDecimal("committed"), row.getString("currency")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static FundBalance read(ResultSet row, UUID partnerId) throws SQLException {
        String currency = row.getString("currency");
        return new FundBalance(
                fund(row, 0),
                partnerId,
                money(row.getBigDecimal("allocated"), currency),
                money(row.getBigDecimal("reserved"), currency),
                money(row.getBigDecimal("committed"), currency),
                money(row.getBigDecimal("consumed"), currency),
                money(row.getBigDecimal("expired"), currency),
                money(row.getBigDecimal("available"), currency),
                money(row.getBigDecimal("deficit"), currency));
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.of(amount, currency);
    }

    private static Fund fund(ResultSet row, int number) throws SQLException {
        return new Fund(
                row.getString("code"),
                row.getString("name"),
                row.getString("paying_entity"),
                row.getString("currency"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static DomainException unknown() {
        return DomainException.notFound("fund");
    }
}
