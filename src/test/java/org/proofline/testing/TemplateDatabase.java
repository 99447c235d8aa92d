package org.proofline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.proofline.platform.DatabaseAccess;
import org.proofline.platform.Migrations;
import org.proofline.platform.PostgresServer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrated database that tests clone; its name carries the fingerprint of the migrations. */
final class TemplateDatabase {

    private static final String NAME = prepare();

    private TemplateDatabase() {}

    static synchronized void cloneTo(String database) {
        sql("create database " + database + " template " + NAME + " owner " + DatabaseAccess.OWNER_ROLE);
        grantConnect(database);
    }

    private static String prepare() {
        String name = "template_" + fingerprint();
        List<String> present = databases();
        present.stream().filter(other -> !other.equals(name)).forEach(other -> sql("drop database " + other));
        if (!present.contains(name)) {
            sql("create database building owner " + DatabaseAccess.OWNER_ROLE);
            grantConnect("building");
            Migrations.run(TestServers.postgres().access("building"));
            sql("alter database building rename to " + name);
        }
        return name;
    }

    private static void grantConnect(String database) {
        sql("revoke all on database " + database + " from public");
        sql("grant connect on database " + database + " to " + DatabaseAccess.APP_ROLE);
    }

    private static List<String> databases() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'"
                        + " or datname = 'building' or datname like 'template\\_%'")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String command) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    private static Connection superuser() throws SQLException {
        PostgresServer server = TestServers.postgres();
        return TestDatabase.source(server.access("postgres"), "postgres", server.superuserPassword())
                .getConnection();
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
            for (Resource script : scripts) {
                digest.update(script.getFilename().getBytes());
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
