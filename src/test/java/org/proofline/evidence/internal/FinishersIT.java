package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.evidence.worker.HostileWorkerMain;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reading behind a request and the process may finish one slow document at the same time: one of them does. */
class FinishersIT {

    private static final ProofModules MODULES = new ProofModules(Map.of(
            "proofline.evidence.wait-for-text", "300ms",
            "proofline.evidence.worker.extract-limit", "120s",
            "proofline.evidence.worker.time-limit", "120s",
            "proofline.evidence.worker.main-class", HostileWorkerMain.class.getName()));

    private final DocumentRecords records = MODULES.get(DocumentRecords.class);
    private final JdbcTemplate jdbc = MODULES.get(JdbcTemplate.class);
    private final UUID claim = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void the_second_one_who_finishes_a_document_changes_nothing() {
        UUID document = slow();

        records.finish(document, read("first"));
        String finished = row(document);
        records.finish(document, read("second"));

        assertThat(row(document)).isEqualTo(finished);
        assertThat(MODULES.evidence().texts(claim, Set.of(document))).containsValue("first");
        assertThat(MODULES.typesOfEvents(document)).containsExactly("DOCUMENT_ADDED", "DOCUMENT_CHECKED");
    }

    @Test
    void of_two_who_finish_a_document_at_the_same_moment_exactly_one_does() {
        UUID document = slow();
        List<CompletableFuture<Void>> both = MODULES.together(() -> {
            jdbc.queryForList("select id from evidence.document where id = ? for update", document);
            List<CompletableFuture<Void>> begun = List.of(
                    CompletableFuture.runAsync(() -> records.finish(document, read("first"))),
                    CompletableFuture.runAsync(() -> records.finish(document, read("second"))));
            await().until(() -> waiting() == begun.size());
            return begun;
        });
        both.forEach(CompletableFuture::join);

        String word = row(document).contains("first") ? "first" : "second";
        assertThat(row(document)).contains(word).doesNotContain(word.equals("first") ? "second" : "first");
        assertThat(MODULES.evidence().texts(claim, Set.of(document))).containsValue(word);
        assertThat(MODULES.evidence().get(document).state()).isEqualTo("ACCEPTED");
        assertThat(MODULES.typesOfEvents(document)).containsExactly("DOCUMENT_ADDED", "DOCUMENT_CHECKED");
    }

    private UUID slow() {
        Intake intake = new Intake(claim, partner, "CONTRACT", null, "slow.txt");
        byte[] content = TestDocuments.text("SLOWTEXT " + claim);
        Document document = Acting.of(partner, "partner-north")
                .call(() -> MODULES.evidence().upload(intake, new ByteArrayInputStream(content)));
        assertThat(document.state()).isEqualTo("PENDING");
        return document.id();
    }

    private static DocumentReading.Outcome read(String word) {
        return new DocumentReading.Outcome(
                List.of(Words.check("DOC-TEXT", "PASS", "DOC-SIZE", word)),
                Map.of("word", word),
                Map.of(),
                word,
                false);
    }

    private String row(UUID document) {
        return jdbc.queryForObject(
                "select state || checks || extracted || metadata from evidence.document where id = ?",
                String.class,
                document);
    }

    private int waiting() {
        return jdbc.queryForObject(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                Integer.class);
    }
}
