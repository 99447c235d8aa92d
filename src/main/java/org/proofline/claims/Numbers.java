package org.proofline.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that people say aloud, and the rows that let each process start once. */
@Component
class Numbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Numbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String nextClaim() {
        return "CL-" + year() + next("select nextval('claims.claim_number')");
    }

    String nextFundRequest() {
        return "FR-" + year() + next("select nextval('claims.fund_request_number')");
    }

    /**
     * Takes the business key for one round of a process.
     *
     * @throws DomainException CONFLICT when this round was started before
     */
    void startOnce(String process, UUID businessKey, int round) {
        try {
            jdbc.sql("insert into claims.process_start (process, business_key, round, started_at)"
                            + " values (?, ?, ?, now())")
                    .params(process, businessKey, round)
                    .update();
        } catch (DuplicateKeyException e) {
            throw DomainException.conflict("ALREADY_STARTED", "This was submitted already.");
        }
    }

    private String year() {
        return LocalDate.now(clock).getYear() + "-";
    }

    private String next(String sql) {
        return String.format("%06d", jdbc.sql(sql).query(Long.class).single());
    }
}
