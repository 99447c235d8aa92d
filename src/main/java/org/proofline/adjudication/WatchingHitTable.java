package org.proofline.adjudication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.adjudication.RiskRules.RiskRule;
import org.proofline.adjudication.WatchingHits.Hit;
import org.proofline.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hits of rules that watch, and up to when they looked. */
@Repository
class WatchingHitTable {

    private static final String HITS =
            """
            select h.*, c.number, v.verdict, v.reason, v.judged_by
            from adjudication.watching_hit h join claims.claim c on c.id = h.claim_id
            left join lateral (select verdict, reason, judged_by from adjudication.finding_verdict
              where claim_id = h.claim_id and finding = h.finding order by id desc limit 1) v on true
            """;

    private final JdbcClient sql;
    private final Clock clock;

    WatchingHitTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether it is new; another node may keep the same at the same time. */
    boolean add(UUID claimId, Watched hit) {
        Finding finding = hit.finding();
        return sql.sql(
                                """
                                insert into adjudication.watching_hit
                                  (id, claim_id, finding, rule_id, rule_version, outcome, threshold, about, hit, found_at)
                                values (:id, :claim, :finding, :rule, :version, :outcome, :threshold, :about,
                                  cast(:hit as jsonb), :now)
                                on conflict do nothing""")
                        .param("id", Ids.next(clock))
                        .param("claim", claimId)
                        .param("finding", finding.key())
                        .param("rule", finding.ruleId())
                        .param("version", finding.ruleVersion())
                        .param("outcome", finding.outcome())
                        .param(
                                "threshold",
                                rule(finding).map(RiskRule::thresholdInWords).orElse(null))
                        .param("about", hit.about())
                        .param("hit", Assessments.write(List.of(finding)))
                        .param("now", now())
                        .update()
                > 0;
    }

    List<Hit> list(boolean judged) {
        return sql.sql(HITS + "where (v.verdict is not null) = ? order by h.outcome = 'INFO', h.id desc limit 200")
                .param(judged)
                .query((row, n) -> hit(row))
                .list();
    }

    Optional<Hit> find(UUID id) {
        return sql.sql(HITS + "where h.id = ?")
                .param(id)
                .query((row, n) -> hit(row))
                .optional();
    }

    /** What the rule found of the claim later. */
    Optional<Finding> of(UUID claimId, String ruleId) {
        return sql.sql("select hit from adjudication.watching_hit where claim_id = ? and rule_id = ?")
                .params(claimId, ruleId)
                .query((row, n) -> Assessments.readFindings(row.getString(1)).get(0))
                .optional();
    }

    /** What was found of the claim among others that nobody looked at either. */
    Optional<Finding> ofSplit(UUID claimId) {
        return sql.sql("select h.hit from adjudication.split_claim s join adjudication.watching_hit h"
                        + " on h.claim_id = s.hit_claim_id and h.finding = s.finding where s.claim_id = ?")
                .param(claimId)
                .query((row, n) -> Assessments.readFindings(row.getString(1)).get(0))
                .optional();
    }

    Instant lookedUntil() {
        return sql.sql("select decided_at from adjudication.watched_until")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Another node may have looked further. */
    void looked(Instant until) {
        sql.sql("update adjudication.watched_until set decided_at = greatest(decided_at, ?)")
                .param(until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        Finding found = Assessments.readFindings(row.getString("hit")).get(0);
        String verdict = row.getString("verdict");
        Finding said = verdict == null
                ? found
                : found.with(
                        found.outcome(),
                        Map.of(
                                "verdict", verdict,
                                "verdictBy", row.getString("judged_by"),
                                "verdictReason", row.getString("reason")));
        return new Hit(
                row.getObject("id", UUID.class),
                row.getObject("claim_id", UUID.class),
                row.getString("number"),
                row.getString("threshold"),
                found.facts().get("person"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                Explanations.of(row.getString("finding"), said, rule(found).orElse(null)));
    }

    private static Optional<RiskRule> rule(Finding finding) {
        return RiskBook.IN_FORCE.of(finding.ruleId());
    }
}
