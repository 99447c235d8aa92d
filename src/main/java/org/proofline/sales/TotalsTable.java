package org.proofline.sales;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class TotalsTable implements SalesTotals {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int FIXED = 6;
    private static final int FEW = 8;
    private static final String SUMS =
            """
            select partner_id, count(*) filter (where own),
              count(*) filter (where own)
                - 2 * count(*) filter (where own and case when net = 0 then quantity < 0 else net < 0 end),
              coalesce(sum(quantity) filter (where own), 0), coalesce(sum(net) filter (where own), 0),
              count(*) filter (where not own)
            """;

    private final JdbcTemplate jdbc;

    TotalsTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Days> days(UUID partnerId) {
        return jdbc
                .query(
                        "select min(sold_on), max(sold_on) from sales.line where source = 'PARTNER' and partner_id = ?",
                        (row, n) -> new Days(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                        partnerId)
                .stream()
                .filter(days -> days.first() != null)
                .findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void stream(Question question, Consumer<Sum> to) {
        List<Object> parameters = new ArrayList<>();
        String statement = statement(question, parameters);
        jdbc.query(
                connection -> {
                    PreparedStatement prepared = connection.prepareStatement(statement);
                    prepared.setFetchSize(isSmall(question) ? 0 : ROWS_AT_ONCE);
                    for (int i = 0; i < parameters.size(); i++) {
                        Object value = parameters.get(i);
                        prepared.setObject(
                                i + 1,
                                value instanceof Set<?> values
                                        ? connection.createArrayOf("text", values.toArray())
                                        : value);
                    }
                    return prepared;
                },
                (ResultSet row) -> to.accept(read(row, question.by().size())));
    }

    /** A cursor keeps memory flat, but makes the database use one processor only. A few rows for each partner need none. */
    private static boolean isSmall(Question question) {
        int rows = 1;
        for (By by : question.by()) {
            Set<String> only = question.only().getOrDefault(by, Set.of());
            rows = only.isEmpty() ? ROWS_AT_ONCE : rows * only.size();
        }
        return rows <= FEW;
    }

    private static String statement(Question question, List<Object> parameters) {
        String by = String.join(
                "",
                question.by().stream()
                        .map(column -> ", coalesce(" + column.column() + ", '')")
                        .toList());
        StringBuilder where = new StringBuilder("source = 'PARTNER' and sold_on between ? and ?");
        parameters.addAll(List.of(question.currency(), question.from(), question.to()));
        if (question.partnerId() != null) {
            where.append(" and partner_id = ?");
            parameters.add(question.partnerId());
        }
        if (question.paidOnly()) {
            where.append(" and paid");
        }
        for (Map.Entry<By, Set<String>> only : question.only().entrySet()) {
            String column = only.getKey().column();
            boolean none = only.getValue().contains("");
            where.append(" and ")
                    .append(none ? "coalesce(" + column + ", '')" : column)
                    .append(" = any (?)");
            parameters.add(only.getValue());
        }
        return SUMS + by + " from (select l.*, l.currency = ? as own from sales.line l) l where " + where
                + " group by partner_id" + by + " order by partner_id";
    }

    private static Sum read(ResultSet row, int dimensions) throws SQLException {
        List<String> values = new ArrayList<>(dimensions);
        for (int i = 1; i <= dimensions; i++) {
            values.add(row.getString(FIXED + i));
        }
        return new Sum(
                row.getObject(1, UUID.class),
                values,
                row.getLong(2),
                row.getLong(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getLong(6));
    }
}
