package org.proofline.workflow.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings grants and task lists to the state of this build at every start, one node after the other. */
@Component
class EngineStart implements SmartInitializingSingleton {

    private final Grants grants;
    private final TaskFilters filters;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    EngineStart(Grants grants, TaskFilters filters, TransactionTemplate transaction, JdbcTemplate jdbc) {
        this.grants = grants;
        this.filters = filters;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(hashtext('proofline.engine.start'))");
            grants.ensure();
            filters.ensureForGroups();
        });
    }
}
