package org.proofline.adjudication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.adjudication.RuleDemotions.Demotion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which versions of rules say less than they could, or are proposed to. */
@Repository
class DemotionTable {

    private static final List<String> SEVERITY = List.of("INFO", "REVIEW", "HOLD");

    private final JdbcClient sql;
    private final Clock clock;

    DemotionTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those that wait or were accepted, the newest first. */
    List<Demotion> all() {
        return sql.sql(
                        "select * from adjudication.rule_demotion where accepted is distinct from false order by id desc")
                .query((row, n) -> demotion(row))
                .list();
    }

    Optional<Demotion> lock(UUID id) {
        return sql.sql("select * from adjudication.rule_demotion where id = ? for update")
                .param(id)
                .query((row, n) -> demotion(row))
                .optional();
    }

    void add(Demotion demotion) {
        sql.sql(
                        """
                        insert into adjudication.rule_demotion
                          (id, rule_id, rule_version, outcome, reason, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        demotion.id(),
                        demotion.ruleId(),
                        demotion.ruleVersion(),
                        demotion.outcome(),
                        demotion.reason(),
                        demotion.proposedBy(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(UUID id, boolean accepted, String answer, String by) {
        sql.sql(
                        """
                        update adjudication.rule_demotion set decided_by = ?, decided_at = ?, accepted = ?, answer = ?
                        where id = ?""")
                .params(by, clock.instant().atOffset(ZoneOffset.UTC), accepted, answer, id)
                .update();
    }

    /** The findings, none of them graver than its rule may be; what blocks is no matter of likelihood and stays. */
    List<Finding> heeded(List<Finding> findings) {
        List<Demotion> inForce = all().stream().filter(Demotion::inForce).toList();
        return inForce.isEmpty()
                ? findings
                : findings.stream().map(finding -> heeded(finding, inForce)).toList();
    }

    private static Finding heeded(Finding finding, List<Demotion> inForce) {
        return inForce.stream()
                .filter(demotion -> isOf(demotion, finding))
                .filter(demotion -> SEVERITY.indexOf(demotion.outcome()) < SEVERITY.indexOf(finding.outcome()))
                .findFirst()
                .map(demotion -> finding.with(demotion.outcome(), Map.of("verdictDemoted", finding.outcome())))
                .orElse(finding);
    }

    private static boolean isOf(Demotion demotion, Finding finding) {
        return demotion.ruleVersion().equals(finding.ruleVersion())
                && RiskBook.IN_FORCE.rule(demotion.ruleId()).finds(finding.ruleId());
    }

    private static Demotion demotion(ResultSet row) throws SQLException {
        return new Demotion(
                row.getObject("id", UUID.class),
                row.getString("rule_id"),
                row.getString("rule_version"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getString("decided_by"));
    }
}
