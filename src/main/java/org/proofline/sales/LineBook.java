package org.proofline.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.proofline.sales.Sales.Line;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares staged rows with what is recorded, and records what is new. One batch after the other. */
@Repository
class LineBook {

    private static final String ROW =
            "partner_id, line_key, corrects, product, product_group, serial, sold_on, customer,"
                    + " customer_type, region, quantity, net, currency, margin_band, salesperson, paid, paid_on, digest";

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    LineBook(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Until the end of the transaction no other batch compares itself with the same record. */
    void lock(SalesOwner owner) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("sales." + owner.source() + owner.partnerId())
                .query(Integer.class)
                .single();
    }

    /**
     * Tells the database that the batch or what it is compared with may be large: without statistics of rows that came this
     * instant it would compare each row with each other one. A file of one row did so for minutes behind one of many.
     */
    void expect() {
        sql.sql("set local enable_nestloop = off").update();
    }

    /** Takes away the rows that stand there already, or a second time in the batch, and counts them. */
    long removeKnown(UUID batch, SalesOwner owner) {
        long recorded = sql.sql(
                        """
                        delete from sales.stage s using sales.line l where s.batch_id = :batch and l.source = :source
                          and l.partner_id = s.partner_id and l.line_key = s.line_key and l.digest = s.digest
                        """)
                .param("batch", batch)
                .param("source", owner.source())
                .update();
        return recorded
                + sql.sql("delete from sales.stage s " + Contradiction.LATER + " and d.first = s.digest")
                        .param("batch", batch)
                        .update();
    }

    /** Takes away the rows that contradict others, and tells why. */
    List<SalesMistake> removeContradictions(UUID batch, SalesOwner owner) {
        List<SalesMistake> mistakes = new ArrayList<>();
        for (Contradiction contradiction : Contradiction.values()) {
            mistakes.addAll(sql.sql("delete from sales.stage s " + contradiction.where()
                            + " returning s.row_no, s.line_key, s.corrects")
                    .param("batch", batch)
                    .param("source", owner.source())
                    .query((row, number) -> contradiction.mistake(row.getLong(1), row.getString(2), row.getString(3)))
                    .list());
        }
        return mistakes;
    }

    /** Records what is left of the batch; a corrected line is taken back on its own day. */
    long record(UUID batch, UUID uploadId, SalesOwner owner, String by, Instant at) {
        insert(
                """
                select :source, true, :upload, :by, :at, l.partner_id, l.line_key || ' taken back by ' || s.line_key,
                    l.line_key, l.product, l.product_group, l.serial, l.sold_on, l.customer, l.customer_type, l.region,
                    -l.quantity, -l.net, l.currency, l.margin_band, l.salesperson, l.paid, l.paid_on, l.digest
                from sales.stage s join sales.line l on l.source = :source and l.partner_id = s.partner_id
                  and l.line_key = s.corrects
                where s.batch_id = :batch order by s.row_no
                """,
                batch,
                uploadId,
                owner,
                by,
                at);
        long recorded = insert(
                "select :source, false, :upload, :by, :at, " + ROW
                        + " from sales.stage where batch_id = :batch order by row_no",
                batch,
                uploadId,
                owner,
                by,
                at);
        if (recorded > 0 && !owner.isVendor()) {
            tell(batch, owner.partnerId());
        }
        return recorded;
    }

    private void tell(UUID batch, UUID partnerId) {
        events.publishEvent(sql.sql(
                        """
                        select min(day), max(day) from (
                          select sold_on as day from sales.stage where batch_id = :batch
                          union all select l.sold_on from sales.stage s join sales.line l on l.source = 'PARTNER'
                            and l.partner_id = s.partner_id and l.line_key = s.corrects
                            where s.batch_id = :batch and s.corrects is not null) d
                        """)
                .param("batch", batch)
                .query((row, number) -> new SalesRecorded(
                        partnerId, row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .single());
    }

    private long insert(String select, UUID batch, UUID uploadId, SalesOwner owner, String by, Instant at) {
        return sql.sql("insert into sales.line (source, reversal, upload_id, recorded_by, recorded_at, " + ROW + ") "
                        + select.replace(":upload", "cast(:upload as uuid)")
                                .replace(":at", "cast(:at as timestamptz)")
                                .replace(":by", "cast(:by as text)")
                                .replaceFirst(":source", "cast(:source as text)"))
                .param("source", owner.source())
                .param("upload", uploadId)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("batch", batch)
                .update();
    }

    void clear(UUID batch) {
        sql.sql("delete from sales.stage where batch_id = ?").param(batch).update();
    }

    List<Line> lines(UUID partnerId, LocalDate from, LocalDate to, long after, int limit) {
        return sql.sql(
                        """
                        select * from sales.line where source = ? and (cast(? as uuid) is null or partner_id = ?)
                          and sold_on between ? and ? and seq > ? order by seq limit ?
                        """)
                .params(partnerId == null ? "VENDOR" : "PARTNER", partnerId, partnerId, from, to, after, limit)
                .query(LineBook::read)
                .list();
    }

    List<Line> units(UUID partnerId, LocalDate from, LocalDate to, Collection<String> references) {
        return sql.sql(
                        """
                        select * from sales.line where source = 'PARTNER' and partner_id = :partner
                          and sold_on between :from and :to
                          and (serial in (:references) or line_key in (:references)
                            or corrects in (:references) and reversal)
                        order by seq
                        """)
                .param("partner", partnerId)
                .param("from", from)
                .param("to", to)
                .param("references", references)
                .query(LineBook::read)
                .list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("seq"),
                row.getObject("partner_id", UUID.class),
                row.getString("line_key"),
                row.getBoolean("reversal"),
                row.getString("corrects"),
                row.getString("product"),
                row.getString("product_group"),
                row.getString("serial"),
                row.getObject("sold_on", LocalDate.class),
                row.getString("customer"),
                row.getString("customer_type"),
                row.getString("region"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("net"),
                row.getString("currency"),
                row.getString("margin_band"),
                row.getString("salesperson"),
                row.getBoolean("paid"),
                row.getObject("paid_on", LocalDate.class));
    }
}
