package org.proofline.approval;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecidedSteps implements PastDecisions {

    private final JdbcClient sql;

    DecidedSteps(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Decided> of(Collection<UUID> subjectIds) {
        return sql.sql(
                        """
                        select subject_id, decided_by, outcome, open_since, decided_at from (
                          select c.subject_id, s.decided_by, s.outcome, s.decided_at,
                            coalesce(lag(s.decided_at) over (partition by c.id order by s.no), c.opened_at) as open_since
                          from approval.approval_case c join approval.approval_step s on s.case_id = c.id
                          where c.subject_id = any(?)) as step
                        where decided_by is not null order by decided_at
                        """)
                .param(subjectIds.toArray(UUID[]::new))
                .query((row, n) -> new Decided(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<UUID> since(String subjectType, Instant from) {
        return sql.sql(
                        """
                        select c.subject_id from approval.approval_step s join approval.approval_case c on c.id = s.case_id
                        where s.decided_at >= ? and c.subject_type = ? group by c.subject_id order by min(s.decided_at)
                        """)
                .params(from.atOffset(ZoneOffset.UTC), subjectType)
                .query(UUID.class)
                .list();
    }
}
