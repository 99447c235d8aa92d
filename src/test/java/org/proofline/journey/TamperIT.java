package org.proofline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Somebody with all rights on the machine changes what is stored: the verification says where. */
class TamperIT {

    private static final String ACTOR_OF = "update audit.audit_event set actor = ? where id = ?";

    @Test
    void one_changed_byte_of_a_document_is_named() throws IOException {
        JsonNode document = aClaim().path("documents").path(0);
        Path stored = stored(document.path("sha256").asText());
        byte[] original = Files.readAllBytes(stored);
        byte[] changed = original.clone();
        changed[changed.length / 2] ^= 1;
        write(stored, changed);
        try {
            assertBroken("DOCUMENT", document.path("documentId").asText());
        } finally {
            write(stored, original);
        }
        assertThat(Desk.verification().path("ok").asBoolean()).isTrue();
    }

    @Test
    void one_changed_row_of_the_trail_is_named() throws IOException, SQLException {
        UUID claim = UUID.fromString(aClaim().path("id").asText());
        String event = event(claim, "id");
        String actor = event(claim, "actor");
        set(ACTOR_OF, "somebody-else", event);
        try {
            assertBroken("EVENT", event);
        } finally {
            set(ACTOR_OF, actor, event);
        }
        assertThat(Desk.verification().path("ok").asBoolean()).isTrue();
    }

    private static JsonNode aClaim() {
        return Desk.claim(Desk.proven(Desk.campaign("COOP-DIGITAL", "80.00", 5)));
    }

    private static void assertBroken(String kind, String id) {
        JsonNode verification = Desk.verification();
        assertThat(verification.path("ok").asBoolean()).isFalse();
        JsonNode first = verification.path("firstBroken");
        assertThat(first.path("kind").asText()).as(first.toString()).isEqualTo(kind);
        assertThat(first.path("id").asText()).isEqualTo(id);
        assertThat(first.path("explanation").asText()).isNotBlank();
    }

    private static String event(UUID claim, String field) {
        return Desk.as("auditor")
                .get("audit/claims/" + claim)
                .is(200)
                .each("events", field)
                .get(0);
    }

    private static Path stored(String sha256) throws IOException {
        try (Stream<Path> files = Files.walk(RunningApplication.data().resolve("objects"))) {
            return files.filter(file -> file.endsWith(sha256)).findFirst().orElseThrow();
        }
    }

    /** In place, as a hex editor does it: what the store keeps beside the bytes stays. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.WRITE);
    }

    private static void set(String sql, String value, String id) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (InputStream in = Files.newInputStream(RunningApplication.data().resolve("postgres.properties"))) {
            secrets.load(in);
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + secrets.getProperty("port") + "/proofline");
        database.setUser("postgres");
        database.setPassword(secrets.getProperty("superuser.password"));
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("set session_replication_role = replica");
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, value);
                update.setObject(2, UUID.fromString(id));
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
        }
    }
}
