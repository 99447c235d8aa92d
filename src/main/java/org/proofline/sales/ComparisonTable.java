package org.proofline.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ComparisonTable implements SalesComparison {

    /** A sale is looked for on the other side whatever its day; the period decides which sales are looked at. */
    private static final String COMPARE =
            """
            with sale as (
              select source, partner_id, product, coalesce(serial, '#' || line_key) as sale, sum(quantity) as quantity,
                  sum(net) as net, min(sold_on) as sold_on, min(currency) as currency
              from (
                select l.*, (l.reversal or exists (select 1 from sales.line r where r.source = l.source
                    and r.partner_id = l.partner_id and r.corrects = l.line_key and r.reversal)) as gone
                from sales.line l where cast(:partner as uuid) is null or l.partner_id = :partner) l
              where not gone group by 1, 2, 3, 4),
            pair as (
              select coalesce(p.partner_id, v.partner_id) as partner_id, coalesce(p.product, v.product) as product,
                  ltrim(coalesce(p.sale, v.sale), '#') as sale,
                  p.partner_id is not null as at_partner, v.partner_id is not null as at_vendor,
                  p.quantity as p_quantity, v.quantity as v_quantity, p.net as p_net, v.net as v_net,
                  p.sold_on as p_day, v.sold_on as v_day, p.currency as p_currency, v.currency as v_currency
              from (select * from sale where source = 'PARTNER') p
              full join (select * from sale where source = 'VENDOR') v
                on v.partner_id = p.partner_id and v.product = p.product and v.sale = p.sale
              where p.sold_on between :from and :to or v.sold_on between :from and :to)
            select p.partner_id, p.product, p.sale, d.kind, d.p_value, d.v_value from pair p, lateral (values
              (1, 'MISSING_AT_PARTNER', not at_partner, null, trim_scale(v_net)::text || ' ' || v_currency),
              (2, 'MISSING_AT_VENDOR', not at_vendor, trim_scale(p_net)::text || ' ' || p_currency, null),
              (3, 'OTHER_QUANTITY', p_quantity <> v_quantity, trim_scale(p_quantity)::text, trim_scale(v_quantity)::text),
              (4, 'OTHER_VALUE', p_net <> v_net, trim_scale(p_net)::text, trim_scale(v_net)::text),
              (5, 'OTHER_DATE', p_day <> v_day, p_day::text, v_day::text),
              (6, 'OTHER_CURRENCY', p_currency <> v_currency, p_currency, v_currency))
              as d (no, kind, differs, p_value, v_value)
            where d.differs order by p.partner_id, p.product, p.sale, d.no limit :limit
            """;

    private final JdbcClient sql;

    ComparisonTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(UUID partnerId, LocalDate from, LocalDate to, int limit) {
        Actor actor = ActionContext.current().actor();
        if (actor.isPartner() && !actor.partnerId().equals(partnerId)) {
            throw DomainException.notFound("partner");
        }
        return sql.sql(COMPARE)
                .param("partner", partnerId)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(ComparisonTable::read)
                .list();
    }

    private static Difference read(ResultSet row, int number) throws SQLException {
        return new Difference(
                row.getObject("partner_id", UUID.class),
                row.getString("product"),
                row.getString("sale"),
                Kind.valueOf(row.getString("kind")),
                row.getString("p_value"),
                row.getString("v_value"));
    }
}
