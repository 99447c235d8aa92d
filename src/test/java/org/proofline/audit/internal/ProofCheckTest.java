package org.proofline.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.messages.Item;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.audit.Audit.Broken;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.shared.DomainEvent;
import org.proofline.testing.TestDocuments;

/** What somebody with all rights on database and bucket can do to the proof, and that it shows. */
class ProofCheckTest {

    private final ProofModules modules = new ProofModules(Map.of());
    private final TrailFixture trail = new TrailFixture(modules.database());
    private final ProofCheck check = new ProofCheck(modules.evidence(), trail.jdbc);

    private Document photo;

    @BeforeEach
    void a_claim_with_a_photo_and_a_link() {
        UUID claim = UUID.randomUUID();
        UUID partner = UUID.randomUUID();
        photo = modules.evidence()
                .upload(
                        new Intake(claim, partner, "EVENT_PHOTO", null, "photo.png"),
                        new ByteArrayInputStream(TestDocuments.png("photo")));
        modules.evidence().addUrl(new Intake(claim, partner, "LANDING_PAGE", null, null), "https://north.example/");
        trail.publish(modules.eventsOfClaim(claim).toArray(DomainEvent[]::new));
    }

    @AfterEach
    void close() {
        modules.close();
    }

    @Test
    void untouched_proof_is_whole_and_each_tampering_names_the_document() throws Exception {
        assertThat(check.brokenRow()).isEmpty();
        assertThat(check.brokenBytes()).isEmpty();
        assertThat(check.documents()).isEqualTo(2);

        flipOneByteOfThePhoto();
        assertThat(check.brokenBytes().orElseThrow())
                .extracting(Broken::kind, Broken::id)
                .containsExactly("DOCUMENT", photo.id().toString());

        trail.superuser.update("update evidence.document set sha256 = repeat('0', 64) where id = ?", photo.id());
        assertThat(check.brokenRow().orElseThrow().explanation())
                .contains(photo.id().toString())
                .contains("its hash was changed");
        trail.superuser.update("delete from evidence.document where id = ?", photo.id());
        assertThat(check.brokenRow().orElseThrow().id()).isEqualTo(photo.id().toString());
    }

    @Test
    void a_document_the_trail_does_not_know_is_named() {
        UUID slippedIn = UUID.randomUUID();
        trail.superuser.update(
                "insert into evidence.document select (jsonb_populate_record(d, jsonb_build_object('id', ?::text))).*"
                        + " from evidence.document d where d.id = ?",
                slippedIn.toString(),
                photo.id());
        assertThat(check.brokenRow().orElseThrow().id()).isEqualTo(slippedIn.toString());
    }

    private void flipOneByteOfThePhoto() throws Exception {
        MinioClient client = modules.get(MinioClient.class);
        String bucket = modules.bucket().bucket();
        for (Result<Item> item : client.listObjects(
                ListObjectsArgs.builder().bucket(bucket).recursive(true).build())) {
            String name = item.get().objectName();
            byte[] bytes;
            try (var content = client.getObject(
                    GetObjectArgs.builder().bucket(bucket).object(name).build())) {
                bytes = content.readAllBytes();
            }
            bytes[bytes.length / 2] ^= 1;
            client.putObject(PutObjectArgs.builder().bucket(bucket).object(name).stream(
                            new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                    .build());
        }
    }
}
