package org.proofline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.worker.HostileWorkerMain;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;

/** Documents that hang or end the worker, seen from the application. */
class SlowDocumentsIT {

    private static final ProofModules MODULES = new ProofModules(Map.of(
            "proofline.evidence.wait-for-text", "300ms",
            "proofline.evidence.worker.detect-limit", "4s",
            "proofline.evidence.worker.extract-limit", "6s",
            "proofline.evidence.worker.time-limit", "8s",
            "proofline.evidence.worker.main-class", HostileWorkerMain.class.getName()));

    private static final int UPLOADS = 21;
    private static final int KILLER = 7;

    private final UUID partner = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private final ActionContext owner = Acting.of(partner, "partner-north");
    private final Evidence evidence = MODULES.evidence();

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @ParameterizedTest
    @CsvSource({"HANG,TIMEOUT", "HALT,CRASH", "MEMORY,OUT_OF_MEMORY"})
    void a_file_that_takes_the_checks_down_is_refused_and_the_next_one_is_taken(String word, String result) {
        DomainException refusal =
                catchThrowableOfType(DomainException.class, () -> upload("bad.txt", TestDocuments.text(word)));

        assertThat(refusal.code() + " " + refusal.errors().get(0).code()).isEqualTo("DOC_CHECK_FAILED " + result);
        assertThat(evidence.of(claim)).isEmpty();
        assertThat(upload("good.png", TestDocuments.png(word)).sha256()).hasSize(64);
    }

    @Test
    void a_file_that_kills_its_worker_gets_its_reason_and_twenty_other_uploads_finish() throws Exception {
        CountDownLatch together = new CountDownLatch(UPLOADS);
        ExecutorService people = Executors.newFixedThreadPool(UPLOADS);
        List<Future<String>> answers = IntStream.range(0, UPLOADS)
                .mapToObj(i -> people.submit(() -> {
                    together.countDown();
                    together.await();
                    return i == KILLER
                            ? answer("killer.txt", TestDocuments.text("HALT"))
                            : answer("good.png", TestDocuments.png("one of twenty " + i));
                }))
                .toList();
        people.shutdown();

        for (int i = 0; i < UPLOADS; i++) {
            assertThat(answers.get(i).get()).isEqualTo(i == KILLER ? "DOC_CHECK_FAILED CRASH" : "taken");
        }
        assertThat(evidence.of(claim)).hasSize(UPLOADS - 1);
    }

    private String answer(String name, byte[] content) {
        try {
            return upload(name, content).sha256().length() == 64 ? "taken" : "no hash";
        } catch (DomainException refusal) {
            return refusal.code() + " " + refusal.errors().get(0).code();
        }
    }

    @Test
    void slow_text_is_pending_for_the_partner_and_ends_with_a_person_looking() {
        Document document = upload("slow.txt", TestDocuments.text("SLOWTEXT " + claim));

        assertThat(document.state()).isEqualTo("PENDING");
        assertThat(outcomeOfText(document)).isEqualTo("PENDING");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(evidence.get(document.id()).state()).isEqualTo("ACCEPTED"));
        assertThat(outcomeOfText(evidence.get(document.id()))).isEqualTo("REVIEW");
        assertThat(MODULES.typesOfEvents(document.id())).containsExactly("DOCUMENT_ADDED", "DOCUMENT_CHECKED");
    }

    @Test
    void a_document_that_is_slow_in_every_step_has_one_time_for_all_of_them() {
        long begin = System.nanoTime();
        Document document = upload("tough.txt", TestDocuments.text("TOUGH " + claim));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(evidence.get(document.id()).state()).isEqualTo("ACCEPTED"));
        assertThat(evidence.get(document.id()).result()).isEqualTo(DocumentResult.TIMEOUT);
        assertThat(System.nanoTime() - begin)
                .isGreaterThan(Duration.ofSeconds(6).toNanos());
    }

    @Test
    void what_was_known_before_the_time_ran_out_is_kept() {
        Document document = upload("told.txt", TestDocuments.text("TOLD " + claim));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(evidence.get(document.id()).state()).isEqualTo("ACCEPTED"));
        Document read = evidence.get(document.id());
        assertThat(outcomeOfText(read)).isEqualTo("REVIEW");
        assertThat(read.result()).isEqualTo(DocumentResult.TIMEOUT);
        assertThat(read.prints().pictures()).containsExactly("0f".repeat(32));
        assertThat(read.checks()).extracting(Check::ruleId).contains("DOC-ACTIVE");
        assertThat(evidence.texts(claim, Set.of(read.id()))).containsValue("told first");
    }

    @Test
    void the_process_finishes_what_is_pending_and_may_repeat_it() {
        Document document = upload("slow.txt", TestDocuments.text("SLOWTEXT " + claim));

        evidence.completeChecks(claim);
        evidence.completeChecks(claim);

        assertThat(evidence.get(document.id()).state()).isEqualTo("ACCEPTED");
        assertThat(MODULES.typesOfEvents(document.id())).containsExactly("DOCUMENT_ADDED", "DOCUMENT_CHECKED");
    }

    @Test
    void a_document_of_a_transaction_that_was_undone_leaves_no_row() {
        catchThrowableOfType(
                IllegalStateException.class,
                () -> MODULES.together(() -> {
                    upload("slow.txt", TestDocuments.text("SLOWTEXT undone"));
                    throw new IllegalStateException("undo");
                }));

        assertThat(evidence.of(claim)).isEmpty();
    }

    private Document upload(String name, byte[] content) {
        Intake intake = new Intake(claim, partner, "CONTRACT", null, name);
        return owner.call(() -> evidence.upload(intake, new ByteArrayInputStream(content)));
    }

    private static String outcomeOfText(Document document) {
        return document.checks().stream()
                .filter(check -> check.ruleId().equals("DOC-TEXT"))
                .map(Check::outcome)
                .findFirst()
                .orElse("none");
    }
}
