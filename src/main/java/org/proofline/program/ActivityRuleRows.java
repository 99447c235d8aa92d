package org.proofline.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.proofline.program.ActivityRules.Ineligible;
import org.proofline.program.ActivityRules.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what activities pay for. Their rows never change. */
@Repository
class ActivityRuleRows {

    private final JdbcClient jdbc;

    ActivityRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ActivityRules of(int version, String activityType) {
        return new ActivityRules(
                activityType,
                expenses(version, activityType, true).stream()
                        .map(Ineligible::label)
                        .toList(),
                expenses(version, activityType, false),
                limits(version, activityType));
    }

    private List<Ineligible> expenses(int version, String activityType, boolean eligible) {
        return jdbc.sql(
                        """
                        select code, label, words from program.expense
                        where matrix_version = :version and activity_type = :activity and eligible = :eligible
                        order by position
                        """)
                .param("version", version)
                .param("activity", activityType)
                .param("eligible", eligible)
                .query(ActivityRuleRows::expense)
                .list();
    }

    private List<Limit> limits(int version, String activityType) {
        return jdbc.sql(
                        """
                        select kind, amount, currency, sentence from program.activity_limit
                        where matrix_version = :version and activity_type = :activity order by position
                        """)
                .param("version", version)
                .param("activity", activityType)
                .query(Limit.class)
                .list();
    }

    private static Ineligible expense(ResultSet row, int n) throws SQLException {
        return new Ineligible(row.getString("code"), row.getString("label"), List.of((String[])
                row.getArray("words").getArray()));
    }
}
