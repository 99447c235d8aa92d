package org.proofline.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.approval.Approvals.OpenCase;
import org.proofline.approval.Approvals.Step;
import org.proofline.approval.Approvals.StepSpec;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of approval cases and their steps. */
@Repository
class CaseRows {

    private static final String SELECT =
            """
            select id, subject_type, subject_id, status, rule_version, amount, currency, excluded
            from approval.approval_case where
            """;

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredCase> find(UUID id) {
        return one(SELECT + " id = :id", id);
    }

    Optional<StoredCase> lock(UUID id) {
        return one(SELECT + " id = :id for update", id);
    }

    Optional<StoredCase> lockOpen(UUID subjectId) {
        return one(SELECT + " subject_id = :id and status = 'OPEN' for update", subjectId);
    }

    Optional<StoredCase> latestOf(UUID subjectId) {
        return one(SELECT + " subject_id = :id order by opened_at desc, id desc limit 1", subjectId);
    }

    void insert(UUID id, OpenCase command, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into approval.approval_case
                          (id, subject_type, subject_id, status, rule_version, amount, currency, excluded, opened_by, opened_at)
                        values (:id, :type, :subject, 'OPEN', :rule, :amount, :currency, :excluded, :by, :now)
                        """)
                .param("id", id)
                .param("type", command.subject().type())
                .param("subject", command.subject().id())
                .param("rule", command.ruleVersion())
                .param("amount", command.amount().amount())
                .param("currency", command.amount().currency().getCurrencyCode())
                .param("excluded", command.excluded().toArray(String[]::new))
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(UUID id, UUID caseId, StepSpec step) {
        jdbc.sql(
                        """
                        insert into approval.approval_step (id, case_id, no, name, group_code, due_in_working_days)
                        values (:id, :case, :no, :name, :group, :days)
                        """)
                .param("id", id)
                .param("case", caseId)
                .param("no", step.no())
                .param("name", step.name())
                .param("group", step.group())
                .param("days", step.dueInWorkingDays())
                .update();
    }

    int workingDays(UUID stepId) {
        return jdbc.sql("select due_in_working_days from approval.approval_step where id = :id")
                .param("id", stepId)
                .query(Integer.class)
                .single();
    }

    void startClock(UUID stepId, Instant dueAt) {
        jdbc.sql("update approval.approval_step set due_at = :due where id = :id")
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .param("id", stepId)
                .update();
    }

    void escalate(UUID stepId, String group) {
        jdbc.sql("update approval.approval_step set escalated_to = :group where id = :id")
                .param("group", group)
                .param("id", stepId)
                .update();
    }

    void decide(UUID stepId, Verdict verdict, Seat seat, String person, Instant now) {
        jdbc.sql(
                        """
                        update approval.approval_step set decided_by = :person, on_behalf_of = :behalf,
                          outcome = :outcome, reason_code = :reason, comment = :comment, decided_at = :now
                        where id = :id
                        """)
                .param("person", person)
                .param("behalf", seat.onBehalfOf())
                .param("outcome", verdict.outcome())
                .param("reason", verdict.reasonCode())
                .param("comment", verdict.comment())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", stepId)
                .update();
    }

    void close(UUID id, String status, String reason, Instant now) {
        jdbc.sql(
                        """
                        update approval.approval_case set status = :status, close_reason = :reason, closed_at = :now
                        where id = :id
                        """)
                .param("status", status)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private Optional<StoredCase> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(this::stored).optional();
    }

    private StoredCase stored(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Money amount = Money.of(row.getBigDecimal("amount").stripTrailingZeros(), row.getString("currency"));
        Subject subject = Subject.of(row.getString("subject_type"), row.getObject("subject_id", UUID.class));
        Set<String> excluded = Set.of((String[]) row.getArray("excluded").getArray());
        return new StoredCase(
                new ApprovalCase(
                        id, subject, row.getString("status"), row.getString("rule_version"), excluded, steps(id)),
                amount);
    }

    private List<Step> steps(UUID caseId) {
        return jdbc.sql("select * from approval.approval_step where case_id = :case order by no")
                .param("case", caseId)
                .query(CaseRows::step)
                .list();
    }

    private static Step step(ResultSet row, int n) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getInt("no"),
                row.getString("name"),
                row.getString("group_code"),
                instant(row, "due_at"),
                row.getString("escalated_to"),
                row.getString("decided_by"),
                row.getString("on_behalf_of"),
                row.getString("outcome"),
                row.getString("reason_code"),
                row.getString("comment"),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
