package org.proofline.adjudication;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of findings that are not about another claim. */
@Repository
class FindingVerdicts {

    static final String CONFIRMED = "CONFIRMED";
    static final String HARMLESS = "HARMLESS";

    private final JdbcClient sql;
    private final Clock clock;

    /** @param finding the key of the finding within its claim */
    record Said(String finding, String verdict, String reason, String by) {}

    /** How often a rule spoke, and what people said of it. */
    record Count(String ruleId, String version, long hits, long right, long wrong) {}

    FindingVerdicts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param key of the finding within its claim */
    void add(UUID claimId, String key, Finding finding, String verdict, String reason, String by) {
        sql.sql(
                        """
                        insert into adjudication.finding_verdict
                          (claim_id, finding, rule_id, rule_version, verdict, reason, judged_by, judged_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        claimId,
                        key,
                        finding.ruleId(),
                        finding.ruleVersion(),
                        verdict,
                        reason,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The findings with what was said of them; what is harmless asks nobody any more. */
    List<Finding> settled(UUID claimId, List<Finding> findings) {
        Map<String, Said> said = of(claimId);
        return said.isEmpty()
                ? findings
                : findings.stream()
                        .map(finding -> settled(finding, said.get(finding.key())))
                        .toList();
    }

    private static Finding settled(Finding finding, Said said) {
        if (said == null || finding.matchId() != null || finding.blocks()) {
            return finding;
        }
        Map<String, String> words =
                Map.of("verdict", said.verdict(), "verdictBy", said.by(), "verdictReason", said.reason());
        return finding.with(HARMLESS.equals(said.verdict()) ? "INFO" : finding.outcome(), words);
    }

    private Map<String, Said> of(UUID claimId) {
        Map<String, Said> newest = new HashMap<>();
        sql.sql(
                        "select finding, verdict, reason, judged_by from adjudication.finding_verdict where claim_id = ? order by id")
                .param(claimId)
                .query((row, n) -> new Said(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .forEach(said -> newest.put(said.finding(), said));
        return newest;
    }

    /** By the rule ids of findings and by version. */
    List<Count> counts() {
        return sql.sql(
                        """
                        with hit as (
                          select rule_id, rule_version, count(*) as hits from (
                            select f ->> 'ruleId' as rule_id, f ->> 'ruleVersion' as rule_version
                            from adjudication.assessment cross join lateral jsonb_array_elements(findings) as f
                            where findings <> '[]' and f ->> 'matchId' is null
                            union all select rule_id, rule_version from adjudication.watching_hit) as one
                          group by 1, 2
                        ), said as (
                          select rule_id, rule_version, count(*) filter (where verdict = 'CONFIRMED') as confirmed,
                            count(*) filter (where verdict = 'HARMLESS') as harmless
                          from (select distinct on (claim_id, finding) rule_id, rule_version, verdict
                            from adjudication.finding_verdict order by claim_id, finding, id desc) as newest
                          group by 1, 2
                        )
                        select coalesce(h.rule_id, s.rule_id), coalesce(h.rule_version, s.rule_version),
                          coalesce(h.hits, 0), coalesce(s.confirmed, 0), coalesce(s.harmless, 0)
                        from hit h full join said s on s.rule_id = h.rule_id and s.rule_version = h.rule_version""")
                .query((row, n) ->
                        new Count(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
