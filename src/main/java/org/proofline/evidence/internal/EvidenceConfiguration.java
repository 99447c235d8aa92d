package org.proofline.evidence.internal;

import io.minio.MinioClient;
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
    DocumentWorkers documentWorkers(EvidenceSettings settings) {
        return new DocumentWorkers(
                new WorkerCommand(
                        settings.worker().mainClass(), settings.worker().heap().toMegabytes()),
                settings.worker());
    }

    /** No worker of theirs stands in the way of proof; it starts with the first workbook. */
    @Bean
    WorkbookReading workbooks(EvidenceSettings settings) {
        WorkerSettings own = settings.worker().forWorkbooks();
        return new WorkbookReading(new DocumentWorkers(
                new WorkerCommand(own.mainClass(), own.heap().toMegabytes()), own));
    }

    @Bean
    DocumentReading documentReading(DocumentWorkers workers, EvidenceSettings settings) {
        return new DocumentReading(workers, settings);
    }

    @Bean
    DocumentGate documentGate(DocumentWorkers workers, EvidenceSettings settings) {
        return new DocumentGate(FileTypes.load(settings.fileTypes()), workers, settings.worker());
    }
}
