package org.camunda.bpm.engine.impl;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Shadows the engine's class of the same name, which looks only at the outer query and lets expressions of nested
 * {@code or} queries be evaluated (CVE-2026-109432, no fix in the community edition). This one looks at every level.
 * It wins because the application's own classes precede its libraries; a check at the start makes sure that it did.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public class QueryValidators {

    private static void refuse(AbstractQuery<?, ?> query, boolean allowed, String kind) {
        if (!allowed && hasExpressions(query)) {
            throw new BadUserRequestException(
                    "Expressions are forbidden in " + kind + " queries, nested ones included");
        }
    }

    private static boolean hasExpressions(AbstractQuery<?, ?> query) {
        // Every query of an "or" shares one list, which holds the outer query as well.
        boolean nested = query instanceof TaskQueryImpl tasks
                && tasks.getQueries().stream()
                        .anyMatch(part -> !part.getExpressions().isEmpty());
        return nested || !query.getExpressions().isEmpty();
    }

    /** Checks queries that a caller makes. */
    public static class AdhocQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        /** Named as in the original. */
        public static final AdhocQueryValidator INSTANCE = new AdhocQueryValidator();

        private AdhocQueryValidator() {}

        @Override
        public void validate(T query) {
            refuse(query, Context.getProcessEngineConfiguration().isEnableExpressionsInAdhocQueries(), "adhoc");
        }

        /** Named as in the original. */
        public static <T extends AbstractQuery<?, ?>> AdhocQueryValidator<T> get() {
            return INSTANCE;
        }
    }

    /** Checks queries that filters keep. */
    public static class StoredQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        /** Named as in the original. */
        public static final StoredQueryValidator INSTANCE = new StoredQueryValidator();

        private StoredQueryValidator() {}

        @Override
        public void validate(T query) {
            refuse(query, Context.getProcessEngineConfiguration().isEnableExpressionsInStoredQueries(), "stored");
        }

        /** Named as in the original. */
        public static <T extends AbstractQuery<?, ?>> StoredQueryValidator<T> get() {
            return INSTANCE;
        }
    }
}
