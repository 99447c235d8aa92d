package org.proofline.claims;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.minio.MinioClient;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.proofline.claims.FundRequests.FundRequestProcess;
import org.proofline.platform.ObjectStoreAccess;
import org.proofline.shared.WorkingCalendar;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDatabase;
import org.proofline.testing.TestServers;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/**
 * Claims and adjudication with everything below them, for real: database with the application's own rights, S3, trail.
 * Only the process engine is left out; what it was told is recorded. All test classes share one.
 */
public final class ClaimModules {

    private static final ClaimModules SHARED = new ClaimModules();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private ClaimModules() {
        TestDatabase database = TestDatabase.create();
        ObjectStoreAccess bucket = TestServers.bucket();
        Map<String, Object> settings = new HashMap<>();
        settings.put("proofline.s3.bucket", bucket.bucket());
        settings.put("spring.jpa.hibernate.ddl-auto", "none");
        settings.put("spring.jpa.properties.hibernate.jdbc.time_zone", "UTC");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(DataSource.class, () -> pool(database.app()));
        context.registerBean(MinioClient.class, () -> TestServers.client(bucket));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.register(Infrastructure.class);
        context.refresh();
    }

    public static ClaimModules shared() {
        return SHARED;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** What the engine was told about a business key, in order. */
    public List<String> toldTheEngine(UUID businessKey) {
        return get(Recorder.class).calls.stream()
                .filter(call -> call.key().equals(businessKey))
                .map(Call::name)
                .toList();
    }

    private static DataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(24);
        return new HikariDataSource(config);
    }

    record Call(UUID key, String name) {}

    static final class Recorder implements ClaimProcess, FundRequestProcess {

        private final List<Call> calls = new CopyOnWriteArrayList<>();

        @Override
        public void start(UUID id) {
            calls.add(new Call(id, "start"));
        }

        @Override
        public void informationProvided(UUID id) {
            calls.add(new Call(id, "informationProvided"));
        }

        @Override
        public void withdrawn(UUID id) {
            calls.add(new Call(id, "withdrawn"));
        }

        @Override
        public void startDispute(UUID disputeId, UUID claimId) {
            calls.add(new Call(claimId, "startDispute"));
        }

        @Override
        public void reopen(UUID id) {
            calls.add(new Call(id, "reopen"));
        }

        @Override
        public void cancelled(UUID id) {
            calls.add(new Call(id, "cancelled"));
        }

        @Override
        public void reopened(UUID id) {
            calls.add(new Call(id, "reopened"));
        }

        @Override
        public void completed(UUID id) {
            calls.add(new Call(id, "completed"));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        HibernateJpaAutoConfiguration.class,
        JpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @AutoConfigurationPackage(basePackages = "org.proofline")
    @EntityScan("org.proofline")
    @ComponentScan(
            basePackages = {
                "org.proofline.partner",
                "org.proofline.program",
                "org.proofline.ledger",
                "org.proofline.evidence",
                "org.proofline.duplicates",
                "org.proofline.claims",
                "org.proofline.adjudication"
            },
            excludeFilters = @Filter(TestConfiguration.class))
    @ComponentScan(
            basePackages = "org.proofline.audit.internal",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.Trail(Listener|Writer)"))
    @ComponentScan(
            basePackages = "org.proofline.workflow",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.OfferEligibilityRules"))
    @ComponentScan(
            basePackages = {"org.proofline.sales", "org.proofline.approval"},
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(SignsTable|DecidedSteps)"))
    static class Infrastructure {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        WorkingCalendar calendar() {
            return new WorkingCalendar(ZoneId.of("Europe/Berlin"), Set.of());
        }

        @Bean
        Recorder recorder() {
            return new Recorder();
        }
    }
}
