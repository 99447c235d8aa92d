package org.proofline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.ProoflineApplication;
import org.proofline.platform.ChildJvm.End;
import org.proofline.testing.TestDatabase;
import org.proofline.testing.TestServers;
import org.springframework.util.unit.DataSize;

/** Starts the real program with something wrong: one clear line, and an exit value that is not zero. */
class RefusedStartTest {

    @TempDir
    private Path folder;

    @Test
    void in_prod_without_its_settings() throws Exception {
        assertRefused(
                start(Map.of(), "--spring.profiles.active=prod"),
                "PROOFLINE_DB_URL, PROOFLINE_DB_USER",
                "PROOFLINE_S3_BUCKET, PROOFLINE_OIDC_ISSUER",
                "PROOFLINE_OIDC_CLIENT_SECRET are not set");
    }

    @Test
    void on_a_taken_port() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertRefused(
                    start(Map.of(), "--server.port=" + taken.getLocalPort()),
                    "port " + taken.getLocalPort() + " is taken",
                    "SERVER_PORT");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void on_a_folder_that_cannot_be_written() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(
                start(Map.of("PROOFLINE_DATA", file.resolve("data").toString())),
                "cannot be written",
                "PROOFLINE_DATA");
    }

    @Test
    void on_a_folder_in_use() throws Exception {
        try (DataFolder held = DataFolder.open(folder, DataSize.ofMegabytes(1))) {
            assertThat(held).isNotNull();
            assertRefused(start(Map.of()), "in use by another running Proofline");
        }
    }

    @Test
    void on_a_full_disk() throws Exception {
        assertRefused(start(Map.of(), "--proofline.data-minimum-free=99999TB"), "MB left", "PROOFLINE_DATA");
    }

    @Test
    void on_a_disk_that_becomes_full_while_the_database_is_made() throws Exception {
        Files.createSymbolicLink(folder.resolve("postgres-programs"), TestServers.postgresPrograms());
        try (ChildJvm child =
                ChildJvm.startOnFullDisk(Map.of("PROOFLINE_DATA", folder.toString(), "SERVER_PORT", "0"))) {
            assertRefused(child.awaitEnd(), "the embedded PostgreSQL cannot be prepared", "free space");
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void with_a_setting_of_the_wrong_kind() throws Exception {
        assertRefused(start(Map.of("PROOFLINE_ROLE", "boss")), "PROOFLINE_ROLE is 'boss'");
        assertRefused(
                start(Map.of("PROOFLINE_BANK_SIMULATOR", "foo")),
                "PROOFLINE_BANK_SIMULATOR is 'foo': set it to true or false.");
        assertRefused(
                start(Map.of("PROOFLINE_ANSWERS_DAYS", "abc")),
                "PROOFLINE_ANSWERS_DAYS (proofline.answers.days) is 'abc': set it to a whole number.");
        assertRefused(
                start(Map.of("PROOFLINE_EVIDENCE_CLAMAV_PORT", "x")),
                "PROOFLINE_EVIDENCE_CLAMAV_PORT (proofline.evidence.clamav.port) is 'x': set it to a whole number.");
        assertRefused(start(Map.of("SERVER_PORT", "eighty")), "server.port", "eighty");
        assertRefused(start(Map.of("PROOFLINE_DATA_MINIMUM_FREE", "much")), "proofline.data-minimum-free", "much");
    }

    @Test
    void with_a_wrong_password_or_address_of_the_database() throws Exception {
        DatabaseAccess database = TestDatabase.create().access();
        assertRefused(
                start(External.database(database, "PROOFLINE_DB_PASSWORD", "wrong")),
                "PROOFLINE_DB_USER",
                "PROOFLINE_DB_PASSWORD",
                "password authentication failed");
        assertRefused(
                start(External.database(database, "PROOFLINE_DB_OWNER_PASSWORD", "wrong")),
                "PROOFLINE_DB_OWNER_USER",
                "PROOFLINE_DB_OWNER_PASSWORD",
                "password authentication failed");
        assertRefused(
                start(External.database(database, "PROOFLINE_DB_URL", database.url() + "_nowhere")),
                "PROOFLINE_DB_URL",
                "does not exist",
                "correct the URL");
    }

    @Test
    void with_roles_of_the_database_that_are_too_strong_or_too_weak() throws Exception {
        DatabaseAccess database = TestDatabase.create().access();
        Map<String, String> strong = External.database(database, "PROOFLINE_DB_USER", "postgres");
        strong.put("PROOFLINE_DB_PASSWORD", TestServers.postgres().superuserPassword());
        assertRefused(start(strong), "PROOFLINE_DB_USER 'postgres' is a superuser", "owns nothing");
        Map<String, String> weak = External.database(database, "PROOFLINE_DB_OWNER_USER", database.user());
        weak.put("PROOFLINE_DB_OWNER_PASSWORD", database.password());
        weak.put("PROOFLINE_DB_USER", database.ownerUser());
        weak.put("PROOFLINE_DB_PASSWORD", database.ownerPassword());
        assertRefused(start(weak), "PROOFLINE_DB_OWNER_USER '" + database.user() + "' may create nothing");
    }

    @Test
    void with_an_object_store_that_is_not_there_or_refuses_the_key() throws Exception {
        ObjectStoreAccess store = TestServers.bucket();
        Map<String, String> settings = new HashMap<>(Map.of(
                "PROOFLINE_S3_ENDPOINT", store.endpoint(),
                "PROOFLINE_S3_ACCESS_KEY", store.accessKey(),
                "PROOFLINE_S3_SECRET_KEY", "wrong",
                "PROOFLINE_S3_BUCKET", store.bucket()));
        assertRefused(start(settings), "PROOFLINE_S3_ACCESS_KEY or PROOFLINE_S3_SECRET_KEY is refused");
        settings.put("PROOFLINE_S3_BUCKET", "No_Bucket");
        assertRefused(start(settings), "PROOFLINE_S3_BUCKET 'No_Bucket'", "correct it");
        settings.put("PROOFLINE_S3_BUCKET", store.bucket());
        settings.put("PROOFLINE_S3_ENDPOINT", "http://127.0.0.1:" + HttpPort.freeOnLoopback());
        assertRefused(start(settings), "PROOFLINE_S3_ENDPOINT", "cannot be used");
    }

    private End start(Map<String, String> environment, String... more) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("PROOFLINE_DATA", folder.toString(), "SERVER_PORT", "0"));
        all.putAll(environment);
        try (ChildJvm child = ChildJvm.start(ProoflineApplication.class, all, more)) {
            return child.awaitEnd();
        }
    }

    private static void assertRefused(End end, String... words) {
        List<String> lines = end.lines().stream()
                .filter(line -> !line.contains(" INFO "))
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("Proofline did not start: ").contains(words);
        assertThat(end.exit()).isEqualTo(1);
    }
}
