package org.proofline.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings the schema of a database to the state of this build, as its owner. */
public final class Migrations {

    private static final String HISTORY_SCHEMA = "platform";

    private Migrations() {}

    /**
     * Runs what has not run yet; several nodes may call this at once.
     *
     * @throws StartFailure when the database was changed by something else or a migration fails
     */
    public static void run(DatabaseAccess database) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.ownerUser());
        owner.setPassword(database.ownerPassword());
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .defaultSchema(HISTORY_SCHEMA)
                    .createSchemas(true)
                    .locations("classpath:db/migration")
                    .javaMigrations(new EngineTables())
                    .placeholders(Map.of("appRole", database.user()))
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartFailure(
                    "the database " + database.url() + " cannot be migrated: "
                            + e.getMessage().strip().replaceAll("\\s*\\R\\s*", " "),
                    e);
        }
    }
}
