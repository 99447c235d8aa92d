package org.proofline.rebate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.rebate.Rebates.Run;
import org.proofline.rebate.Rebates.Status;
import org.proofline.rebate.Rebates.Totals;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs with what they come to, what was posted, and what partners claim. */
@Repository
class RunTable {

    private static final String RUNS =
            """
            select r.*, e.partners, e.entitled, e.posted, e.variances, e.not_eligible
            from rebate.run r, lateral (
              select count(*) as partners, coalesce(sum(posted), 0) as posted,
                coalesce(sum(case when unmet = '{}' then entitled else least(entitled, posted) end), 0) as entitled,
                count(*) filter (where unmet <> '{}') as not_eligible,
                count(*) filter (where variance and not exists (select 1 from rebate.variance_answer a
                  where a.run_id = e.run_id and a.partner_id = e.partner_id)) as variances
              from rebate.entitlement e where e.run_id = r.id) e
            """;

    private final JdbcClient sql;

    RunTable(JdbcClient sql) {
        this.sql = sql;
    }

    String nextNumber(int year) {
        long next =
                sql.sql("select nextval('rebate.run_number')").query(Long.class).single();
        return "RR-%d-%05d".formatted(year, next);
    }

    /** @return false while another run of the same offer and period is open */
    boolean insert(UUID id, String number, Rebates.Run run, String currency) {
        return sql.sql(
                                """
                                insert into rebate.run (id, number, offer_code, version_id, currency, period_from, period_to,
                                    status, other_lines, computed_by, computed_at)
                                values (?, ?, ?, ?, ?, ?, ?, 'COMPUTED', ?, ?, ?) on conflict do nothing
                                """)
                        .params(id, number, run.offerCode(), run.versionId(), currency, run.from(), run.to())
                        .params(run.otherLines(), run.computedBy(), utc(run.computedAt()))
                        .update()
                == 1;
    }

    Optional<Run> find(UUID id) {
        return sql.sql(RUNS + "where r.id = ?").param(id).query(RunTable::read).optional();
    }

    List<Run> latest(int limit) {
        return sql.sql(RUNS + "order by r.id desc limit ?")
                .param(limit)
                .query(RunTable::read)
                .list();
    }

    /** Until the end of the transaction nobody else moves the run. */
    void lock(UUID id) {
        sql.sql("select 1 from rebate.run where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    void otherLines(UUID id, long lines) {
        sql.sql("update rebate.run set other_lines = ? where id = ?")
                .params(lines, id)
                .update();
    }

    void reviewed(UUID id, String by, String note) {
        sql.sql("update rebate.run set status = 'REVIEWED', reviewed_by = ?, review_note = ? where id = ?")
                .params(by, note, id)
                .update();
    }

    void decided(UUID id, Status status, String by, Instant at, String reason) {
        sql.sql("update rebate.run set status = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .params(status.name(), by, utc(at), reason, id)
                .update();
    }

    /** What was posted so far, by partner; what claims took of the same entitlement counts as well. */
    Map<UUID, Paid> paid(String offerCode, Period period, String currency) {
        Map<UUID, Paid> paid = new HashMap<>();
        sql.sql(
                        """
                        select partner_id, sum(amount), sum(back), sum(coming) from (
                          select partner_id, amount, 0 as back, 0 as coming from rebate.posting
                          where offer_code = :offer and period_from = :from and period_to = :to
                          union all select a.partner_id, a.amount,
                            coalesce((select sum(amount) from rebate.taken_back t where t.claim_id = a.claim_id), 0),
                            coalesce((select sum(amount) from rebate.announced n where n.claim_id = a.claim_id
                              and not exists (select from rebate.taken_back t where t.clawback_id = n.clawback_id)
                              and not exists (select from rebate.withdrawn w where w.clawback_id = n.clawback_id)), 0)
                          from rebate.award a
                          where offer_code = :offer and period_from = :from and period_to = :to and payee = ''
                          union all select partner_id, -amount, -amount, 0 from rebate.absorbed
                          where offer_code = :offer and period_from = :from and period_to = :to) taken
                        group by partner_id
                        """)
                .param("offer", offerCode)
                .param("from", period.from())
                .param("to", period.to())
                .query((ResultSet row) -> {
                    Money amount = Money.of(row.getBigDecimal(2), currency);
                    Money back = Money.of(row.getBigDecimal(3), currency);
                    Money coming = Money.of(row.getBigDecimal(4), currency);
                    paid.put(row.getObject(1, UUID.class), new Paid(amount, back, coming));
                });
        return paid;
    }

    /** Periods that overlap this one and are not this one, with something paid: the same sale would be paid twice. */
    boolean overlapsPosted(String offerCode, Period period) {
        return sql.sql(
                        """
                        select exists (select 1 from (
                          select offer_code, period_from, period_to from rebate.posting
                          union all select offer_code, period_from, period_to from rebate.award) taken
                          where offer_code = ? and period_from <= ? and period_to >= ?
                            and (period_from, period_to) <> (?, ?))
                        """)
                .params(offerCode, period.to(), period.from(), period.from(), period.to())
                .query(Boolean.class)
                .single();
    }

    Map<UUID, Money> claimed(String offerCode, Period period, String currency) {
        Map<UUID, Money> claimed = new HashMap<>();
        sql.sql(
                        """
                        select distinct on (partner_id) partner_id, amount from rebate.claimed
                        where offer_code = ? and period_from = ? and period_to = ? and currency = ?
                        order by partner_id, id desc
                        """)
                .params(offerCode, period.from(), period.to(), currency)
                .query((ResultSet row) -> {
                    claimed.put(row.getObject(1, UUID.class), Money.of(row.getBigDecimal(2), currency));
                });
        return claimed;
    }

    void claim(UUID id, String offerCode, UUID partnerId, Period period, Money amount, String by, Instant at) {
        sql.sql("insert into rebate.claimed values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, offerCode, partnerId, period.from(), period.to())
                .params(amount.currency().getCurrencyCode(), amount.amount(), by, utc(at))
                .update();
    }

    Optional<Rebates.Posting> posting(UUID id) {
        return sql.sql("select p.*, r.number from rebate.posting p join rebate.run r on r.id = p.run_id where p.id = ?")
                .param(id)
                .query((row, number) -> new Rebates.Posting(
                        id,
                        row.getObject("run_id", UUID.class),
                        row.getString("number"),
                        row.getObject("partner_id", UUID.class),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency"))))
                .optional();
    }

    private static Run read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        Money entitled = Money.of(row.getBigDecimal("entitled"), currency);
        Money posted = Money.of(row.getBigDecimal("posted"), currency);
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("offer_code"),
                row.getObject("version_id", UUID.class),
                row.getObject("period_from", java.time.LocalDate.class),
                row.getObject("period_to", java.time.LocalDate.class),
                Status.valueOf(row.getString("status")),
                row.getLong("other_lines"),
                row.getString("computed_by"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                row.getString("reviewed_by"),
                row.getString("review_note"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class) == null
                        ? null
                        : row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                new Totals(
                        row.getLong("partners"),
                        entitled,
                        posted,
                        entitled.minus(posted),
                        row.getLong("variances"),
                        row.getLong("not_eligible")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
