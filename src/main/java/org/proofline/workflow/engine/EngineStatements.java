package org.proofline.workflow.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Reads the engine's thousand statements on a second processor while Spring still looks for its classes: the longest single
 * step of the engine's start. Read by the engine's own code with its own defaults; the engine takes them when it is built,
 * and reads them itself when there are none.
 */
class EngineStatements implements ApplicationListener<ApplicationStartingEvent> {

    private static final AtomicReference<CompletableFuture<Configuration>> READ = new AtomicReference<>();

    @Override
    public void onApplicationEvent(ApplicationStartingEvent starting) {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            CompletableFuture<Configuration> read = new CompletableFuture<>();
            READ.set(read);
            Thread reading = new Thread(() -> read(read), "engine-statements");
            reading.setDaemon(true);
            reading.start();
        }
    }

    /** For an engine whose transactions Spring manages. */
    static void handTo(ProcessEngineConfigurationImpl engine) {
        CompletableFuture<Configuration> read = READ.getAndSet(null);
        if (read == null || !engine.getDatabaseTablePrefix().isEmpty()) {
            return;
        }
        ManagedTransactionFactory transactions = new ManagedTransactionFactory();
        Configuration statements = read.join();
        statements.setEnvironment(new Environment("default", transactions, engine.getDataSource()));
        engine.setTransactionFactory(transactions);
        engine.setSqlSessionFactory(new DefaultSqlSessionFactory(statements));
    }

    private static void read(CompletableFuture<Configuration> into) {
        try {
            into.complete(new Reader().read());
        } catch (RuntimeException | Error broken) {
            into.completeExceptionally(broken);
        }
    }

    private static final class Reader extends StandaloneProcessEngineConfiguration {

        Configuration read() {
            setDatabaseType(DbSqlSessionFactory.POSTGRES);
            // Never connected to.
            setDataSource(new PGSimpleDataSource());
            initTransactionFactory();
            initSqlSessionFactory();
            return getSqlSessionFactory().getConfiguration();
        }
    }
}
