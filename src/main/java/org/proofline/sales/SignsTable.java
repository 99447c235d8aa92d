package org.proofline.sales;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignsTable implements SalesSigns {

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
                          array_agg(distinct customer) filter (where inside
                            and upper(regexp_replace(customer, '[^[:alnum:]]', '', 'g')) = :name),
                          coalesce(sum(net) filter (where inside), 0),
                          coalesce(sum(net) filter (where inside and sold_on > :edge), 0),
                          coalesce(-sum(net) filter (where not inside and net < 0 and not reversal), 0)
                        from (select l.*, sold_on <= :to as inside from sales.line l
                          where source = 'PARTNER' and partner_id = :partner and sold_on between :from and :after
                            and currency = :currency) as own
                        """)
                .param("name", plain(asked.partnerName()))
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
                        select distinct other.partner_id, other.product, other.customer, other.sold_on
                        from sales.line own join sales.line other on other.source = 'PARTNER'
                          and other.partner_id <> own.partner_id and other.product = own.product
                          and other.sold_on between own.sold_on - cast(:days as int) and own.sold_on + cast(:days as int)
                          and (other.serial = own.serial
                            or upper(regexp_replace(other.customer, '[^[:alnum:]]', '', 'g'))
                              = upper(regexp_replace(own.customer, '[^[:alnum:]]', '', 'g')))
                        where own.source = 'PARTNER' and own.partner_id = :partner
                          and own.sold_on between :from and :to
                          and (own.serial in (:references) or own.line_key in (:references))
                          and own.quantity > 0 and other.quantity > 0 and not own.reversal and not other.reversal
                        order by other.sold_on limit 5
                        """)
                .param("days", asked.dealDays())
                .param("partner", asked.partnerId())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("references", asked.references())
                .query((row, n) -> new Deal(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private static Signs signs(ResultSet row, List<Deal> deals) throws SQLException {
        Array toItself = row.getArray(3);
        return new Signs(
                row.getLong(1),
                row.getLong(2),
                toItself == null ? List.of() : List.of((String[]) toItself.getArray()),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                deals);
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
