package org.proofline.sales;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class TotalsTable implements SalesTotals {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int FIXED = 5;

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    TotalsTable(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void stream(Question question, Consumer<Sum> to) {
        List<Object> parameters = new ArrayList<>();
        String statement = statement(question, parameters);
        jdbc.query(
                connection -> {
                    PreparedStatement prepared = connection.prepareStatement(statement);
                    prepared.setFetchSize(ROWS_AT_ONCE);
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

    private static String statement(Question question, List<Object> parameters) {
        String by = String.join(
                "",
                question.by().stream()
                        .map(column -> ", coalesce(" + column.column() + ", '')")
                        .toList());
        StringBuilder where = new StringBuilder("source = 'PARTNER' and sold_on between ? and ? and currency = ?");
        parameters.addAll(List.of(question.from(), question.to(), question.currency()));
        if (question.partnerId() != null) {
            where.append(" and partner_id = ?");
            parameters.add(question.partnerId());
        }
        if (question.paidOnly()) {
            where.append(" and paid");
        }
        for (Map.Entry<By, Set<String>> only : question.only().entrySet()) {
            where.append(" and coalesce(").append(only.getKey().column()).append(", '') = any (?)");
            parameters.add(only.getValue());
        }
        return "select partner_id, count(*),"
                + " count(*) - 2 * count(*) filter (where case when net = 0 then quantity < 0 else net < 0 end),"
                + " sum(quantity), sum(net)" + by + " from sales.line where " + where + " group by partner_id" + by
                + " order by partner_id";
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
                row.getBigDecimal(5));
    }

    @Override
    public long inOtherCurrencies(LocalDate from, LocalDate to, String currency) {
        return sql.sql(
                        "select count(*) from sales.line where source = 'PARTNER' and sold_on between ? and ? and currency <> ?")
                .params(from, to, currency)
                .query(Long.class)
                .single();
    }
}
