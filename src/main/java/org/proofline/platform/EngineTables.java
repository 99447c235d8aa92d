package org.proofline.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Creates the process engine's tables in the schema {@code engine} with the scripts the engine itself brings. */
final class EngineTables implements JavaMigration {

    private static final String SCRIPT = "/org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "identity", "history", "decision.engine", "decision.history", "case.engine", "case.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611220001");
    }

    @Override
    public String getDescription() {
        return "engine tables 7.24";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("set local search_path to engine");
            for (String part : PARTS) {
                statement.execute(script(part));
            }
        }
    }

    private static String script(String part) throws IOException {
        String name = SCRIPT.formatted(part);
        try (InputStream script = EngineTables.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IOException("the process engine brings no script " + name);
            }
            return new String(script.readAllBytes(), UTF_8);
        }
    }
}
