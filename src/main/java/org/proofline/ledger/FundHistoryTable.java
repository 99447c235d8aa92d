package org.proofline.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.proofline.ledger.Funds.Fund;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class FundHistoryTable implements FundHistory {

    private static final int MONTHS = 36;

    private final JdbcClient jdbc;
    private final FundTable table;
    private final PayingEntities entities;

    FundHistoryTable(JdbcClient jdbc, FundTable table, PayingEntities entities) {
        this.jdbc = jdbc;
        this.table = table;
        this.entities = entities;
    }

    @Override
    public List<Point> of(String fundCode) {
        Fund fund = find(fundCode);
        LocalDate today = entities.today(fund.payingEntity());
        TreeMap<LocalDate, Moved> days = moved(fundCode);
        return days.isEmpty() ? List.of() : points(days, today, fund.currency());
    }

    private static List<Point> points(TreeMap<LocalDate, Moved> days, LocalDate today, String currency) {
        List<Point> points = new ArrayList<>();
        Moved sum = Moved.NOTHING;
        LocalDate done = days.firstKey().minusDays(1);
        for (LocalDate day : shown(days, today)) {
            for (Moved moved : days.subMap(done, false, day, true).values()) {
                sum = sum.plus(moved);
            }
            points.add(sum.at(day, currency));
            done = day;
        }
        return points.subList(Math.max(0, points.size() - MONTHS), points.size());
    }

    /** The ends of the months; for a young fund each day on which something happened. Today is the last. */
    private static List<LocalDate> shown(TreeMap<LocalDate, Moved> days, LocalDate today) {
        YearMonth first = YearMonth.from(days.firstKey());
        YearMonth last = YearMonth.from(today);
        TreeSet<LocalDate> shown = new TreeSet<>();
        if (first.plusMonths(1).isBefore(last)) {
            for (YearMonth month = first; month.isBefore(last); month = month.plusMonths(1)) {
                shown.add(month.atEndOfMonth());
            }
        } else {
            shown.addAll(days.headMap(today, true).keySet());
        }
        shown.add(today);
        return List.copyOf(shown);
    }

    @Override
    public List<AtRisk> atRisk(String fundCode, int days) {
        Fund fund = find(fundCode);
        LocalDate today = entities.today(fund.payingEntity());
        if (fund.validTo() == null
                || fund.validTo().isBefore(today)
                || fund.validTo().isAfter(today.plusDays(days))) {
            return List.of();
        }
        return jdbc.sql("select partner_id, available from ledger.fund_balance where fund_code = ? and available > 0"
                        + " order by available desc, partner_id")
                .param(fundCode)
                .query((row, n) -> new AtRisk(
                        row.getObject("partner_id", UUID.class),
                        Money.of(row.getBigDecimal("available"), fund.currency()),
                        fund.validTo()))
                .list();
    }

    @Override
    public List<Funds.FundBalance> shares(String fundCode, int limit) {
        return jdbc
                .sql(
                        "select partner_id from ledger.fund_balance where fund_code = ? order by allocated desc, partner_id"
                                + " limit ?")
                .params(fundCode, limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(partner -> table.balance(fundCode, partner))
                .toList();
    }

    @Override
    public int usedPercent(String fundCode) {
        return jdbc.sql(
                        """
                        with recursive down as (
                          select f.code from ledger.fund f where f.code = :fund
                          union all
                          select f.code from down join ledger.fund f on f.parent_code = down.code),
                        used as (
                          select coalesce(sum(b.reserved + b.committed + b.consumed), 0) as used,
                            coalesce(sum(b.allocated), 0) as allocated
                          from down join ledger.fund_balance b on b.fund_code = down.code)
                        select coalesce(floor(u.used * 100 / nullif(coalesce(f.budget, u.allocated), 0)), 0)::int
                        from ledger.fund f cross join used u where f.code = :fund
                        """)
                .param("fund", fundCode)
                .query(Integer.class)
                .single();
    }

    private Fund find(String fundCode) {
        return table.find(fundCode).orElseThrow(() -> DomainException.notFound("fund"));
    }

    private TreeMap<LocalDate, Moved> moved(String fundCode) {
        return jdbc
                .sql(
                        """
                        select e.posting_date,
                          coalesce(sum(m.amount) filter (where m.account = 'FUND_AVAILABLE'), 0) as available,
                          coalesce(sum(m.amount) filter (where m.account in ('FUND_RESERVED', 'FUND_COMMITTED')), 0)
                            as promised,
                          coalesce(sum(m.amount) filter (where m.account = 'FUND_CONSUMED'), 0) as paid,
                          coalesce(sum(m.amount) filter (where m.account = 'FUND_EXPIRED'), 0) as expired
                        from ledger.entry e cross join lateral (
                          select l.account, case when l.debit then l.amount else -l.amount end as amount
                          from ledger.line l where l.entry_id = e.id and l.account like 'FUND_%') m
                        where e.fund_code = :fund group by e.posting_date
                        """)
                .param("fund", fundCode)
                .query((row, n) -> Map.entry(row.getObject("posting_date", LocalDate.class), Moved.read(row)))
                .list()
                .stream()
                .collect(TreeMap::new, (map, day) -> map.put(day.getKey(), day.getValue()), TreeMap::putAll);
    }

    /** What one month, or all until one, moved. */
    private record Moved(BigDecimal available, BigDecimal promised, BigDecimal paid, BigDecimal expired) {

        static final Moved NOTHING = new Moved(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        static Moved read(ResultSet row) throws SQLException {
            return new Moved(
                    row.getBigDecimal("available"),
                    row.getBigDecimal("promised"),
                    row.getBigDecimal("paid"),
                    row.getBigDecimal("expired"));
        }

        Moved plus(Moved other) {
            return new Moved(
                    available.add(other.available),
                    promised.add(other.promised),
                    paid.add(other.paid),
                    expired.add(other.expired));
        }

        Point at(LocalDate day, String currency) {
            return new Point(
                    day,
                    Money.of(available, currency),
                    Money.of(promised, currency),
                    Money.of(paid, currency),
                    Money.of(expired, currency));
        }
    }
}
