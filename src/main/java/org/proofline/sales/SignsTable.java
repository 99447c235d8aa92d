package org.proofline.sales;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignsTable implements SalesSigns {

    /** Trigrams that two names share at least, in per cent: what has less in common is no name with a slip. */
    private static final String ALIKE = "public.similarity(lower(%s), lower(%s)) >= 0.3";

    private static final int MOST_CUSTOMERS = 50;

    private final JdbcClient sql;

    SignsTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Signs of(Asked asked) {
        List<Deal> deals = asked.references().isEmpty() ? List.of() : deals(asked);
        return sql.sql(
                        """
                        select count(*) filter (where inside), count(customer) filter (where inside),
                          array_agg(distinct customer) filter (where inside and %s),
                          coalesce(sum(net) filter (where inside), 0),
                          coalesce(sum(net) filter (where inside and sold_on > :edge), 0),
                          coalesce(-sum(net) filter (where not inside and net < 0 and not reversal), 0)
                        from (select l.*, sold_on <= :to as inside from sales.line l
                          where source = 'PARTNER' and partner_id = :partner and sold_on between :from and :after
                            and currency = :currency) as own
                        """
                                .formatted(ALIKE.formatted("customer", ":name")))
                .param("name", asked.partnerName())
                .param("edge", asked.to().minusDays(asked.edgeDays()))
                .param("to", asked.to())
                .param("partner", asked.partnerId())
                .param("from", asked.from())
                .param("after", asked.to().plusDays(asked.edgeDays()))
                .param("currency", asked.currency())
                .query((row, n) -> signs(row, deals))
                .single();
    }

    private List<Deal> deals(Asked asked) {
        return sql.sql(
                        """
                        select distinct other.partner_id, other.product, other.customer, other.sold_on,
                          other.serial is not distinct from own.serial and own.serial is not null, own.customer
                        from sales.line own join sales.line other on other.source = 'PARTNER'
                          and other.partner_id <> own.partner_id and other.product = own.product
                          and other.sold_on between own.sold_on - cast(:days as int) and own.sold_on + cast(:days as int)
                          and (other.serial = own.serial or %s)
                        where own.source = 'PARTNER' and own.partner_id = :partner
                          and own.sold_on between :from and :to
                          and (own.serial in (:references) or own.line_key in (:references))
                          and own.quantity > 0 and other.quantity > 0 and not own.reversal and not other.reversal
                        order by other.sold_on limit :most
                        """
                                .formatted(ALIKE.formatted("other.customer", "own.customer")))
                .param("most", MOST_CUSTOMERS)
                .param("days", asked.dealDays())
                .param("partner", asked.partnerId())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("references", asked.references())
                .query((row, n) -> deal(row))
                .list();
    }

    private static Deal deal(ResultSet row) throws SQLException {
        return new Deal(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5),
                row.getString(6));
    }

    private static Signs signs(ResultSet row, List<Deal> deals) throws SQLException {
        Array alike = row.getArray(3);
        return new Signs(
                row.getLong(1),
                row.getLong(2),
                alike == null ? List.of() : List.of((String[]) alike.getArray()),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                deals);
    }
}
