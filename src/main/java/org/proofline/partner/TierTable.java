package org.proofline.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.partner.TierRule.Level;
import org.proofline.partner.Tiers.DatedRule;
import org.proofline.partner.Tiers.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of rules and of what they gave. */
@Repository
class TierTable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String RULES =
            "select r.*, a.accepted_by from partner.tier_rule r left join partner.tier_rule_acceptance a on a.rule_id = r.id ";

    private final JdbcClient jdbc;

    TierTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DatedRule ruleOn(LocalDate day) {
        return jdbc.sql(RULES + "where a.rule_id is not null and r.valid_from <= :day"
                        + " order by r.valid_from desc, a.accepted_at desc limit 1")
                .param("day", day)
                .query(TierTable::rule)
                .single();
    }

    List<DatedRule> rules() {
        return jdbc.sql(RULES + "order by r.valid_from desc, r.proposed_at desc")
                .query(TierTable::rule)
                .list();
    }

    Optional<DatedRule> find(UUID id) {
        return jdbc.sql(RULES + "where r.id = :id")
                .param("id", id)
                .query(TierTable::rule)
                .optional();
    }

    void insert(DatedRule dated) {
        jdbc.sql(
                        """
                        insert into partner.tier_rule (id, valid_from, currency, lock_months, levels, proposed_by, proposed_at)
                        values (:id, :from, :currency, :lock, cast(:levels as jsonb), :person, :at)
                        """)
                .param("id", dated.id())
                .param("from", dated.from())
                .param("currency", dated.currency())
                .param("lock", dated.rule().lockMonths())
                .param("levels", write(dated.rule().tiers()))
                .param("person", dated.proposedBy())
                .param("at", dated.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void accept(UUID id, String person, Instant now) {
        jdbc.sql(
                        "insert into partner.tier_rule_acceptance (rule_id, accepted_by, accepted_at) values (:id, :person, :at)")
                .param("id", id)
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Decision> decision(UUID partnerId, YearMonth month) {
        return jdbc.sql("select * from partner.tier_decision where partner_id = :partner and month = :month")
                .param("partner", partnerId)
                .param("month", month.atDay(1))
                .query(TierTable::decision)
                .optional();
    }

    List<Decision> decisions(UUID partnerId, int limit) {
        return jdbc.sql(
                        "select * from partner.tier_decision where partner_id = :partner order by month desc limit :limit")
                .param("partner", partnerId)
                .param("limit", limit)
                .query(TierTable::decision)
                .list();
    }

    void insert(Decision decision, UUID rule) {
        jdbc.sql(
                        """
                        insert into partner.tier_decision (partner_id, month, rule_id, nets, tier_before, tier, locked_until,
                          reason, decided_at)
                        values (:partner, :month, :rule, :nets, :before, :tier, :locked, :reason, :at)
                        """)
                .param("partner", decision.partnerId())
                .param("month", decision.month().atDay(1))
                .param("rule", rule)
                .param("nets", decision.nets().toArray(BigDecimal[]::new))
                .param("before", decision.before())
                .param("tier", decision.tier())
                .param("locked", decision.lockedUntil())
                .param("reason", decision.reason())
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DatedRule rule(ResultSet row, int n) throws SQLException {
        return new DatedRule(
                row.getObject("id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("currency"),
                new TierRule(read(row.getString("levels")), row.getInt("lock_months")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("accepted_by"));
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(
                row.getObject("partner_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                List.of((BigDecimal[]) row.getArray("nets").getArray()),
                row.getString("tier_before"),
                row.getString("tier"),
                row.getObject("locked_until", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("decided_at").toInstant());
    }

    private static String write(List<Level> levels) {
        List<Map<String, String>> rows = levels.stream()
                .map(level -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("tier", level.tier());
                    row.put("monthlyNet", level.monthlyNet().toPlainString());
                    return row;
                })
                .toList();
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule of tiers cannot be stored", e);
        }
    }

    private static List<Level> read(String levels) {
        try {
            return JSON.readValue(levels, new TypeReference<List<Map<String, String>>>() {}).stream()
                    .map(row -> new Level(row.get("tier"), new BigDecimal(row.get("monthlyNet"))))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored rule of tiers cannot be read", e);
        }
    }
}
