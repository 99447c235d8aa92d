package org.proofline.adjudication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.PerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last assessment of each claim: one row with its findings and its draw. */
@Repository
class Assessments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param draw of the sample; made once per claim
     * @param run how often the rules ran
     * @param evaluated rules over several claims that had their data
     */
    record Assessment(List<Finding> findings, BigDecimal draw, int seedId, int run, List<String> evaluated) {}

    private record Seed(int id, String text) {}

    private final PerTransaction<UUID, Optional<Assessment>> known = new PerTransaction<>();
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Seed seed;

    Assessments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Assessment> find(UUID claimId) {
        return known.get(claimId, () -> read(claimId));
    }

    private Optional<Assessment> read(UUID claimId) {
        return jdbc.sql(
                        "select findings, draw, seed_id, runs, evaluated from adjudication.assessment where claim_id = ?")
                .param(claimId)
                .query(Assessments::read)
                .optional();
    }

    /** Replaces the findings; the draw of the first run stays. */
    Assessment store(UUID claimId, List<Finding> findings, List<String> evaluated) {
        Seed drawnWith = seed();
        Assessment stored = jdbc.sql(
                        """
                        insert into adjudication.assessment as a
                          (claim_id, findings, rules_version, draw, seed_id, runs, assessed_at, evaluated)
                        values (:claim, cast(:findings as jsonb), :rules, :draw, :seed, 1, :now, :evaluated)
                        on conflict (claim_id) do update set findings = excluded.findings,
                          rules_version = excluded.rules_version, runs = a.runs + 1, assessed_at = excluded.assessed_at,
                          evaluated = excluded.evaluated
                        returning findings, draw, seed_id, runs, evaluated
                        """)
                .param("claim", claimId)
                .param("findings", write(findings))
                .param("rules", ClaimRules.VERSION)
                .param("draw", Sampling.draw(drawnWith.text(), claimId))
                .param("seed", drawnWith.id())
                .param("evaluated", evaluated.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Assessments::read)
                .single();
        known.put(claimId, Optional.of(stored));
        return stored;
    }

    /** The findings of the last run with more words; nothing else changes. */
    void restate(UUID claimId, List<Finding> findings) {
        jdbc.sql("update adjudication.assessment set findings = cast(? as jsonb) where claim_id = ?")
                .params(write(findings), claimId)
                .update();
        known.forget(claimId);
    }

    /** Read once: a new seed counts from the next start on. */
    private Seed seed() {
        if (seed == null) {
            seed = newestSeed();
        }
        return seed;
    }

    private Seed newestSeed() {
        return jdbc.sql("select id, seed from adjudication.sampling_seed order by id desc limit 1")
                .query((row, n) -> new Seed(row.getInt(1), row.getString(2)))
                .single();
    }

    private static Assessment read(ResultSet row, int n) throws SQLException {
        return new Assessment(
                readFindings(row.getString("findings")),
                row.getBigDecimal("draw"),
                row.getInt("seed_id"),
                row.getInt("runs"),
                List.of((String[]) row.getArray("evaluated").getArray()));
    }

    static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings can't be written as JSON", e);
        }
    }

    static List<Finding> readFindings(String json) {
        try {
            return List.of(JSON.readValue(json, Finding[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored findings can't be read", e);
        }
    }
}
