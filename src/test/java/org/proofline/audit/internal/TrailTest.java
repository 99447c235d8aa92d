package org.proofline.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.audit.internal.TrailFixture.Happened;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.Subject;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class TrailTest {

    private static final TrailFixture TRAIL = new TrailFixture();

    /** Written with nothing but PostgreSQL, as docs/audit-format.md tells an outsider to do. */
    private static final String HASHED_BY_THE_DATABASE =
            """
            select count(*) from audit.audit_event e where hash <> encode(sha256(convert_to(
              '{"actor":' || to_json(actor) || ',"after":' || after
              || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              || '","before":' || before
              || ',"claimId":' || coalesce(to_json(claim_id)::text, 'null')
              || ',"id":"' || id || '","number":' || subject_no
              || ',"onBehalfOf":' || coalesce(to_json(on_behalf_of)::text, 'null')
              || ',"previous":"' || previous
              || '","processInstanceId":' || coalesce(to_json(process_instance_id)::text, 'null')
              || ',"reason":' || coalesce(to_json(reason)::text, 'null')
              || ',"ruleVersion":' || coalesce(to_json(rule_version)::text, 'null')
              || ',"subject":{"id":"' || subject_id || '","type":' || to_json(subject_type)
              || '},"type":' || to_json(type) || '}', 'UTF8')), 'hex')
            """;

    @Test
    void keeps_who_did_what_why_and_under_which_rule() {
        Subject subject = TRAIL.subject();
        ActionContext context = new ActionContext(new Actor("deputy", null, Set.of()), "boss", "pi-1", "chain:3");
        context.run(() -> TRAIL.publish(new Happened(
                subject, "CLAIM_APPROVED", "fits", Map.of("status", "IN_REVIEW"), Map.of("status", "APPROVED"))));

        Map<String, Object> row =
                TRAIL.jdbc.queryForMap("select * from audit.audit_event where subject_id = ?", subject.id());
        assertThat(row)
                .containsEntry("type", "CLAIM_APPROVED")
                .containsEntry("actor", "deputy")
                .containsEntry("on_behalf_of", "boss")
                .containsEntry("process_instance_id", "pi-1")
                .containsEntry("rule_version", "chain:3")
                .containsEntry("claim_id", subject.id())
                .containsEntry("reason", "fits")
                .containsEntry("previous", Hashes.NONE);
        assertThat(row.get("before")).hasToString("{\"status\":\"IN_REVIEW\"}");
        assertThat(row.get("after")).hasToString("{\"status\":\"APPROVED\"}");
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> TRAIL.listener.on(TrailFixture.event(TRAIL.subject(), "LOST")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void an_event_in_a_reading_transaction_is_refused() {
        TransactionTemplate reading = new TransactionTemplate(TRAIL.transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(
                        status -> TRAIL.listener.on(TrailFixture.event(TRAIL.subject(), "LOST"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void a_value_without_canonical_form_stops_its_publisher() {
        Subject subject = TRAIL.subject();
        assertThatThrownBy(() ->
                        TRAIL.publish(new Happened(subject, "SCORED", null, Map.of(), Map.of("score", (Object) 0.1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(numbersOf(subject)).isEmpty();
    }

    @Test
    void a_rollback_takes_the_events_with_it() {
        Subject subject = TRAIL.subject();
        TRAIL.transaction.executeWithoutResult(status -> {
            TRAIL.listener.on(TrailFixture.event(subject, "UNDONE"));
            status.setRollbackOnly();
        });
        assertThat(numbersOf(subject)).isEmpty();
    }

    @Test
    void an_inner_transaction_keeps_its_own_events() {
        Subject outer = TRAIL.subject();
        Subject inner = TRAIL.subject();
        TransactionTemplate separate = new TransactionTemplate(TRAIL.transactions);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TRAIL.transaction.executeWithoutResult(status -> {
            TRAIL.listener.on(TrailFixture.event(outer, "OUTER"));
            separate.executeWithoutResult(own -> TRAIL.listener.on(TrailFixture.event(inner, "INNER")));
            status.setRollbackOnly();
        });
        assertThat(numbersOf(inner)).containsExactly(1L);
        assertThat(numbersOf(outer)).isEmpty();
    }

    @Test
    void awkward_texts_keep_their_hash() {
        Subject subject = TRAIL.subject();
        String awkward = "\" \\ \n\t\b\f\r \u0001 \u0000 é 漢 \uD83D\uDE00 \uD83D / </script>";
        TRAIL.publish(new Happened(
                subject,
                "COMMENTED",
                awkward,
                Map.of(),
                Map.of(awkward, List.of(awkward, new BigDecimal("1E+3"), true, 7L))));
        assertThat(TRAIL.jdbc.queryForObject(
                        "select after::text from audit.audit_event where subject_id = ?", String.class, subject.id()))
                .endsWith("\"1000\",true,7]}");
        assertThat(TRAIL.jdbc.queryForObject(HASHED_BY_THE_DATABASE, Long.class))
                .isZero();
    }

    @Test
    void writers_of_the_same_subjects_keep_the_chains_whole() throws Exception {
        List<Subject> subjects = List.of(TRAIL.subject(), TRAIL.subject(), TRAIL.subject());
        inParallel(8, writer -> {
            for (int i = 0; i < 25; i++) {
                Subject one = subjects.get((writer + i) % 3);
                Subject other = subjects.get((writer + 2 * i + 1) % 3);
                TRAIL.publish(TrailFixture.event(one, "ONE"), TrailFixture.event(other, "OTHER"));
                TRAIL.sealer.sealUnlessBusy();
            }
        });
        TRAIL.sealer.seal();

        long total = 0;
        for (Subject subject : subjects) {
            List<Long> numbers = numbersOf(subject);
            assertThat(numbers)
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, numbers.size())
                            .boxed()
                            .toList());
            total += numbers.size();
        }
        assertThat(total).isEqualTo(8 * 25 * 2);
        assertThat(TRAIL.jdbc.queryForObject(HASHED_BY_THE_DATABASE, Long.class))
                .isZero();
    }

    @Test
    void everything_committed_is_sealed_once_and_without_gaps() throws Exception {
        inParallel(4, writer -> TRAIL.subjectWithEvents(20));
        inParallel(4, sealer -> new Sealer(TRAIL.jdbc, TRAIL.clock, TRAIL.transactions).seal());

        Map<String, Object> counts = TRAIL.jdbc.queryForMap(
                "select count(*) as seals, max(sequence) as last, (select count(*) from audit.audit_event) as events"
                        + " from audit.seal");
        assertThat(counts.get("seals")).isEqualTo(counts.get("last")).isEqualTo(counts.get("events"));
    }

    @Test
    void an_event_of_a_transaction_that_outlasts_others_is_sealed_in_the_end() {
        Subject slow = TRAIL.subject();
        TransactionTemplate separate = new TransactionTemplate(TRAIL.transactions);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TRAIL.transaction.executeWithoutResult(status -> {
            TRAIL.jdbc.queryForObject("select pg_current_xact_id()::text", String.class);
            TRAIL.listener.on(TrailFixture.event(slow, "SLOW"));
            separate.executeWithoutResult(own -> TRAIL.listener.on(TrailFixture.event(TRAIL.subject(), "QUICK")));
            TRAIL.sealer.seal();
        });
        TRAIL.sealer.seal();
        assertThat(TRAIL.jdbc.queryForObject(
                        "select count(*) from audit.seal s join audit.audit_event e on e.no = s.event_no"
                                + " where e.subject_id = ?",
                        Long.class,
                        slow.id()))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.audit_event set actor = 'x'",
                "delete from audit.audit_event",
                "truncate audit.audit_event",
                "update audit.seal set hash = 'x'",
                "delete from audit.seal",
                "delete from audit.anchor",
                "alter table audit.audit_event disable trigger all",
                "drop table audit.anchor"
            })
    void the_application_may_not_change_what_is_written(String attempt) {
        assertThatThrownBy(() -> TRAIL.jdbc.execute(attempt)).isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    void a_watched_status_does_not_change_without_a_row_in_the_trail() {
        Subject subject = TRAIL.subject();
        TRAIL.superuser.execute("create table if not exists audit.guinea_pig (id uuid primary key, status text)");
        TRAIL.superuser.execute("grant select, insert, update on audit.guinea_pig to proofline_app");
        TRAIL.superuser.execute("select audit.watch_status('audit.guinea_pig')");
        TRAIL.jdbc.update("insert into audit.guinea_pig values (?, 'A')", subject.id());

        assertThatThrownBy(() -> setStatus(subject.id(), "B")).hasMessageContaining("without a row in the trail");
        TRAIL.publish(TrailFixture.event(subject, "EARLIER"));
        assertThatThrownBy(() -> setStatus(subject.id(), "B")).hasMessageContaining("without a row in the trail");
        TRAIL.transaction.executeWithoutResult(status -> {
            setStatus(subject.id(), "B");
            TRAIL.listener.on(TrailFixture.event(subject, "CHANGED"));
        });
        assertThat(TRAIL.jdbc.queryForObject(
                        "select status from audit.guinea_pig where id = ?", String.class, subject.id()))
                .isEqualTo("B");
        setStatus(subject.id(), "B");
    }

    private static void setStatus(UUID id, String status) {
        TRAIL.jdbc.update("update audit.guinea_pig set status = ? where id = ?", status, id);
    }

    private static List<Long> numbersOf(Subject subject) {
        return TRAIL.jdbc.queryForList(
                "select subject_no from audit.audit_event where subject_id = ? order by no", Long.class, subject.id());
    }

    private interface Work {
        void of(int writer);
    }

    private static void inParallel(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int writer = i;
                running.add(pool.submit(() -> work.of(writer)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
