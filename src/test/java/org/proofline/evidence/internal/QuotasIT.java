package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;
import org.springframework.jdbc.core.JdbcTemplate;

/** No partner uploads more than it may, by whichever way and however many at once. */
class QuotasIT {

    private static final ProofModules MODULES = new ProofModules(
            Map.of("proofline.evidence.quota.day-files", "3", "proofline.evidence.quota.day-bytes", "10MB"));

    private final Evidence evidence = MODULES.evidence();
    private final JdbcTemplate jdbc = MODULES.get(JdbcTemplate.class);
    private final UUID partner = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void the_refusal_says_the_limit_what_was_used_and_what_to_do() {
        upload();
        upload();
        upload();

        DomainException refusal = catchThrowableOfType(DomainException.class, this::upload);

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("DOC_QUOTA_DAY");
        assertThat(refusal.getMessage())
                .contains("photo.png", "10 MB in 3 files a day", "1 MB in 3 files came in today", "after midnight");
        assertThat(evidence.of(claim)).hasSize(3);
    }

    @Test
    void another_partner_and_links_and_repetitions_are_not_concerned() {
        byte[] same = TestDocuments.png("same " + partner);
        Document first = upload(same);
        upload();
        upload();

        assertThat(upload(same).id()).isEqualTo(first.id());
        Acting.of(partner, "partner-north")
                .run(() ->
                        evidence.addUrl(new Intake(claim, partner, "LANDING_PAGE", null, null), "https://a.example"));
        UUID other = UUID.randomUUID();
        assertThat(Acting.of(other, "partner-south")
                        .call(() -> evidence.upload(
                                new Intake(UUID.randomUUID(), other, "EVENT_PHOTO", null, "photo.png"),
                                new ByteArrayInputStream(same)))
                        .state())
                .isNotEqualTo("QUARANTINED");
    }

    @Test
    void a_partner_with_limits_of_its_own_keeps_to_them() {
        jdbc.update("insert into evidence.quota (partner_id, total_files) values (?, 1)", partner);
        upload();

        DomainException refusal = catchThrowableOfType(DomainException.class, this::upload);

        assertThat(refusal.code()).isEqualTo("DOC_QUOTA_TOTAL");
        assertThat(refusal.getMessage()).contains("in 1 files here", "raise the limit");
    }

    @Test
    void bytes_count_as_well_as_files_and_the_next_day_begins_anew() {
        jdbc.update("insert into evidence.quota (partner_id, day_bytes) values (?, 1000000)", partner);
        upload(TestDocuments.png("one " + partner));
        int used = jdbc.queryForObject(
                "select day_bytes from evidence.usage where partner_id = ?", Integer.class, partner);
        jdbc.update("update evidence.quota set day_bytes = ? where partner_id = ?", used + used / 2, partner);

        assertThat(catchThrowableOfType(DomainException.class, this::upload).code())
                .isEqualTo("DOC_QUOTA_DAY");

        jdbc.update("update evidence.usage set day = day - 1 where partner_id = ?", partner);
        upload();
        assertThat(jdbc.queryForObject(
                        "select total_files from evidence.usage where partner_id = ?", Integer.class, partner))
                .isEqualTo(2);
    }

    @Test
    void parallel_uploads_do_not_pass_the_limit_together() {
        List<CompletableFuture<Boolean>> uploads = IntStream.range(0, 9)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::upload)
                        .thenApply(document -> true)
                        .exceptionally(QuotasIT::refused))
                .toList();

        assertThat(uploads.stream().filter(CompletableFuture::join)).hasSize(3);
        assertThat(evidence.of(claim)).hasSize(3);
        assertThat(jdbc.queryForObject(
                        "select day_files from evidence.usage where partner_id = ?", Integer.class, partner))
                .isEqualTo(3);
    }

    @Test
    void an_upload_that_is_undone_or_refused_counts_nothing() {
        catchThrowableOfType(
                IllegalStateException.class,
                () -> MODULES.together(() -> {
                    upload();
                    throw new IllegalStateException("the rest of the work fails");
                }));
        catchThrowableOfType(DomainException.class, () -> upload(TestDocuments.program()));

        assertThat(jdbc.queryForList("select 1 from evidence.usage where partner_id = ?", partner))
                .isEmpty();
    }

    private static boolean refused(Throwable failed) {
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
        assertThat(cause).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                .isEqualTo("DOC_QUOTA_DAY"));
        return false;
    }

    private Document upload() {
        return upload(TestDocuments.png("photo " + UUID.randomUUID()));
    }

    private Document upload(byte[] content) {
        return Acting.of(partner, "partner-north")
                .call(() -> evidence.upload(
                        new Intake(claim, partner, "EVENT_PHOTO", null, "photo.png"),
                        new ByteArrayInputStream(content)));
    }
}
