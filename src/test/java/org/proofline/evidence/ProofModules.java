package org.proofline.evidence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.minio.MinioClient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.proofline.platform.ObjectStoreAccess;
import org.proofline.shared.DomainEvent;
import org.proofline.testing.TestDatabase;
import org.proofline.testing.TestServers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence and duplicates alone, on a real database with the application's own rights and a real S3 server. */
public final class ProofModules implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TestDatabase database = TestDatabase.create();
    private final ObjectStoreAccess bucket = TestServers.bucket();

    /** @param settings such as {@code proofline.evidence.wait-for-text} */
    public ProofModules(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("proofline.s3.bucket", bucket.bucket());
        all.put("spring.jpa.hibernate.ddl-auto", "none");
        all.put("spring.jpa.properties.hibernate.jdbc.time_zone", "UTC");
        all.put("spring.jpa.properties.hibernate.jdbc.batch_size", "50");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
        context.registerBean(DataSource.class, () -> pool(database.app()));
        context.registerBean(MinioClient.class, () -> TestServers.client(bucket));
        context.register(Infrastructure.class, Trail.class);
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Evidence evidence() {
        return get(Evidence.class);
    }

    public TestDatabase database() {
        return database;
    }

    public ObjectStoreAccess bucket() {
        return bucket;
    }

    /** Runs work in one transaction. */
    public <T> T together(Supplier<T> work) {
        return new TransactionTemplate(get(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    /** The types of the events about one thing, in their order. */
    public List<String> typesOfEvents(UUID subjectId) {
        return eventsOf(subjectId).stream().map(DomainEvent::type).toList();
    }

    /** The events about one thing, in their order. */
    public List<DomainEvent> eventsOf(UUID subjectId) {
        return get(Trail.class).events.stream()
                .filter(event -> event.subject().id().equals(subjectId))
                .toList();
    }

    /** The events that belong to a claim, in their order. */
    public List<DomainEvent> eventsOfClaim(UUID claimId) {
        return get(Trail.class).events.stream()
                .filter(event -> claimId.equals(event.claimId()))
                .toList();
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
    @ImportAutoConfiguration({HibernateJpaAutoConfiguration.class, TransactionAutoConfiguration.class})
    @EntityScan({"org.proofline.evidence.internal", "org.proofline.duplicates.internal"})
    @ComponentScan({"org.proofline.evidence.internal", "org.proofline.duplicates.internal"})
    static class Infrastructure {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        EntityManager entityManager(EntityManagerFactory factory) {
            return SharedEntityManagerCreator.createSharedEntityManager(factory);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
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
