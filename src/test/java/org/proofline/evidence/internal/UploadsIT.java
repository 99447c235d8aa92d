package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.evidence.Uploads;
import org.proofline.evidence.Uploads.Upload;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;
import org.springframework.jdbc.core.JdbcTemplate;

/** An upload in parts survives lost connections, and ends as the same document as one in a piece. */
class UploadsIT {

    private static final int PART = 3_000;
    private static final ProofModules MODULES = new ProofModules(Map.of(
            "proofline.evidence.upload.part-size", PART + "B",
            "proofline.evidence.upload.smallest-rest", "100B",
            "proofline.evidence.upload.most-parts", "40",
            "proofline.evidence.quota.open-uploads", "3"));

    private final Uploads uploads = MODULES.get(Uploads.class);
    private final Evidence evidence = MODULES.evidence();
    private final UploadParts parts = MODULES.get(UploadParts.class);
    private final PartStore store = MODULES.get(PartStore.class);
    private final JdbcTemplate jdbc = MODULES.get(JdbcTemplate.class);
    private final UUID partner = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private final ActionContext owner = Acting.of(partner, "partner-north");
    private final byte[] file = TestDocuments.withPart(
            TestDocuments.docx(List.of(UUID.randomUUID().toString())), "customXml/item1.xml", noise(9_000));

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void parts_that_came_one_after_the_other_are_the_same_document_as_the_whole() throws IOException {
        Upload upload = begin();
        while (upload.received() < file.length) {
            upload = append(upload, (int) upload.received(), PART);
        }

        Document document = finish(upload);

        assertThat(document.sha256()).isEqualTo(Hashes.of(new ByteArrayInputStream(file)));
        assertThat(document.size()).isEqualTo(file.length);
        assertThat(document.fileName()).isEqualTo("piece.docx");
        assertThat(finish(upload).id()).as("finished again").isEqualTo(document.id());
        assertThat(objectsOf(upload)).as("parts that are left").isEmpty();
        assertThat(MODULES.typesOfEvents(document.id())).contains("DOCUMENT_ADDED");
    }

    @Test
    void what_came_before_the_connection_broke_is_kept_and_the_rest_follows() throws IOException {
        Upload upload = begin();
        UUID id = upload.id();
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(file, 0, 1_234), new FailingStream());

        owner.run(() -> uploads.append(id, 0, breaking));

