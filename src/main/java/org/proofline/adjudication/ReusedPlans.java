package org.proofline.adjudication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For transactions of many small statements by key: PostgreSQL plans each statement once instead of weighing a new plan at
 * each execution, which took a third of a claim's time in the database. Not for reports: their best plan depends on what
 * is asked for.
 */
@Component
class ReusedPlans {

    private final JdbcClient jdbc;

    ReusedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void inThisTransaction() {
        jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
    }
}
