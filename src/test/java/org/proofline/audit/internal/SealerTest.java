package org.proofline.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sealing costs what is new, however long the trail has become. */
class SealerTest {

    private static final TrailFixture TRAIL = new TrailFixture();
    private static final int LONG_TRAIL = 20_000;
    private static final int FRESH = 3;

    @BeforeAll
    static void a_long_trail_that_is_sealed() {
        TRAIL.superuser.update(
                """
                insert into audit.audit_event (id, subject_type, subject_id, subject_no, type, at, actor, before, after,
                  previous, hash)
                select gen_random_uuid(), 'CLAIM', gen_random_uuid(), 1, 'CLAIM_DRAFTED', now(), 'nora', '{}', '{}',
                  repeat('0', 64), md5(n::text) || md5(n::text)
                from generate_series(1, ?) as n
                """,
                LONG_TRAIL);
        TRAIL.sealer.seal();
        TRAIL.superuser.execute("analyze audit.audit_event, audit.seal");
    }

    @Test
    void a_batch_reads_what_was_written_since_the_last_one_and_not_the_whole_trail() throws IOException {
        String before = TRAIL.jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class);
        TRAIL.subjectWithEvents(FRESH);

        JsonNode plan = plan(before);

        assertThat(plan.findValuesAsText("Node Type")).doesNotContain("Seq Scan");
        assertThat(rowsRead(plan)).isPositive().isLessThan(10 * FRESH);
        assertThat(rowsRead(plan("0"))).as("without knowing what is sealed").isGreaterThan(LONG_TRAIL);
    }

    @Test
    void what_is_sealed_is_not_read_again_by_the_next_run_of_the_same_process() {
        TRAIL.subjectWithEvents(FRESH);
        TRAIL.sealer.seal();
        long sealed = seals();
        TRAIL.subjectWithEvents(FRESH);
        TRAIL.sealer.seal();

        assertThat(seals()).isEqualTo(sealed + FRESH);
    }

    private static long seals() {
        return TRAIL.jdbc.queryForObject("select count(*) from audit.seal", Long.class);
    }

    private static JsonNode plan(String allSealedBefore) throws IOException {
        String json = TRAIL.jdbc.queryForObject(
                "explain (analyze, format json) " + Sealer.UNSEALED, String.class, allSealedBefore, Sealer.BATCH);
        return JsonMapper.builder().build().readTree(json).get(0).get("Plan");
    }

    /** Of tables, with what was read for nothing. */
    private static long rowsRead(JsonNode node) {
        long rows = 0;
        if (node.has("Relation Name")) {
            long read = node.path("Actual Rows").asLong()
                    + node.path("Rows Removed by Filter").asLong()
                    + node.path("Rows Removed by Index Recheck").asLong();
            rows = read * node.path("Actual Loops").asLong();
        }
        for (JsonNode child : node.path("Plans")) {
            rows += rowsRead(child);
        }
        return rows;
    }
}
