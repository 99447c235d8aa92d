package org.proofline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.testing.TestServers;
import org.springframework.util.unit.DataSize;

class EmbeddedServersTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void the_programs_are_unpacked_already() throws IOException {
        Files.createSymbolicLink(folder.resolve("postgres-programs"), TestServers.postgresPrograms());
    }

    @Test
    void what_was_committed_and_stored_survives_a_restart() throws Exception {
        PlatformServers first = PlatformServers.start(ServersProcess.settings(folder));
        update(first.database(), "create table kept (id int)", "insert into kept values (1)");
        put(first.objects(), "proof/1", "seen");
        first.stop();

        PlatformServers second = PlatformServers.start(ServersProcess.settings(folder));
        try {
            assertThat(one(second.database(), "select id from kept")).isEqualTo("1");
            assertThat(get(second.objects(), "proof/1")).isEqualTo("seen");
        } finally {
            second.stop();
        }
    }

    @Test
    void the_database_loses_nothing_when_the_power_goes() throws Exception {
        PlatformServers servers = PlatformServers.start(ServersProcess.settings(folder));
        try {
            for (String setting : PostgresServer.DURABLE.keySet()) {
                assertThat(one(servers.database(), "show " + setting))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(one(servers.database(), "show data_checksums")).isEqualTo("on");
            assertThat(one(servers.database(), "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(servers.database(), "show timezone")).isEqualTo("UTC");
        } finally {
            servers.stop();
        }
    }

    @Test
    void a_start_after_a_kill_ends_the_surviving_database_and_keeps_its_data() throws Exception {
        long survivor;
        try (ChildJvm child = ChildJvm.start(ServersProcess.class, Map.of(), folder.toString())) {
            String url = child.awaitLine(ServersProcess.READY);
            update(accessTo(url), "create table kept (id int)", "insert into kept values (2)");
            child.kill();
            survivor = postmaster();
            assertThat(ProcessHandle.of(survivor).map(ProcessHandle::isAlive)).contains(true);
        }

        PlatformServers next = PlatformServers.start(ServersProcess.settings(folder));
        try {
            assertThat(one(next.database(), "select id from kept")).isEqualTo("2");
            assertThat(postmaster()).isNotEqualTo(survivor);
            assertThat(ProcessHandle.of(survivor)
                            .flatMap(process -> process.info().command()))
                    .isEmpty();
        } finally {
            next.stop();
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_in_one_line() {
        try (DataFolder held = DataFolder.open(folder, DataSize.ofMegabytes(1))) {
            assertThat(held.resolve("x")).isEqualTo(folder.resolve("x"));
            assertThatThrownBy(() -> PlatformServers.start(ServersProcess.settings(folder)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in use by another running Proofline")
                    .hasMessageContaining("PROOFLINE_DATA")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void a_disk_that_is_nearly_full_is_refused_before_anything_is_written() {
        assertThatThrownBy(() -> DataFolder.open(folder, DataSize.ofTerabytes(100_000)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("MB left")
                .hasMessageContaining("PROOFLINE_DATA");
    }

    @Test
    void a_lost_file_of_secrets_is_named_and_the_cluster_is_left_alone() throws Exception {
        PostgresServer.start(folder, Map.of("fsync", "off")).stop();
        Files.delete(folder.resolve("postgres.properties"));
        assertThatThrownBy(() -> PostgresServer.start(folder, Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("postgres.properties is missing");
        assertThat(folder.resolve("postgres/PG_VERSION")).exists();
    }

    @Test
    void secrets_are_random_and_readable_by_their_owner_only() throws Exception {
        PlatformServers servers = PlatformServers.start(ServersProcess.settings(folder));
        try {
            DatabaseAccess access = servers.database();
            assertThat(access.password()).hasSizeGreaterThan(30).isNotEqualTo(access.ownerPassword());
            assertThat(servers.objects().secretKey()).hasSizeGreaterThan(30);
            for (String file : new String[] {"postgres.properties", "objects.properties"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        } finally {
            servers.stop();
        }
    }

    private DatabaseAccess accessTo(String url) throws IOException {
        String password =
                PrivateFile.read(folder.resolve("postgres.properties")).getProperty("owner.password");
        return new DatabaseAccess(url, "", "", DatabaseAccess.OWNER_ROLE, password);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static void update(DatabaseAccess access, String... commands) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to partner");
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String one(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to partner");
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void put(ObjectStoreAccess access, String key, String content) throws Exception {
        try (MinioClient client = PlatformConfiguration.client(access)) {
            client.putObject(PutObjectArgs.builder().bucket(access.bucket()).object(key).stream(
                            new ByteArrayInputStream(content.getBytes()), (long) content.length(), -1L)
                    .build());
        }
    }

    private static String get(ObjectStoreAccess access, String key) throws Exception {
        try (MinioClient client = PlatformConfiguration.client(access);
                var content = client.getObject(GetObjectArgs.builder()
                        .bucket(access.bucket())
                        .object(key)
                        .build())) {
            return new String(content.readAllBytes());
        }
    }
}
