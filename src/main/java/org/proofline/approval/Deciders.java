package org.proofline.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who decided on a subject, and under which duty. */
@Repository
class Deciders {

    private final JdbcClient jdbc;

    Deciders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Subject subject, String username, String duty, Instant now) {
        jdbc.sql(
                        """
                        insert into approval.decider (subject_id, username, duty, subject_type, decided_at)
                        values (:subject, :username, :duty, :type, :now) on conflict do nothing
                        """)
                .param("subject", subject.id())
                .param("username", username)
                .param("duty", duty)
                .param("type", subject.type())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean decidedUnderAnotherDuty(UUID subjectId, String username, String duty) {
        return jdbc.sql(
                        """
                        select exists (select 1 from approval.decider
                          where subject_id = :subject and username = :username and duty <> :duty)
                        """)
                .param("subject", subjectId)
                .param("username", username)
                .param("duty", duty)
                .query(Boolean.class)
                .single();
    }

    Set<String> of(UUID subjectId) {
        return jdbc
                .sql(
                        """
                        select username from approval.decider where subject_id = :subject
                        union
                        select unnest(array[s.decided_by, s.on_behalf_of]) from approval.approval_step s
                          join approval.approval_case c on c.id = s.case_id
                        where c.subject_id = :subject and s.outcome is not null
                        """)
                .param("subject", subjectId)
                .query(String.class)
                .set()
                .stream()
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
