package org.proofline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.BucketExistsArgs;
import io.minio.MinioClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class ApplicationStartTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MinioClient objects;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock testClock;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ApplicationContext context;

    @Value("${proofline.s3.bucket}")
    private String bucket;

    @Test
    void the_pool_is_the_restricted_role() {
        assertThat(jdbc.queryForObject("select current_user::text", String.class))
                .isEqualTo(DatabaseAccess.APP_ROLE);
    }

    @Test
    void the_engine_works_on_its_own_schema_with_full_history() {
        Map<String, String> properties = engine.getManagementService().getProperties();
        assertThat(properties).containsEntry("historyLevel", "3");
        assertThat(jdbc.queryForList("select version_ from engine.act_ge_schema_log", String.class))
                .containsExactly("7.24.0");
        assertThat(jdbc.queryForObject("select to_regclass('engine.act_ru_job') is not null", Boolean.class))
                .isTrue();
    }

    @Test
    void the_bucket_is_there() throws Exception {
        assertThat(objects.bucketExists(
                        BucketExistsArgs.builder().bucket(bucket).build()))
                .isTrue();
    }

    @Test
    void the_clock_of_a_test_moves_the_engine_too() {
        testClock.set(Instant.parse("2027-01-31T10:00:00Z"));
        testClock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-02-01T10:00:00Z"));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(clock.instant());
    }

    @Test
    void health_is_open_to_anybody_and_good_only_when_the_application_is_ready() {
        assertThat(health()).isEqualTo(200);
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(health()).isEqualTo(503);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(health()).isEqualTo(200);
    }

    private int health() {
        return http.getForEntity("/actuator/health", String.class)
                .getStatusCode()
                .value();
    }
}
