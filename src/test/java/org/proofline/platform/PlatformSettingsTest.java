package org.proofline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PlatformSettingsTest {

    private static final Map<String, Object> DATABASE = Map.of(
            "PROOFLINE_DB_URL", "jdbc:postgresql://db/proofline",
            "PROOFLINE_DB_USER", "proofline_app",
            "PROOFLINE_DB_PASSWORD", "a",
            "PROOFLINE_DB_OWNER_USER", "proofline_owner",
            "PROOFLINE_DB_OWNER_PASSWORD", "b");

    @Test
    void nothing_set_means_embedded_servers_below_data() {
        PlatformSettings settings = PlatformSettings.from(environment(Map.of()));
        assertThat(settings.data()).hasToString("data");
        assertThat(settings.database()).isEmpty();
        assertThat(settings.objects()).isEmpty();
        assertThat(settings.runsJobs()).isTrue();
    }

    @Test
    void an_external_database_goes_with_the_embedded_store() {
        PlatformSettings settings = PlatformSettings.from(environment(DATABASE));
        assertThat(settings.database().orElseThrow().ownerPassword()).isEqualTo("b");
        assertThat(settings.objects()).isEmpty();
        assertThat(settings.needsData()).isTrue();
    }

    @Test
    void the_region_of_an_external_store_is_a_setting_with_a_usual_value() {
        Map<String, Object> store = Map.of(
                "PROOFLINE_S3_ENDPOINT", "https://s3.example.org",
                "PROOFLINE_S3_ACCESS_KEY", "a",
                "PROOFLINE_S3_SECRET_KEY", "b",
                "PROOFLINE_S3_BUCKET", "proof");
        assertThat(PlatformSettings.from(environment(store))
                        .objects()
                        .orElseThrow()
                        .region())
                .isEqualTo("us-east-1");
        Map<String, Object> elsewhere = new HashMap<>(store);
        elsewhere.put("PROOFLINE_S3_REGION", "eu-central-2");
        ObjectStoreAccess access =
                PlatformSettings.from(environment(elsewhere)).objects().orElseThrow();
        assertThat(access.region()).isEqualTo("eu-central-2");
        assertThat(PlatformConfiguration.client(access)).isNotNull();
    }

    @Test
    void prod_names_every_missing_setting_in_one_line() {
        StandardEnvironment environment = environment(DATABASE);
        environment.setActiveProfiles("prod");
        assertThatThrownBy(() -> PlatformSettings.from(environment))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("PROOFLINE_S3_ENDPOINT, PROOFLINE_S3_ACCESS_KEY, PROOFLINE_S3_SECRET_KEY,"
                        + " PROOFLINE_S3_BUCKET, PROOFLINE_OIDC_ISSUER, PROOFLINE_OIDC_CLIENT_ID,"
                        + " PROOFLINE_OIDC_CLIENT_SECRET are not set")
                .hasMessageContaining("prod");
    }

    @Test
    void prod_takes_neither_a_demo_nor_a_simulated_bank() {
        for (String setting : new String[] {"PROOFLINE_DEMO=full", "PROOFLINE_BANK_SIMULATOR=true"}) {
            String[] parts = setting.split("=");
            StandardEnvironment environment = environment(Map.of(parts[0], parts[1]));
            environment.setActiveProfiles("prod");
            assertThatThrownBy(() -> PlatformSettings.from(environment))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith(parts[0] + " is '" + parts[1] + "'")
                    .hasMessageContaining("take the setting away");
        }
    }

    @Test
    void the_pool_may_not_be_the_owner() {
        Map<String, Object> same = new HashMap<>(DATABASE);
        same.put("PROOFLINE_DB_OWNER_USER", "proofline_app");
        assertThatThrownBy(() -> PlatformSettings.from(environment(same)))
                .hasMessageStartingWith("PROOFLINE_DB_USER and PROOFLINE_DB_OWNER_USER are the same role");
    }

    @Test
    void a_url_without_its_user_is_refused() {
        assertThatThrownBy(() -> PlatformSettings.from(
                        environment(Map.of("PROOFLINE_DB_URL", "jdbc:postgresql://db/proofline"))))
                .hasMessageStartingWith("PROOFLINE_DB_USER, PROOFLINE_DB_PASSWORD, PROOFLINE_DB_OWNER_USER");
    }

    @Test
    void a_url_of_another_kind_is_refused() {
        assertThatThrownBy(() -> PlatformSettings.from(environment(Map.of("PROOFLINE_DB_URL", "jdbc:mysql://db/x"))))
                .hasMessageContaining("PROOFLINE_DB_URL")
                .hasMessageContaining("jdbc:postgresql://");
        assertThatThrownBy(() -> PlatformSettings.from(environment(Map.of("PROOFLINE_S3_ENDPOINT", "minio:9000"))))
                .hasMessageContaining("PROOFLINE_S3_ENDPOINT");
    }

    @Test
    void a_web_node_runs_no_jobs_and_an_unknown_role_is_refused() {
        assertThat(PlatformSettings.from(environment(Map.of("PROOFLINE_ROLE", "web")))
                        .runsJobs())
                .isFalse();
        assertThat(PlatformSettings.from(environment(Map.of("PROOFLINE_ROLE", "worker")))
                        .runsJobs())
                .isTrue();
        assertThatThrownBy(() -> PlatformSettings.from(environment(Map.of("PROOFLINE_ROLE", "boss"))))
                .hasMessage("PROOFLINE_ROLE is 'boss': set it to web, worker or all.");
    }

    @Test
    void an_unknown_extent_of_the_demo_is_refused() {
        assertThatThrownBy(() -> PlatformSettings.from(environment(Map.of("PROOFLINE_DEMO", "some"))))
                .hasMessage("PROOFLINE_DEMO is 'some': set it to full, catalog or none.");
    }

    @Test
    void a_switch_of_the_simulated_bank_that_is_neither_on_nor_off_is_refused() {
        assertThatThrownBy(() -> PlatformSettings.from(environment(Map.of("PROOFLINE_BANK_SIMULATOR", "foo"))))
                .isInstanceOf(StartFailure.class)
                .hasMessage("PROOFLINE_BANK_SIMULATOR is 'foo': set it to true or false.");
        assertThat(PlatformSettings.from(environment(Map.of("PROOFLINE_BANK_SIMULATOR", "TRUE"))))
                .isNotNull();
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        return environment;
    }
}
