package org.proofline.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.ledger.FundChanges.Change;
import org.proofline.ledger.FundChanges.Kind;
import org.proofline.ledger.FundChanges.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposed changes of funds and the answers to them; both are written once. */
@Component
class FundChangeTable {

    private static final String SELECT =
            """
            select c.*, f.currency, d.accepted, d.comment, d.decided_by, d.decided_at
            from ledger.fund_change c join ledger.fund f on f.code = c.fund_code
              left join ledger.fund_change_decision d on d.change_id = c.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FundChangeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, Proposal proposal, String person) {
        LedgerRefusals.translating(() -> jdbc.sql(
                        """
                        insert into ledger.fund_change (id, kind, fund_code, partner_id, to_fund_code, to_partner_id,
                            amount, valid_to, reason, proposed_by, proposed_at)
                        values (:id, :kind, :fund, :partner, :toFund, :toPartner, :amount, :to, :reason, :person, :at)
                        """)
                .param("id", id)
                .param("kind", proposal.kind().name())
                .param("fund", proposal.fundCode())
                .param("partner", proposal.partnerId())
                .param("toFund", proposal.toFundCode())
                .param("toPartner", proposal.toPartnerId())
                .param(
                        "amount",
                        proposal.amount() == null ? null : proposal.amount().amount())
                .param("to", proposal.validTo())
                .param("reason", proposal.reason())
                .param("person", person)
                .param("at", now())
                .update());
    }

    /** @return whether this is the first decision */
    boolean decide(UUID id, boolean accepted, String comment, String person) {
        return LedgerRefusals.translating(() -> jdbc.sql(
                                """
                                insert into ledger.fund_change_decision (change_id, accepted, comment, decided_by, decided_at)
                                values (:id, :accepted, :comment, :person, :at) on conflict do nothing
                                """)
                        .param("id", id)
                        .param("accepted", accepted)
                        .param("comment", comment)
                        .param("person", person)
                        .param("at", now())
                        .update())
                == 1;
    }

    void apply(UUID id) {
        LedgerRefusals.translating(() -> jdbc.sql("select ledger.apply_fund_change(:id)")
                .param("id", id)
                .query((row, n) -> 0)
                .list());
    }

    Optional<Change> find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(FundChangeTable::read)
                .optional();
    }

    List<Change> latest(int limit) {
        return jdbc.sql(SELECT + " order by d.change_id is not null, c.proposed_at desc, c.id desc limit :limit")
                .param("limit", limit)
                .query(FundChangeTable::read)
                .list();
    }

    private static Change read(ResultSet row, int number) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        Proposal proposal = new Proposal(
                Kind.valueOf(row.getString("kind")),
                row.getString("fund_code"),
                row.getObject("partner_id", UUID.class),
                row.getString("to_fund_code"),
                row.getObject("to_partner_id", UUID.class),
                amount == null ? null : org.proofline.shared.Money.of(amount, row.getString("currency")),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"));
        return new Change(
                row.getObject("id", UUID.class),
                proposal,
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                row.getObject("accepted", Boolean.class),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("comment"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
