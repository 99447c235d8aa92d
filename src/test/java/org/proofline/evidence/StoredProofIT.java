package org.proofline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.DomainException;
import org.proofline.testing.TestDocuments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in the store and in the table stays what it was, and every change shows. */
class StoredProofIT {

    private static final ProofModules MODULES = new ProofModules(Map.of());

    private final UUID claim = UUID.randomUUID();
    private final Evidence evidence = MODULES.evidence();

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void one_changed_byte_is_named_and_stops_reading_and_taking_in_again() throws Exception {
        byte[] png = TestDocuments.png("changed " + claim);
        Document document = upload(png);
        Document other = upload(TestDocuments.png("untouched " + claim));
        png[100] ^= 1;
        overwrite(document, png);

        assertThat(evidence.intact(document.id())).isFalse();
        assertThat(evidence.intact(other.id())).isTrue();
        assertThat(evidence.broken())
                .extracting(Document::id)
                .contains(document.id())
                .doesNotContain(other.id());
        try (InputStream content = evidence.open(document.id())) {
            assertThatExceptionOfType(IOException.class).isThrownBy(content::readAllBytes);
        }
        png[100] ^= 1;
        DomainException refusal = catchThrowableOfType(
                DomainException.class, () -> evidence.upload(intake(UUID.randomUUID()), new ByteArrayInputStream(png)));
        assertThat(refusal.code()).isEqualTo("DOC_DAMAGED_IN_STORE");
    }

    @Test
    void a_lost_object_is_named() throws Exception {
        Document document = upload(TestDocuments.png("lost " + claim));
        client().removeObject(RemoveObjectArgs.builder()
                .bucket(MODULES.bucket().bucket())
                .object(key(document))
                .build());

        assertThat(evidence.intact(document.id())).isFalse();
        assertThat(evidence.broken()).extracting(Document::id).contains(document.id());
    }

    @Test
    void the_same_content_of_two_claims_lies_in_the_store_once() {
        byte[] contract = TestDocuments.pdf(List.of("Contract"));
        Document first = evidence.upload(intake(claim), new ByteArrayInputStream(contract));
        Document second = evidence.upload(intake(UUID.randomUUID()), new ByteArrayInputStream(contract));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(StreamSupport.stream(
                                client().listObjects(ListObjectsArgs.builder()
                                                .bucket(MODULES.bucket().bucket())
                                                .prefix(key(first))
                                                .build())
                                        .spliterator(),
                                false)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_text_of_a_link_that_was_changed_by_hand_is_named() {
        Document link = evidence.addUrl(intake(claim), "https://north.example/");
        JdbcClient owner = JdbcClient.create(MODULES.database().owner());
        owner.sql("alter table evidence.document disable trigger keep_document").update();
        owner.sql("update evidence.document set content = 'https://other.example/' where id = ?")
                .param(link.id())
                .update();
        owner.sql("alter table evidence.document enable trigger keep_document").update();

        assertThat(evidence.intact(link.id())).isFalse();
        assertThat(evidence.broken()).extracting(Document::id).contains(link.id());
    }

    @Test
    void the_application_itself_can_not_change_what_came_in() {
        Document document = upload(TestDocuments.png("kept " + claim));
        JdbcClient app = JdbcClient.create(MODULES.database().app());

        for (String attempt : List.of(
                "update evidence.document set sha256 = repeat('0', 64) where id = ?",
                "update evidence.document set partner_id = gen_random_uuid() where id = ?",
                "update evidence.document set state = 'PENDING' where id = ?",
                "delete from evidence.document where id = ?",
                "delete from evidence.document_text where document_id = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> app.sql(attempt).param(document.id()).update());
        }
        assertThat(evidence.get(document.id())).isEqualTo(document);
    }

    private Document upload(byte[] content) {
        return evidence.upload(intake(claim), new ByteArrayInputStream(content));
    }

    private static Intake intake(UUID claim) {
        return new Intake(claim, UUID.randomUUID(), "EVENT_PHOTO", null, null);
    }

    private void overwrite(Document document, byte[] content) throws Exception {
        client().putObject(PutObjectArgs.builder().bucket(MODULES.bucket().bucket()).object(key(document)).stream(
                        new ByteArrayInputStream(content), (long) content.length, -1L)
                .build());
    }

    private static MinioClient client() {
        return MODULES.get(MinioClient.class);
    }

    private static String key(Document document) {
        return "proof/" + document.sha256().substring(0, 2) + "/" + document.sha256();
    }
}
