package org.proofline.rebate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme;
import org.proofline.program.Offers;
import org.proofline.program.SchemeFixture;
import org.proofline.program.earn.Dimension;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.program.earn.EarnFormula.Tiers;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Metric;
import org.proofline.program.earn.Rate;
import org.proofline.program.earn.Selection;
import org.proofline.program.earn.Tier;
import org.proofline.testing.Acting;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Generated sales lines and rebate offers with the plain SQL that says what they come to. Nothing here is used by the
 * engine, and the SQL knows nothing of it but the table of lines.
 */
public final class SalesWorld {

    public static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    public static final LocalDate TO = LocalDate.of(2025, 9, 30);

    private static final String LINES =
            """
            insert into sales.line (source, partner_id, line_key, reversal, product, product_group, sold_on, quantity, net,
              currency, paid, digest, recorded_by, recorded_at)
            select 'PARTNER', cast(lpad(to_hex(mod(n * 7919, ?)), 8, '0') || '-0000-7000-8000-' || ? as uuid),
              'G' || n, false, 'P' || mod(n, 97), ? || mod(n + n / ?, ?), date '2025-06-15' + cast(mod(n * 31, 120) as int),
              case when mod(n, 23) = 0 then -1 else 1 end,
              case when mod(n, 23) = 0 then -1 else 1 end * (mod(n * 104729, 1000003) + 1) / 100.0,
              'EUR', mod(n, 3) = 0, md5('G' || n)::uuid, 'generator', now()
            from generate_series(1, cast(? as bigint)) as n
            """;

    /** Partners that have a place in the list of partners, beside nothing else. */
    private static final String PARTNERS =
            """
            with made as (
            insert into partner.partner (id, row_version, code, name, type, tier, country, zone, good_standing, registered_at)
            select cast(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || ? as uuid), 0, upper(?) || '-' || n, 'Partner ' || n,
              'RESELLER', (array['BRONZE', 'SILVER', 'GOLD'])[1 + mod(n, 3)], 'DE', 'Europe/Berlin', true, now()
            from generate_series(0, cast(? as bigint) - 1) as n
            returning id)
            insert into partner.payee (partner_id, version) select id, 0 from made
            """;

    /** Stepped and retroactive tiers of one group's net value, without the engine's code. */
    private static final String RECOMPUTE =
            """
            with net as (select partner_id, sum(net) as n from sales.line where source = 'PARTNER'
                and sold_on between ? and ? and currency = 'EUR' and product_group = ? group by partner_id)
            select coalesce(sum(r), 0) as total, count(*) as partners,
              md5(coalesce(string_agg(partner_id || '=' || trim_scale(r), ',' order by partner_id), '')) as print
            from (select partner_id, round(greatest(case when ? then
                least(n, 1000) * 0.01 + greatest(least(n, 5000) - 1000, 0) * 0.02 + greatest(n - 5000, 0) * 0.035
              else n * case when n >= 5000 then 0.035 when n >= 1000 then 0.02 else 0.01 end end, 0), 2) as r
              from net) e
            """;

    private static final String OF_RUN =
            """
            select coalesce(sum(entitled), 0) as total, count(*) as partners,
              md5(coalesce(string_agg(partner_id || '=' || trim_scale(entitled), ',' order by partner_id), '')) as print
            from rebate.entitlement where run_id = ?
            """;

    private final Offers offers;
    private final JdbcTemplate jdbc;
    private final String marker = UUID.randomUUID().toString().substring(24);

    /** What a computation comes to; the print covers each partner's amount. */
    public record Result(BigDecimal total, long partners, String print) {}

    public SalesWorld(Offers offers, JdbcTemplate jdbc) {
        this.offers = offers;
        this.jdbc = jdbc;
    }

    public void lines(int count, int partners, int groups) {
        jdbc.update(PARTNERS, marker, marker, partners);
        jdbc.update(LINES, partners, marker, group(""), partners, groups, count);
    }

    /** A published rebate on one group of products; even ones are stepped, odd ones retroactive. */
    public String offer(int number) {
        List<Tier> tiers = List.of(
                Tier.from("0", Rate.percent("1")),
                Tier.from("1000", Rate.percent("2")),
                Tier.from("5000", Rate.percent("3.5")));
        Reading reading = isStepped(number) ? Reading.STEPPED : Reading.TOTAL;
        EarnPlan plan = EarnPlan.of("EUR", new Tiers(reading, Metric.NET_VALUE, 0, tiers))
                .onlyLines(Selection.of(Dimension.PRODUCT_GROUP, group("") + number));
        OfferScheme like = SchemeFixture.rebate(OfferScheme.Audience.EVERYBODY, null);
        OfferScheme scheme = new OfferScheme(
                like.type(),
                like.purpose(),
                like.audience(),
                plan,
                like.timing(),
                like.stacking(),
                like.accounting(),
                like.recovery(),
                like.contract(),
                null);
        String code = "R-" + marker.toUpperCase(java.util.Locale.ROOT) + "-" + number;
        return publish(SchemeFixture.rebateOffer(code, LocalDate.of(2025, 1, 1), scheme));
    }

    public String publish(Offer offer) {
        Offer draft = Acting.as("program-owner", "program-owner").call(() -> offers.draft(offer));
        Acting.as("program-owner-2", "program-owner").run(() -> {
            offers.check(draft.versionId());
            offers.publish(draft.versionId());
        });
        return offer.code();
    }

    /** By plain SQL over the lines. */
    public Result recomputed(int number) {
        return jdbc.queryForObject(
                RECOMPUTE,
                (row, n) -> new Result(row.getBigDecimal(1).stripTrailingZeros(), row.getLong(2), row.getString(3)),
                FROM,
                TO,
                group("") + number,
                isStepped(number));
    }

    /** By the engine's run. */
    public Result of(UUID run) {
        return jdbc.queryForObject(
                OF_RUN,
                (row, n) -> new Result(row.getBigDecimal(1).stripTrailingZeros(), row.getLong(2), row.getString(3)),
                run);
    }

    private String group(String suffix) {
        return "G" + marker + suffix + "-";
    }

    private static boolean isStepped(int number) {
        return number % 2 == 0;
    }
}
