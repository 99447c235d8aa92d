package org.proofline.platform;

import io.minio.Http;
import io.minio.MinioClient;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the modules their clock, their database and their object store. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** Days without a zone of their own, such as "today" on a page, are those of the vendor. */
    private static final ZoneId VENDORS_ZONE = ZoneId.of("Europe/Berlin");

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration TRANSFER_LIMIT = Duration.ofSeconds(60);

    @Bean
    Clock clock() {
        return Clock.system(VENDORS_ZONE);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(PlatformServers servers) {
        DatabaseAccess access = servers.database();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return access.url();
            }

            @Override
            public String getUsername() {
                return access.user();
            }

            @Override
            public String getPassword() {
                return access.password();
            }
        };
    }

    /** Hibernate comes up on a thread of its own; asked for before the web server, so that the engine finds it there. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> hibernateFirst(EntityManagerFactory hibernate) {
        return server -> {};
    }

    @Bean
    MinioClient minioClient(PlatformServers servers) {
        return servers.client();
    }

    static MinioClient client(ObjectStoreAccess access) {
        MinioClient.Builder builder = MinioClient.builder()
                .endpoint(access.endpoint())
                .credentials(access.accessKey(), access.secretKey())
                // Named so that the client does not ask the store for it before the first call.
                .region(access.region());
        if (access.unencrypted()) {
            builder.httpClient(withoutCertificates(), true);
        }
        MinioClient client = builder.build();
        client.setTimeout(CONNECT_LIMIT.toMillis(), TRANSFER_LIMIT.toMillis(), TRANSFER_LIMIT.toMillis());
        return client;
    }

    /** The library's own client reads every certificate of the machine first, which takes longer than all else of it. */
    private static OkHttpClient withoutCertificates() {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .addInterceptor(new Http.StatusRetryInterceptor())
                .build();
    }
}
