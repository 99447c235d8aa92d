package org.proofline.claims;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.proofline.claims.Claim.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many claims with one statement each, in the order of their ids, which is that of their making. */
@Repository
class PastClaimTable implements PastClaims {

    private static final String COUNTS =
            "submitted_at is not null and status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'EXPIRED')";

    private static final String PAST =
            "select id, partner_id, number, offer_code, activity_type, submitted_at, currency, lines"
                    + " from claims.claim where partner_id = :partner and id <> :own and submitted_at >= :since and "
                    + COUNTS
                    + " order by id desc limit 500";

    private static final String AROUND =
            """
            (%s)
            union all
            (select c.id, c.partner_id, c.number, null, null, c.submitted_at, null, null
             from claims.claim o join claims.claim c on c.sent_from = o.sent_from
             where o.id = :own and c.partner_id <> :partner and c.submitted_at between :sentSince and o.submitted_at
             order by c.submitted_at desc limit 200)"""
                    .formatted(PAST);

    private final JdbcClient sql;

    PastClaimTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<PastClaim> of(UUID partnerId, UUID but, Instant since) {
        return sql.sql(PAST)
                .param("partner", partnerId)
                .param("own", but)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> past(row))
                .list();
    }

    @Override
    public Vicinity around(UUID partnerId, UUID claimId, Instant since, Instant sentSince) {
        List<PastClaim> past = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        sql.sql(AROUND)
                .param("partner", partnerId)
                .param("own", claimId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("sentSince", sentSince.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    if (row.getString("lines") == null) {
                        sent.add(new Sent(
                                row.getObject("partner_id", UUID.class), row.getString("number"), handedIn(row)));
                    } else {
                        past.add(past(row));
                    }
                });
        return new Vicinity(past, sent);
    }

    @Override
    public List<Straight> straightThrough(Collection<UUID> claimIds) {
        return claimIds.isEmpty()
                ? List.of()
                : sql.sql(
                                "select id, partner_id, offer_version_id, number, offer_code, activity_type, submitted_at, currency,"
                                        + " lines from claims.claim where id = any(?) and decided_to_pay_at is null"
                                        + " and status in ('APPROVED', 'PARTIALLY_APPROVED', 'CLOSED') order by submitted_at, id")
                        .param(claimIds.toArray(UUID[]::new))
                        .query((row, n) -> new Straight(
                                past(row),
                                row.getObject("partner_id", UUID.class),
                                row.getObject("offer_version_id", UUID.class)))
                        .list();
    }

    @Override
    public List<Peer> newest() {
        return sql.sql("select id, partner_id, activity_type, currency, claimed, results from claims.claim" + " where "
                        + COUNTS + " order by id desc limit 3000")
                .query((row, n) -> new Peer(
                        row.getObject("id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getString("activity_type"),
                        row.getString("currency"),
                        row.getBigDecimal("claimed"),
                        Json.texts(row.getString("results"))))
                .list();
    }

    private static PastClaim past(ResultSet row) throws SQLException {
        List<Line> lines = Json.list(row.getString("lines"), Line[].class);
        return new PastClaim(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("offer_code"),
                row.getString("activity_type"),
                handedIn(row),
                row.getString("currency"),
                lines.stream().map(line -> line.net().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines);
    }

    private static Instant handedIn(ResultSet row) throws SQLException {
        return row.getObject("submitted_at", OffsetDateTime.class).toInstant();
    }
}