        upload = owner.call(() -> uploads.get(id));
        assertThat(upload.received()).isEqualTo(1_234);
        while (upload.received() < file.length) {
            upload = append(upload, (int) upload.received(), PART);
        }
        assertThat(finish(upload).sha256()).isEqualTo(Hashes.of(new ByteArrayInputStream(file)));
    }

    @Test
    void crumbs_of_a_broken_connection_are_not_worth_an_object() {
        Upload upload = begin();
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(file, 0, 99), new FailingStream());

        assertThat(owner.call(() -> uploads.append(upload.id(), 0, breaking)).received())
                .isZero();
        assertThat(objectsOf(upload)).isEmpty();
    }

    @Test
    void a_part_that_begins_elsewhere_is_refused_with_the_place_to_go_on() {
        Upload upload = append(begin(), 0, PART);

        DomainException again = refusal(() -> append(upload, 0, PART));
        DomainException ahead = refusal(() -> append(upload, 2 * PART, PART));

        assertThat(again.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(again.code()).isEqualTo("UPLOAD_OFFSET");
        assertThat(again.getMessage()).contains("begins at byte 0", "3000 bytes are here");
        assertThat(ahead.code()).isEqualTo("UPLOAD_OFFSET");
        assertThat(owner.call(() -> uploads.get(upload.id())).received()).isEqualTo(PART);
    }

    @Test
    void the_same_part_sent_twice_at_once_is_taken_once() {
        Upload upload = begin();
        List<CompletableFuture<Boolean>> sent = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> append(upload, 0, PART))
                        .handle((done, failed) -> failed == null))
                .toList();

        assertThat(sent.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(owner.call(() -> uploads.get(upload.id())).received()).isEqualTo(PART);
        assertThat(objectsOf(upload)).hasSize(1);
    }

    @Test
    void no_more_comes_in_than_was_told_and_no_part_above_the_limit() {
        Upload upload = begin();

        assertThat(refusal(() -> owner.call(
                                () -> uploads.append(upload.id(), 0, new ByteArrayInputStream(new byte[PART + 1]))))
                        .code())
                .isEqualTo("UPLOAD_PART_TOO_LARGE");
        assertThat(refusal(() -> finish(upload)).code()).isEqualTo("UPLOAD_INCOMPLETE");
        assertThat(refusal(() -> owner.call(() -> uploads.begin(intake(), 26L * 1024 * 1024)))
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal(() -> owner.call(() -> uploads.begin(intake(), 0))).code())
                .isEqualTo("DOC_EMPTY");
    }

    @Test
    void a_flood_of_tiny_parts_is_stopped() {
        Upload upload = begin();
        IntStream.range(0, 40).forEach(i -> append(upload, i, 1));

        assertThat(refusal(() -> append(upload, 40, 1)).code()).isEqualTo("UPLOAD_PARTS");
    }

    @Test
    void another_partners_upload_does_not_exist() {
        Upload upload = begin();
        ActionContext stranger = Acting.of(UUID.randomUUID(), "partner-south");

        List<Runnable> tries = List.of(
                () -> uploads.get(upload.id()),
                () -> uploads.append(upload.id(), 0, new ByteArrayInputStream(file, 0, PART)),
                () -> uploads.finish(upload.id()),
                () -> uploads.cancel(upload.id()),
                () -> uploads.begin(intake(), 10));
        for (Runnable one : tries) {
            assertThat(refusal(() -> stranger.run(one)).kind()).isEqualTo(Kind.NOT_FOUND);
        }
        assertThat(owner.call(() -> uploads.get(upload.id())).received()).isZero();
    }

    @Test
    void a_file_that_is_refused_is_given_up_with_its_parts() {
        byte[] program = TestDocuments.program();
        Upload upload = owner.call(() -> uploads.begin(intake(), program.length));
        for (int at = 0; at < program.length; at += PART) {
            int from = at;
            owner.run(() -> uploads.append(
                    upload.id(), from, new ByteArrayInputStream(program, from, Math.min(PART, program.length - from))));
        }

        assertThat(refusal(() -> finish(upload)).kind()).isEqualTo(Kind.INVALID);

        assertThat(refusal(() -> finish(upload)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(objectsOf(upload)).isEmpty();
    }

    @Test
    void finishing_twice_at_once_makes_one_document() {
        Upload upload = begin();
        while (upload.received() < file.length) {
            upload = append(upload, (int) upload.received(), PART);
        }
        Upload whole = upload;

        List<CompletableFuture<UUID>> finishing = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> finish(whole).id())
                        .exceptionally(joining -> {
                            assertThat(joining.getCause()).hasMessageContaining("being checked at the moment");
                            return null;
                        }))
                .toList();

        assertThat(finishing.stream()
                        .map(CompletableFuture::join)
                        .filter(id -> id != null)
                        .distinct())
                .hasSize(1);
        assertThat(owner.call(() -> evidence.of(claim))).hasSize(1);
    }

    @Test
    void open_uploads_are_limited_in_number_and_count_against_the_quota() {
        begin();
        begin();
        Upload third = begin();

        DomainException refusal = refusal(this::begin);
        assertThat(refusal.code()).isEqualTo("UPLOAD_TOO_MANY");
        assertThat(refusal.getMessage()).contains("3 unfinished uploads");

        owner.run(() -> uploads.cancel(third.id()));
        jdbc.update("insert into evidence.quota (partner_id, day_bytes) values (?, ?)", partner, 3L * file.length - 1);
        assertThat(refusal(this::begin).code()).isEqualTo("DOC_QUOTA_DAY");
    }

    @Test
    void an_upload_that_nobody_goes_on_with_is_swept_and_a_live_one_never_is() {
        Upload dead = append(begin(), 0, PART);
        Upload live = append(begin(), 0, PART);
        jdbc.update("update evidence.upload set expires_at = now() - interval '1 minute' where id = ?", dead.id());
        String stray = store.put(UUID.randomUUID(), spooled());

        parts.sweep(Instant.now(), Instant.now().minus(Duration.ofHours(1)));
        assertThat(store.writtenBefore(soon()))
                .as("younger than the grace time")
                .contains(stray);
        parts.sweep(Instant.now(), soon());

        assertThat(store.writtenBefore(soon())).doesNotContain(stray);
        assertThat(refusal(() -> owner.call(() -> uploads.get(dead.id()))).kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(objectsOf(dead)).isEmpty();
        assertThat(objectsOf(live)).hasSize(1);
        assertThat(append(live, PART, PART).received()).isEqualTo(2 * PART);
    }

    @Test
    void a_part_that_comes_while_its_upload_is_swept_is_either_kept_or_refused_as_a_whole() {
        for (int i = 0; i < 12; i++) {
            Upload upload = append(begin(), 0, PART);
            jdbc.update(
                    "update evidence.upload set expires_at = now() - interval '1 minute' where id = ?", upload.id());
            CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(() -> append(upload, PART, PART))
                    .handle((done, failed) -> failed == null);

            parts.sweep(Instant.now(), Instant.EPOCH);

            boolean taken = sending.join();
            assertThat(objectsOf(upload)).hasSize(taken ? 2 : 0);
            if (taken) {
                owner.run(() -> uploads.cancel(upload.id()));
            }
        }
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new java.util.Random(11).nextBytes(noise);
        return noise;
    }

    private java.nio.file.Path spooled() {
        try (PartSpool part = PartSpool.of(new ByteArrayInputStream(file, 0, 10), PART)) {
            return java.nio.file.Files.copy(
                    part.file(),
                    java.nio.file.Files.createTempDirectory("stray").resolve("part"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Intake intake() {
        return new Intake(claim, partner, "FINAL_PIECE", null, "piece.docx");
    }

    private Upload begin() {
        return owner.call(() -> uploads.begin(intake(), file.length));
    }

    private Upload append(Upload upload, int from, int size) {
        byte[] part = Arrays.copyOfRange(file, from, Math.min(from + size, file.length));
        return owner.call(() -> uploads.append(upload.id(), from, new ByteArrayInputStream(part)));
    }

    private Document finish(Upload upload) {
        return owner.call(() -> uploads.finish(upload.id()));
    }

    private List<String> objectsOf(Upload upload) {
        return store.writtenBefore(soon()).stream()
                .filter(name -> name.contains(upload.id().toString()))
                .toList();
    }

    private static DomainException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofMinutes(1));
    }

    /** A connection that breaks. */
    private static final class FailingStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
