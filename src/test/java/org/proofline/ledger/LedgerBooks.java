package org.proofline.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger alone on a real database, with the application's own rights; no web, no engine. */
public final class LedgerBooks implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TestDatabase database = TestDatabase.create();

    public LedgerBooks() {
        this(UnaryOperator.identity());
    }

    /** @param around what stands between the ledger and the pool of connections */
    LedgerBooks(UnaryOperator<DataSource> around) {
        context.registerBean("dataSource", DataSource.class, () -> around.apply(pool(database.app())));
        context.register(
                Infrastructure.class,
                Trail.class,
                EntryReader.class,
                EntryWriter.class,
                Journal.class,
                FundTable.class,
                LockedBalances.class,
                FundMover.class,
                AccrualTable.class,
                AccrualBook.class,
                ExchangeRateBook.class,
                RateList.class,
                FundHistoryTable.class,
                FundBook.class,
                FundRisks.class,
                FundSweep.class,
                FundTreeTable.class,
                FundChangeTable.class,
                FundChangeBook.class,
                GuardrailBook.class,
                ReceivableBook.class,
                PayingEntityTable.class,
                PostingPeriodTable.class);
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Funds funds() {
        return get(Funds.class);
    }

    public Ledger ledger() {
        return get(Ledger.class);
    }

    public TestDatabase database() {
        return database;
    }

    public JdbcClient sql() {
        return get(JdbcClient.class);
    }

    /** Runs work in one transaction. */
    public <T> T together(Supplier<T> work) {
        return new TransactionTemplate(get(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    public List<DomainEvent> events() {
        return get(Trail.class).events;
    }

    public TestClock clock() {
        return get(TestClock.class);
    }

    /** A fresh fund of PL-EU in EUR, of which the partner gets this much. */
    public String fund(UUID partnerId, String amount) {
        String code = "FUND-" + UUID.randomUUID();
        funds().create(new Funds.Fund(code, "A fund", "PL-EU", "EUR", LocalDate.of(2026, 1, 1), null));
        funds().allocate(code, partnerId, Money.eur(amount), false, "allocate:" + code);
        return code;
    }

    public static UUID id() {
        return Ids.next(Clock.systemUTC());
    }

    @Override
    public void close() {
        context.close();
    }

    private static DataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Infrastructure {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new DataSourceTransactionManager(source);
        }
    }

    static class Trail {

        private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(DomainEvent event) {
            events.add(event);
        }
    }
}
