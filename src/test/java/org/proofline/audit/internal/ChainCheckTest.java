package org.proofline.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.audit.Audit.Broken;
import org.proofline.platform.ObjectStoreAccess;
import org.proofline.shared.Subject;
import org.proofline.testing.TestServers;

/** What somebody with all rights on the database can do to the trail, and that it shows. */
class ChainCheckTest {

    private static final long EVENTS = 12;
    private static final TrailFixture TRAIL = new TrailFixture();

    private final ObjectStoreAccess bucket = TestServers.bucket();
    private final MinioClient objects = TestServers.client(bucket);

    @TempDir
    private Path folder;

    private Anchors anchors;

    @BeforeEach
    void a_trail_of_twelve_events_in_three_chains() {
        TRAIL.forget();
        anchors = TRAIL.anchorsIn(new AnchorBucket(objects, bucket.bucket()), new AnchorFiles(folder));
        List<Subject> subjects = List.of(TRAIL.subject(), TRAIL.subject(), TRAIL.subject());
        for (int i = 0; i < EVENTS; i++) {
            TRAIL.publish(TrailFixture.event(subjects.get(i % 3), "EVENT_" + i));
            TRAIL.sealer.seal();
        }
        assertThat(broken()).isNull();
    }

    @AfterEach
    void close() throws Exception {
        objects.close();
    }

    @Test
    void one_changed_character_of_an_event_names_the_event() {
        UUID fifth = TRAIL.idOf(5);
        tamper("update audit.audit_event set after = '{\"amount\":2,\"status\":\"B\"}' where id = ?", fifth);
        assertThat(broken()).extracting(Broken::kind, Broken::id).containsExactly("EVENT", fifth.toString());
        assertThat(broken().explanation()).contains("EVENT_4").contains("changed after it was written");
    }

    @Test
    void any_column_of_an_event_counts() {
        Map<String, String> changes = Map.of(
                "actor", "'other'",
                "at", "at + interval '1 microsecond'",
                "reason", "null",
                "claim_id", "null",
                "type", "'OTHER'",
                "before", "'{\"status\": \"A\"}'",
                "rule_version", "'v2'",
                "on_behalf_of", "'boss'",
                "process_instance_id", "'pi'",
                "subject_type", "'OTHER'");
        UUID third = TRAIL.idOf(3);
        changes.forEach((column, value) -> {
            TRAIL.superuser.execute("create table kept as select * from audit.audit_event where id = '" + third + "'");
            tamper("update audit.audit_event set " + column + " = " + value + " where id = ?", third);
            assertThat(broken()).as(column).extracting(Broken::id).isEqualTo(third.toString());
            tamper(
                    "update audit.audit_event e set " + column + " = k." + column + " from kept k where e.id = ?",
                    third);
            TRAIL.superuser.execute("drop table kept");
            assertThat(broken()).as(column).isNull();
        });
    }

    @Test
    void an_event_rewritten_with_its_hash_is_not_the_one_that_was_sealed() {
        UUID last = TRAIL.idOf(EVENTS);
        rehash(EVENTS);
        assertThat(broken()).extracting(Broken::kind, Broken::id).containsExactly("EVENT", last.toString());
        assertThat(broken().explanation()).contains("not the one that was sealed");
    }

    @Test
    void a_deleted_event_is_missed() {
        tamper("delete from audit.audit_event where id = ?", TRAIL.idOf(7));
        assertThat(broken()).extracting(Broken::kind, Broken::id).containsExactly("EVENT", "sequence 7");
    }

    @Test
    void a_deleted_event_with_its_link_leaves_a_gap() {
        UUID seventh = TRAIL.idOf(7);
        TRAIL.superuser.update("delete from audit.seal where sequence = 7");
        tamper("delete from audit.audit_event where id = ?", seventh);
        assertThat(broken()).extracting(Broken::kind, Broken::id).containsExactly("SEAL", "7");
    }

    @Test
    void a_changed_link_is_named() {
        TRAIL.superuser.update(
                "update audit.seal set hash = translate(hash, '0123456789', '1234567890') where sequence = 4");
        assertThat(broken()).extracting(Broken::kind, Broken::id).containsExactly("SEAL", "4");
    }

    @Test
    void a_changed_skip_link_is_named() {
        TRAIL.superuser.update("update audit.seal set skip_hash = previous_hash where sequence = 6");
        assertThat(broken()).extracting(Broken::kind, Broken::id).containsExactly("SEAL", "6");
    }

