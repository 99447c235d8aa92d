package org.proofline.adjudication;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which claims the hits over many small claims name; each claim once. */
@Repository
class SplitTable {

    private final JdbcClient sql;

    SplitTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Another node may have named some of them at the same time. */
    void name(UUID hitClaimId, String finding, Collection<UUID> claimIds) {
        sql.sql(
                        """
                        insert into adjudication.split_claim (claim_id, hit_claim_id, finding)
                        select unnest(cast(? as uuid[])), ?, ? on conflict do nothing""")
                .params(claimIds.toArray(UUID[]::new), hitClaimId, finding)
                .update();
    }

    Set<UUID> named(Collection<UUID> claimIds) {
        return new HashSet<>(sql.sql("select claim_id from adjudication.split_claim where claim_id = any(?)")
                .param(claimIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** What the rule was told to say less of, or a person called harmless, is open no more. */
    Set<UUID> doubted(Collection<UUID> claimIds) {
        return new HashSet<>(sql.sql(
                        """
                        select s.claim_id from adjudication.split_claim s
                        join adjudication.watching_hit h on h.claim_id = s.hit_claim_id and h.finding = s.finding
                        where s.claim_id = any(?) and h.outcome = 'REVIEW'
                          and coalesce((select verdict from adjudication.finding_verdict v
                            where v.claim_id = h.claim_id and v.finding = h.finding order by v.id desc limit 1), '')
                            <> 'HARMLESS'""")
                .param(claimIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    List<UUID> of(UUID hitClaimId, String finding) {
        return sql.sql(
                        "select claim_id from adjudication.split_claim where hit_claim_id = ? and finding = ? order by 1")
                .params(hitClaimId, finding)
                .query(UUID.class)
                .list();
    }
}
