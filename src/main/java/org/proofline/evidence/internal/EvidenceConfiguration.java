package org.proofline.evidence.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.minio.MinioClient;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together that know nothing of Spring. Nothing here starts a worker; the first document does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    @Bean
    S3EvidenceStore evidenceStore(MinioClient client, @Value("${proofline.s3.bucket}") String bucket) {
        return new S3EvidenceStore(client, bucket);
    }

    @Bean
    PartStore partStore(MinioClient client, @Value("${proofline.s3.bucket}") String bucket) {
        return new PartStore(client, bucket);
    }

    @Bean
    NetworkBan networkBan(EvidenceSettings settings) {
        return new NetworkBan(settings.worker().networkBan());
    }

    /** 1 when the system keeps workers off the network, 0 when their JVM alone does, -1 before the first worker. */
    @Bean
    MeterBinder networkBanMeter(NetworkBan ban) {
        return registry -> Gauge.builder("proofline.workers.isolated", ban, NetworkBan::measure)
                .description("Whether the system keeps document workers off the network")
                .register(registry);
    }

    @Bean
    DocumentWorkers documentWorkers(EvidenceSettings settings, NetworkBan ban) {
        return workers(settings.worker(), ban);
    }

    /** No worker of theirs stands in the way of proof; it starts with the first workbook. */
    @Bean
    WorkbookReading workbooks(EvidenceSettings settings, NetworkBan ban) {
        return new WorkbookReading(workers(settings.worker().forWorkbooks(), ban));
    }

    private static DocumentWorkers workers(WorkerSettings settings, NetworkBan ban) {
        return new DocumentWorkers(
                new WorkerCommand(settings.mainClass(), settings.heap().toMegabytes(), ban), settings);
    }

    @Bean
    DocumentReading documentReading(DocumentWorkers workers, EvidenceSettings settings, Clock clock) {
        return new DocumentReading(workers, settings, clock);
    }

    @Bean
    DocumentGate documentGate(DocumentWorkers workers, EvidenceSettings settings) {
        return new DocumentGate(FileTypes.load(settings.fileTypes()), workers, settings.worker());
    }
}