    @Test
    void events_that_changed_places_are_named() {
        UUID third = TRAIL.idOf(3);
        TRAIL.superuser.update("update audit.seal set event_no = -event_no where sequence in (2, 3)");
        TRAIL.superuser.update("update audit.seal set event_no = (select -sum(event_no) from audit.seal"
                + " where event_no < 0) + event_no where event_no < 0");
        assertThat(broken()).extracting(Broken::kind, Broken::id).containsExactly("EVENT", third.toString());
    }

    @Test
    void a_cut_tail_is_held_against_the_anchor() {
        anchors.anchor();
        cutFrom(10);
        assertThat(broken().kind()).isEqualTo("ANCHOR");
        assertThat(broken().explanation()).contains("12 links").contains("ends at 9");
    }

    @Test
    void a_tail_that_grew_again_is_held_against_the_anchor() {
        anchors.anchor();
        cutFrom(10);
        TRAIL.subjectWithEvents(5);
        assertThat(broken().kind()).isEqualTo("ANCHOR");
        assertThat(broken().explanation()).contains("another hash for link 12");
    }

    @Test
    void a_chain_rewritten_with_fresh_hashes_is_held_against_the_anchor() {
        anchors.anchor();
        rehash(EVENTS);
        TRAIL.superuser.update("delete from audit.seal where sequence = ?", EVENTS);
        assertThat(broken().kind()).isEqualTo("ANCHOR");
        assertThat(broken().explanation()).contains("link 12").contains("rewritten");
    }

    @Test
    void the_anchor_in_the_folder_is_enough() throws Exception {
        anchors.anchor();
        objects.removeObject(RemoveObjectArgs.builder()
                .bucket(bucket.bucket())
                .object(newestAnchor())
                .build());
        cutFrom(12);
        assertThat(broken().explanation()).contains("the folder").contains("ends at 11");
    }

    @Test
    void a_removed_anchor_is_missed() throws Exception {
        anchors.anchor();
        objects.removeObject(RemoveObjectArgs.builder()
                .bucket(bucket.bucket())
                .object(newestAnchor())
                .build());
        assertThat(broken()).extracting(Broken::kind, Broken::id).containsExactly("ANCHOR", newestAnchor());
    }

    @Test
    void a_changed_anchor_is_named() throws Exception {
        anchors.anchor();
        byte[] forged = "{\"hash\":\"0\",\"sequence\":12}".getBytes();
        objects.putObject(PutObjectArgs.builder().bucket(bucket.bucket()).object(newestAnchor()).stream(
                        new ByteArrayInputStream(forged), (long) forged.length, -1L)
                .build());
        assertThat(broken().explanation()).contains("content").contains("the bucket");
        anchors.content(anchors.newest().orElseThrow());
        Files.writeString(folder.resolve(newestAnchor()), "forged");
        assertThat(broken().kind()).isEqualTo("ANCHOR");
    }

    @Test
    void an_unchanged_head_is_anchored_once() {
        anchors.anchor();
        anchors.anchor();
        assertThat(anchors.places().get(0).names()).hasSize(1);
        TRAIL.subjectWithEvents(1);
        TRAIL.sealer.seal();
        anchors.anchor();
        assertThat(anchors.places().get(0).names()).hasSize(2);
        assertThat(broken()).isNull();
    }

    private Broken broken() {
        return TRAIL.brokenChain(anchors).orElse(null);
    }

    private String newestAnchor() {
        return anchors.newest().orElseThrow().name();
    }

    private void tamper(String sql, UUID event) {
        assertThat(TRAIL.superuser.update(sql, event)).isOne();
    }

    private void cutFrom(long sequence) {
        TRAIL.superuser.update(
                "delete from audit.audit_event where no in (select event_no from audit.seal where sequence >= ?)",
                sequence);
        TRAIL.superuser.update("delete from audit.seal where sequence >= ?", sequence);
    }

    /** A forger who knows the format: other content, fresh hash. */
    private void rehash(long sequence) {
        SealedEvent row = TRAIL.superuser.queryForObject(
                "select " + SealedEvent.COLUMNS
                        + " from audit.seal s join audit.audit_event e on e.no = s.event_no where s.sequence = ?",
                (result, n) -> SealedEvent.read(result),
                sequence);
        TRAIL.superuser.update(
                "update audit.audit_event set actor = 'forger' where no = ?",
                row.event().no());
        TrailEvent e = row.event().event();
        TrailEvent forged = new TrailEvent(
                e.id(),
                e.subject(),
                e.type(),
                e.at(),
                "forger",
                e.onBehalfOf(),
                e.claimId(),
                e.processInstanceId(),
                e.ruleVersion(),
                e.reason(),
                e.before(),
                e.after());
        TRAIL.superuser.update(
                "update audit.audit_event set hash = ? where no = ?",
                Hashes.of(forged.content(row.event().subjectNo(), row.event().previous())),
                row.event().no());
    }
}
