package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.testing.TestDocuments;

/** What no document names is taken out of the store in time; what one names never is. */
class StagedObjectsIT {

    private static final ProofModules MODULES = new ProofModules(Map.of());

    private final StagedObjects staged = MODULES.get(StagedObjects.class);
    private final S3EvidenceStore store = MODULES.get(S3EvidenceStore.class);
    private final byte[] content = TestDocuments.png("staged " + UUID.randomUUID());
    private final String sha256;

    StagedObjectsIT() throws IOException {
        sha256 = Hashes.of(new ByteArrayInputStream(content));
    }

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void what_a_rolled_back_upload_left_goes_after_the_grace_time_and_not_before() {
        rolledBackUpload();
        assertThat(store.holds(sha256)).isTrue();

        staged.sweep();
        assertThat(store.holds(sha256)).as("within the grace time").isTrue();
        assertThat(staged.sweep(soon())).isPositive();

        assertThat(store.holds(sha256)).isFalse();
        assertThat(MODULES.evidence().intact(upload().id())).isTrue();
    }

    @Test
    void what_a_document_names_stays_also_when_it_was_removed_from_its_draft() {
        Document removed = upload();
        MODULES.evidence().remove(removed.id());

        staged.sweep(soon());

        assertThat(MODULES.evidence().intact(removed.id())).isTrue();
    }

    @Test
    void bytes_whose_row_is_being_written_are_left_alone() throws Exception {
        rolledBackUpload();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch swept = new CountDownLatch(1);
        CompletableFuture<Document> uploading = CompletableFuture.supplyAsync(() -> MODULES.together(() -> {
            Document document = upload();
            written.countDown();
            await(swept);
            return document;
        }));
        await(written);

        staged.sweep(soon());
        swept.countDown();

        assertThat(MODULES.evidence().intact(uploading.get().id())).isTrue();
    }

    @Test
    void bytes_that_were_swept_under_an_upload_are_put_there_again() {
        try (Spool spool = Spool.of(new ByteArrayInputStream(content), content.length, "photo.png")) {
            store.put(spool.file(), spool.stored());
            staged.sweep(soon());
            assertThat(store.holds(sha256)).isFalse();

            MODULES.together(() -> {
                staged.keep(spool);
                return null;
            });

            assertThat(store.intact(sha256)).isTrue();
        }
    }

    @Test
    void uploads_that_race_with_the_sweep_never_end_without_their_bytes() throws Exception {
        for (int round = 0; round < 8; round++) {
            rolledBackUpload();
            List<CompletableFuture<Document>> taking = IntStream.range(0, 3)
                    .mapToObj(i -> CompletableFuture.supplyAsync(this::upload))
                    .toList();
            boolean open = true;
            while (open) {
                staged.sweep(soon());
                open = taking.stream().anyMatch(one -> !one.isDone());
            }
            for (CompletableFuture<Document> one : taking) {
                assertThat(MODULES.evidence().intact(one.get().id())).isTrue();
            }
        }
    }

    @Test
    void the_stores_names_are_the_servers_and_say_nothing_of_the_uploader() throws Exception {
        Document document = MODULES.evidence()
                .upload(
                        new Intake(
                                UUID.randomUUID(), UUID.randomUUID(), "EVENT_PHOTO", null, "../../etc/Müller & Co.png"),
                        new ByteArrayInputStream(content));

        assertThat(document.fileName()).isEqualTo("Müller & Co.png");
        assertThat(store.writtenBefore(soon())).contains(sha256);
        assertThat(S3EvidenceStore.key(sha256)).isEqualTo("proof/" + sha256.substring(0, 2) + "/" + sha256);
        assertThat(MODULES.get(PartStore.class).put(document.id(), spooled()))
                .matches("parts/" + document.id() + "/[0-9a-f-]{36}");
    }

    private java.nio.file.Path spooled() throws IOException {
        return java.nio.file.Files.write(java.nio.file.Files.createTempFile("part", ".bin"), new byte[] {1});
    }

    private void rolledBackUpload() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MODULES.together(() -> {
                    upload();
                    throw new IllegalStateException("the rest of the work fails");
                }));
    }

    private Document upload() {
        return MODULES.evidence()
                .upload(
                        new Intake(UUID.randomUUID(), UUID.randomUUID(), "EVENT_PHOTO", null, "photo.png"),
                        new ByteArrayInputStream(content));
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofMinutes(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
