package org.proofline.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.proofline.platform.DatabaseAccess;
import org.proofline.platform.PostgresServer;

/** The one PostgreSQL of a benchmark: a database for the application and one for the bare engine. */
final class BenchDatabase {

    private static final String BARE = "bare";

    private BenchDatabase() {}

    static void createBare(PostgresServer server) throws SQLException {
        DatabaseAccess access = server.access();
        try (Connection connection = DriverManager.getConnection(access.url(), "postgres", server.superuserPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + BARE + " owner " + access.ownerUser());
        }
    }

    static BareEngine bare(PostgresServer server, ProcessEngineConfigurationImpl like) {
        DatabaseAccess access = server.access(BARE);
        return new BareEngine(access.url(), access.ownerUser(), access.ownerPassword(), like);
    }

    static String[] applicationArguments(PostgresServer server, Path data) {
        DatabaseAccess access = server.access();
        return new String[] {
            "--server.port=0",
            "--proofline.data=" + data.resolve("app"),
            "--proofline.demo=catalog",
            // Few partners hand in what many do in a day.
            "--proofline.evidence.quota.day-files=1000000",
            "--proofline.db.url=" + access.url(),
            "--proofline.db.user=" + access.user(),
            "--proofline.db.password=" + access.password(),
            "--proofline.db.owner-user=" + access.ownerUser(),
            "--proofline.db.owner-password=" + access.ownerPassword()
        };
    }
}
