package org.proofline.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * The baseline of the throughput: the engine alone with our processes from submission to scheduled payout, which are the
 * claim's and its payment's, their delegates empty, on a database of its own in the same PostgreSQL, with the executor
 * settings and the history level of the application.
 */
final class BareEngine implements AutoCloseable {

    /** The layout of both processes. */
    enum Layout {
        /** As Proofline runs them. */
        SAME_MODEL("claim", "payout"),
        /** Every task behind a save point of its own. */
        TEXTBOOK("textbook-claim", "textbook-payout"),
        /** As Proofline runs them, without the payment's process. */
        CLAIM_ONLY("only-claim", null);

        private final String claim;
        private final String payout;

        Layout(String claim, String payout) {
            this.claim = claim;
            this.payout = payout;
        }
    }

    /** What the automatic path asks of {@code claimRoute}. */
    public static final class AlwaysAutomatic {
        public boolean automatic(DelegateExecution execution) {
            return true;
        }

        public boolean straightToApproval(DelegateExecution execution) {
            return false;
        }
    }

    /** What the payment's process asks of {@code paymentGate}: the payment is ready for a run. */
    public static final class AlwaysReady {
        public boolean ready(DelegateExecution execution) {
            return true;
        }
    }

    private final ProcessEngine engine;
    private final HikariDataSource pool;

    BareEngine(String jdbcUrl, String user, String password, ProcessEngineConfigurationImpl like) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(jdbcUrl);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(24);
        engine = configuration(like).buildProcessEngine();
        for (Layout layout : Layout.values()) {
            deploy("claim", layout.claim, layout);
            if (layout.payout != null) {
                deploy("payout", layout.payout, layout);
            }
        }
    }

    private StandaloneProcessEngineConfiguration configuration(ProcessEngineConfigurationImpl like) {
        StandaloneProcessEngineConfiguration bare = new StandaloneProcessEngineConfiguration();
        bare.setProcessEngineName("bare-" + UUID.randomUUID());
        bare.setDataSource(pool);
        bare.setDatabaseSchemaUpdate("true");
        bare.setHistory("full");
        bare.setMetricsEnabled(false);
        bare.setEnforceHistoryTimeToLive(false);
        bare.setJobExecutor(sameAs((DefaultJobExecutor) executor(like)));
        bare.setJobExecutorActivate(true);
        bare.setEnsureJobDueDateNotNull(like.isEnsureJobDueDateNotNull());
        Map<Object, Object> beans = new HashMap<>();
        beans.put("claimRoute", new AlwaysAutomatic());
        beans.put("paymentGate", new AlwaysReady());
        beans.put("schedulePayoutDelegate", (JavaDelegate) BareEngine::startPayout);
        bare.setBeans(new NoOpBeans(beans));
        return bare;
    }

    private static Object executor(ProcessEngineConfigurationImpl like) {
        return like.getJobExecutor() instanceof DefaultJobExecutor same ? same : new DefaultJobExecutor();
    }

    private static DefaultJobExecutor sameAs(DefaultJobExecutor like) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(like.getCorePoolSize());
        executor.setMaxPoolSize(like.getMaxPoolSize());
        executor.setQueueSize(like.getQueueSize());
        executor.setMaxJobsPerAcquisition(like.getMaxJobsPerAcquisition());
        executor.setWaitTimeInMillis(like.getWaitTimeInMillis());
        executor.setMaxWait(like.getMaxWait());
        executor.setLockTimeInMillis(like.getLockTimeInMillis());
        return executor;
    }

    /** The one thing that is done: the claim's process hands over to its payment's. */
    private static void startPayout(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        for (Layout layout : Layout.values()) {
            if (layout.payout != null && definition.startsWith(layout.claim + ":")) {
                execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .startProcessInstanceByKey(
                                layout.payout, UUID.randomUUID().toString());
            }
        }
    }

    private void deploy(String process, String key, Layout layout) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(BareEngine.class.getResourceAsStream("/processes/" + process + ".bpmn"));
        org.camunda.bpm.model.xml.instance.ModelElementInstance element = model.getModelElementById(process);
        element.setAttributeValue("id", key);
        if (layout == Layout.TEXTBOOK) {
            model.getModelElementsByType(ServiceTask.class).forEach(task -> task.setCamundaAsyncBefore(true));
            model.getModelElementsByType(BusinessRuleTask.class).forEach(task -> task.setCamundaAsyncBefore(true));
        }
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(key + ".bpmn", model)
                .deploy();
    }

    void start(Layout layout) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(layout.claim, UUID.randomUUID().toString());
    }

    /** Claims that ended and whose payment, where it has a process, waits for its run. */
    long completed(Layout layout) throws SQLException {
        String sql = "select (select count(*) from act_hi_procinst where end_time_ is not null and proc_def_key_ = '"
                + layout.claim + "') - (select count(*) from act_ru_job where process_def_key_ = '" + layout.payout
                + "')";
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** Every delegate that a process names exists and does nothing. */
    private static final class NoOpBeans extends java.util.AbstractMap<Object, Object> {

        private static final JavaDelegate NOTHING = execution -> {};
        private final Map<Object, Object> named;

        NoOpBeans(Map<Object, Object> named) {
            this.named = named;
        }

        @Override
        public boolean containsKey(Object name) {
            return named.containsKey(name) || name.toString().endsWith("Delegate");
        }

        @Override
        public Object get(Object name) {
            return named.getOrDefault(name, name.toString().endsWith("Delegate") ? NOTHING : null);
        }

        @Override
        public java.util.Set<Entry<Object, Object>> entrySet() {
            return named.entrySet();
        }
    }
}
