package org.proofline.testing;

import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.proofline.platform.DatabaseAccess;

/** A migrated database of its own for one test class: a clone of the template. */
public final class TestDatabase {

    private final DatabaseAccess access;

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
    }

    /** Clones the template; takes a fraction of a second. */
    public static TestDatabase create() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        TemplateDatabase.cloneTo(name);
        return new TestDatabase(TestServers.postgres().access(name));
    }

    /** Connections with the application's own rights. */
    public DataSource app() {
        return source(access, access.user(), access.password());
    }

    /** Connections of the role that owns every object. */
    public DataSource owner() {
        return source(access, access.ownerUser(), access.ownerPassword());
    }

    /** The URL and both roles. */
    public DatabaseAccess access() {
        return access;
    }

    static PGSimpleDataSource source(DatabaseAccess access, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
