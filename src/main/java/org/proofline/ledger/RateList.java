package org.proofline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.proofline.ledger.ExchangeRates.Published;
import org.proofline.ledger.ExchangeRates.RateImport;
import org.proofline.ledger.ExchangeRates.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of what was taken in, for people. */
@Component
class RateList {

    private final JdbcClient jdbc;

    RateList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Taken> files(int limit) {
        return jdbc.sql(
                        """
                        select i.id, i.proposed_by, i.proposed_at, d.accepted, d.decided_by, r.rates, r.first, r.last
                        from ledger.rate_import i
                          left join ledger.rate_import_decision d on d.import_id = i.id
                          cross join lateral (select count(*) as rates, min(x.rate_date) as first, max(x.rate_date) as last
                            from ledger.exchange_rate x where x.import_id = i.id) r
                        order by i.proposed_at desc limit ?
                        """)
                .param(limit)
                .query(RateList::read)
                .list();
    }

    List<Published> on(LocalDate oldest, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct on (r.currency) r.currency, r.rate_date, r.rate from ledger.exchange_rate r
                          join ledger.rate_import_decision d on d.import_id = r.import_id and d.accepted
                        where r.rate_date between ? and ? order by r.currency, r.rate_date desc, d.decided_at desc
                        """)
                .params(oldest, day)
                .query((row, n) -> new Published(
                        row.getString("currency"),
                        row.getObject("rate_date", LocalDate.class),
                        row.getBigDecimal("rate").stripTrailingZeros()))
                .list();
    }

    private static Taken read(ResultSet row, int number) throws SQLException {
        RateImport file = new RateImport(
                row.getObject("id", UUID.class),
                row.getInt("rates"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class));
        return new Taken(
                file,
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                (Boolean) row.getObject("accepted"),
                row.getString("decided_by"));
    }
}
