package org.proofline.testing;

import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.proofline.platform.DataFolder;
import org.proofline.platform.ObjectServer;
import org.proofline.platform.ObjectStoreAccess;
import org.proofline.platform.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.util.unit.DataSize;

/** The PostgreSQL and the S3 server of this test JVM; each starts at its first use and ends with the JVM. */
public final class TestServers {

    /** The system property that gives the database server more memory than tests need. */
    public static final String SHARED_BUFFERS = "proofline.test.shared-buffers";

    private static final Map<String, String> FAST = Map.of(
            "fsync",
            "off",
            "synchronous_commit",
            "off",
            "full_page_writes",
            "off",
            "shared_buffers",
            System.getProperty(SHARED_BUFFERS, "128MB"));

    private static volatile boolean contexts;

    private TestServers() {}

    /** The database server. */
    public static PostgresServer postgres() {
        return Postgres.SERVER;
    }

    /** The folder of the unpacked programs, to be linked by tests that start servers of their own. */
    public static Path postgresPrograms() {
        postgres();
        return Folder.PATH.resolve("postgres-programs");
    }

    /** A fresh bucket on the S3 server. */
    public static ObjectStoreAccess bucket() {
        ObjectStoreAccess access = Objects.SERVER.access("test-" + UUID.randomUUID());
        try (MinioClient client = client(access)) {
            client.makeBucket(MakeBucketArgs.builder().bucket(access.bucket()).build());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return access;
    }

    /** A client for the S3 server. */
    public static MinioClient client(ObjectStoreAccess access) {
        return MinioClient.builder()
                .endpoint(access.endpoint())
                .credentials(access.accessKey(), access.secretKey())
                .region("us-east-1")
                .build();
    }

    /** A context uses the servers, so they stay until it is closed: without its database closing takes minutes. */
    static void usedByContexts() {
        contexts = true;
    }

    private static void atEnd(Runnable stop) {
        SpringApplication.getShutdownHandlers().add(stop);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!contexts) {
                stop.run();
            }
        }));
    }

    private static final class Folder {
        static final Path PATH = Path.of("target", "test-servers").toAbsolutePath();

        @SuppressWarnings("unused") // Held until the JVM ends.
        static final DataFolder LOCK = DataFolder.open(PATH, DataSize.ofMegabytes(100));
    }

    private static final class Postgres {
        static final PostgresServer SERVER = PostgresServer.start(Folder.PATH, FAST);

        static {
            atEnd(SERVER::stop);
        }
    }

    private static final class Objects {
        static final ObjectServer SERVER = ObjectServer.start(Folder.PATH);

        static {
            atEnd(SERVER::stop);
        }
    }
}
