package org.proofline.platform;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Tries the settings of external servers before the application relies on them. */
final class ExternalChecks {

    private static final Set<String> WRONG_KEY =
            Set.of("InvalidAccessKeyId", "SignatureDoesNotMatch", "AccessDenied", "Forbidden");

    private ExternalChecks() {}

    static void requireReachable(DatabaseAccess access) {
        boolean creates = ask(
                access,
                access.ownerUser(),
                access.ownerPassword(),
                "PROOFLINE_DB_OWNER_USER",
                "select has_database_privilege(current_user, current_database(), 'CREATE')");
        if (!creates) {
            throw new StartFailure("PROOFLINE_DB_OWNER_USER '" + access.ownerUser()
                    + "' may create nothing in the database: make that role the owner of the database.");
        }
        boolean strong = ask(
                access,
                access.user(),
                access.password(),
                "PROOFLINE_DB_USER",
                "select r.rolsuper or pg_has_role(current_user, o.oid, 'MEMBER') from pg_roles r, pg_roles o"
                        + " where r.rolname = current_user and o.rolname = '"
                        + access.ownerUser().replace("'", "''") + "'");
        if (strong) {
            throw new StartFailure("PROOFLINE_DB_USER '" + access.user() + "' is a superuser or a member of the owner's"
                    + " role and could rewrite the journal and the trail: give the pool a role that owns nothing.");
        }
    }

    private static boolean ask(DatabaseAccess access, String user, String password, String setting, String question) {
        try (Connection connection = DriverManager.getConnection(access.url(), user, password);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            if (state.startsWith("28")) {
                throw new StartFailure(
                        setting + " and its password are refused by the database (" + oneLine(e) + "): correct "
                                + setting + " or " + setting.replace("_USER", "_PASSWORD") + ".",
                        e);
            }
            throw new StartFailure(
                    "PROOFLINE_DB_URL " + access.url() + " cannot be used (" + oneLine(e)
                            + "): correct the URL, or start that database and create it with its two roles.",
                    e);
        }
    }

    static void requireBucket(ObjectStoreAccess access) {
        try (MinioClient client = PlatformConfiguration.client(access)) {
            if (!client.bucketExists(
                    BucketExistsArgs.builder().bucket(access.bucket()).build())) {
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(access.bucket()).build());
            }
        } catch (ErrorResponseException e) {
            String code = e.errorResponse().code();
            String setting = WRONG_KEY.contains(code)
                    ? "PROOFLINE_S3_ACCESS_KEY or PROOFLINE_S3_SECRET_KEY is refused"
                    : "PROOFLINE_S3_BUCKET '" + access.bucket() + "' cannot be used";
            throw new StartFailure(
                    setting + " by the object store " + access.endpoint() + " (" + code + "): correct it.", e);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    "PROOFLINE_S3_BUCKET '" + access.bucket() + "' or PROOFLINE_S3_ENDPOINT " + access.endpoint()
                            + " cannot be used (" + oneLine(e) + "): correct it.",
                    e);
        } catch (Exception e) {
            throw new StartFailure(
                    "PROOFLINE_S3_ENDPOINT " + access.endpoint() + " cannot be used (" + oneLine(e)
                            + "): correct the URL, or start that object store.",
                    e);
        }
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
