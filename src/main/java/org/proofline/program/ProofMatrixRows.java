package org.proofline.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the proof matrix. Their rows never change, so what was read once stays true. */
@Repository
class ProofMatrixRows {

    record Code(String code, String kind, String label, String hint) {}

    record ActivityType(String code, String label, String eligibleExpense) {}

    private final JdbcClient jdbc;

    ProofMatrixRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int latestVersion() {
        return jdbc.sql("select max(version) from program.proof_matrix")
                .query(Integer.class)
                .single();
    }

    Map<String, Code> codes() {
        Map<String, Code> codes = new LinkedHashMap<>();
        jdbc.sql("select code, kind, label, hint from program.requirement_code")
                .query(Code.class)
                .list()
                .forEach(code -> codes.put(code.code(), code));
        return codes;
    }

    List<ActivityType> activityTypes(int version) {
        return jdbc.sql(
                        """
                        select code, label, eligible_expense from program.activity_type
                        where matrix_version = :version order by position
                        """)
                .param("version", version)
                .query(ActivityType.class)
                .list();
    }

    List<ProofRequirement> requirements(int version, String activityType, Map<String, Code> codes) {
        return jdbc.sql(
                        """
                        select any_of, per_line from program.proof_requirement
                        where matrix_version = :version and activity_type = :activity order by position
                        """)
                .param("version", version)
                .param("activity", activityType)
                .query((row, n) -> requirement(row, codes))
                .list();
    }

    private static ProofRequirement requirement(ResultSet row, Map<String, Code> codes) throws SQLException {
        List<String> anyOf = List.of((String[]) row.getArray("any_of").getArray());
        Code first = codes.get(anyOf.get(0));
        String label = String.join(
                " or ", anyOf.stream().map(code -> codes.get(code).label()).toList());
        return new ProofRequirement(first.code(), first.kind(), anyOf, row.getBoolean("per_line"), label, first.hint());
    }
}
