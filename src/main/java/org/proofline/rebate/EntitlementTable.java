package org.proofline.rebate;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.proofline.program.earn.EarnStep;
import org.proofline.program.earn.EarnStepJson;
import org.proofline.rebate.Rebates.Answer;
import org.proofline.rebate.Rebates.Entitlement;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each partner is entitled to in a run. */
@Repository
class EntitlementTable {

    private static final int AT_ONCE = 500;
    private static final String COPY = "copy rebate.entitlement (run_id, partner_id, lines, entitled, posted, claimed,"
            + " variance, unmet, steps) from stdin";
    private static final String NULL = "\\N";

    private final JdbcTemplate batch;
    private final JdbcClient sql;

    EntitlementTable(JdbcTemplate batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
    }

    Writer writer(UUID run) {
        return new Writer(run);
    }

    /** Takes the entitlements of a run and writes them in batches; close it to write the last ones. */
    final class Writer implements AutoCloseable {

        private final UUID run;
        private final StringBuilder rows = new StringBuilder();
        private int count;

        private Writer(UUID run) {
            this.run = run;
        }

        void add(Computed of) {
            column(run);
            column(of.partner());
            column(of.lines());
            column(of.entitled().amount().toPlainString());
            column(of.posted().amount().toPlainString());
            Money said = of.claimed().amount();
            column(said == null ? NULL : said.amount().toPlainString());
            column(of.claimed().variance());
            column("{" + String.join(",", of.unmet()) + "}");
            // Jackson writes neither line ends nor tabs; its own backslashes would end as something else.
            rows.append(EarnStepJson.write(of.steps()).replace("\\", "\\\\")).append('\n');
            if (++count == AT_ONCE) {
                close();
            }
        }

        private void column(Object value) {
            rows.append(value).append('\t');
        }

        /** By COPY, in the running transaction. */
        @Override
        public void close() {
            if (count > 0) {
                byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                batch.execute((ConnectionCallback<Long>) connection -> {
                    CopyIn copy =
                            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    return copy.endCopy();
                });
            }
            rows.setLength(0);
            count = 0;
        }
    }

    /** What a run computed for a partner. */
    record Computed(
            UUID partner,
            long lines,
            Money entitled,
            Money posted,
            Claimed claimed,
            List<String> unmet,
            List<EarnStep> steps) {

        /** The partner claims something and sold nothing. */
        static Computed nothing(UUID partner, Claimed claimed, Money none, List<String> unmet) {
            return new Computed(partner, 0, none, none, claimed, unmet, List.of());
        }
    }

    /** @param amount what the partner says, or null */
    record Claimed(Money amount, boolean variance) {}

    /** @param partnerId one partner's; null for those of all */
    List<Entitlement> list(UUID run, UUID partnerId, UUID after, int limit) {
        return sql.sql(
                        """
                        select e.*, r.currency, a.pay, a.reason, a.answered_by from rebate.entitlement e
                        join rebate.run r on r.id = e.run_id
                        left join rebate.variance_answer a on a.run_id = e.run_id and a.partner_id = e.partner_id
                        where e.run_id = ? and (cast(? as uuid) is null or e.partner_id = ?)
                          and (cast(? as uuid) is null or e.partner_id > ?)
                        order by e.partner_id limit ?
                        """)
                .params(run, partnerId, partnerId, after, after, limit)
                .query(EntitlementTable::read)
                .list();
    }

    Optional<Entitlement> openVariance(UUID run) {
        return sql.sql(
                        """
                        select e.*, r.currency, null::boolean as pay, null as reason, null as answered_by
                        from rebate.entitlement e join rebate.run r on r.id = e.run_id
                        where e.run_id = ? and e.variance and not exists (select 1 from rebate.variance_answer a
                          where a.run_id = e.run_id and a.partner_id = e.partner_id)
                        order by e.partner_id limit 1
                        """)
                .param(run)
                .query(EntitlementTable::read)
                .optional();
    }

    boolean answered(UUID run, String person) {
        return sql.sql("select exists (select 1 from rebate.variance_answer where run_id = ? and answered_by = ?)")
                .params(run, person)
                .query(Boolean.class)
                .single();
    }

    Optional<List<EarnStep>> steps(UUID run, UUID partner) {
        return sql.sql("select steps from rebate.entitlement where run_id = ? and partner_id = ?")
                .params(run, partner)
                .query(String.class)
                .optional()
                .map(EarnStepJson::read);
    }

    /** @return false when it was answered before */
    boolean answer(UUID run, UUID partner, boolean pay, String reason, String by, Instant at) {
        return sql.sql("insert into rebate.variance_answer values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(run, partner, pay, reason, by, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Fewer sales explain this much of what clawbacks took back. */
    void absorbed(UUID run, UUID partner, Money amount, Instant at) {
        sql.sql(
                        """
                        insert into rebate.absorbed (run_id, partner_id, offer_code, period_from, period_to, amount, absorbed_at)
                        select r.id, ?, r.offer_code, r.period_from, r.period_to, ?, ? from rebate.run r where r.id = ?
                        """)
                .params(partner, amount.amount(), at.atOffset(ZoneOffset.UTC), run)
                .update();
    }

    /** @param clawback that ended without taking what the run had left to it; null for what the run itself posts */
    void posted(UUID id, UUID run, Entitlement of, UUID clawback, Instant at) {
        sql.sql(
                        """
                        insert into rebate.posting (id, run_id, partner_id, offer_code, period_from, period_to, currency,
                            amount, posted_at, clawback_id)
                        select ?, r.id, ?, r.offer_code, r.period_from, r.period_to, r.currency, ?, ?, cast(? as uuid)
                        from rebate.run r where r.id = ?
                        """)
                .params(id, of.partnerId(), of.difference().amount(), at.atOffset(ZoneOffset.UTC), clawback, run)
                .update();
    }

    private static Entitlement read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        Money entitled = Money.of(row.getBigDecimal("entitled"), currency);
        Money posted = Money.of(row.getBigDecimal("posted"), currency);
        List<String> unmet = List.of((String[]) row.getArray("unmet").getArray());
        String by = row.getString("answered_by");
        return new Entitlement(
                row.getObject("partner_id", UUID.class),
                row.getLong("lines"),
                entitled,
                posted,
                Entitlement.difference(entitled, posted, unmet),
                row.getBigDecimal("claimed") == null ? null : Money.of(row.getBigDecimal("claimed"), currency),
                row.getBoolean("variance"),
                unmet,
                by == null ? null : new Answer(row.getBoolean("pay"), row.getString("reason"), by));
    }
}
