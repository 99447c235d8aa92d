package org.proofline.platform;

import io.minio.MinioClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The database and the object store of this installation. Both come up beside the Spring context; whoever needs one
 * waits for it. They are stopped last, and only if they are ours.
 */
final class PlatformServers {

    private final PlatformSettings settings;
    private final Optional<DataFolder> folder;
    private final CompletableFuture<DatabaseAccess> database;
    private final CompletableFuture<ObjectStoreAccess> objects;
    private final CompletableFuture<MinioClient> client;
    private volatile PostgresServer postgres;
    private volatile ObjectServer store;

    private PlatformServers(PlatformSettings settings, Optional<DataFolder> folder) {
        this.settings = settings;
        this.folder = folder;
        this.database = beside("proofline-database", this::startDatabase);
        this.objects = beside("proofline-objects", this::startObjects);
        this.client = objects.thenApply(PlatformConfiguration::client);
    }

    /**
     * Begins to start what is embedded and to check what is external.
     *
     * @throws StartFailure at once when the data folder cannot be used
     */
    static PlatformServers start(PlatformSettings settings) {
        return new PlatformServers(
                settings,
                settings.needsData()
                        ? Optional.of(DataFolder.open(settings.data(), settings.minimumFree()))
                        : Optional.empty());
    }

    /** The migrated database; waits for it. */
    DatabaseAccess database() {
        return await(database);
    }

    /** The object store with its bucket; waits for it. */
    ObjectStoreAccess objects() {
        return await(objects);
    }

    /** A client of the object store, made beside the context too, because its first TLS settings take long to load. */
    MinioClient client() {
        return await(client);
    }

    /** Throws what is known by now to have gone wrong; never waits. */
    void requireNoFailure() {
        if (database.isCompletedExceptionally()) {
            await(database);
        }
        if (objects.isCompletedExceptionally()) {
            await(objects);
        }
    }

    boolean embedsObjects() {
        return settings.objects().isEmpty();
    }

    /** Stops what is embedded; called after the Spring context has closed. */
    void stop() {
        try {
            settle(objects);
            if (store != null) {
                store.stop();
            }
            settle(database);
            if (postgres != null) {
                postgres.stop();
            }
        } finally {
            folder.ifPresent(DataFolder::close);
        }
    }

    private DatabaseAccess startDatabase() {
        DatabaseAccess access = settings.database().orElseGet(this::embeddedDatabase);
        if (settings.database().isPresent()) {
            ExternalChecks.requireReachable(access);
        }
        Migrations.run(access);
        return access;
    }

    private DatabaseAccess embeddedDatabase() {
        postgres = PostgresServer.start(folder.orElseThrow().resolve(""), PostgresServer.DURABLE);
        return postgres.access();
    }

    private ObjectStoreAccess startObjects() {
        ObjectStoreAccess access = settings.objects().orElseGet(this::embeddedObjects);
        ExternalChecks.requireBucket(access);
        return access;
    }

    private ObjectStoreAccess embeddedObjects() {
        store = ObjectServer.start(folder.orElseThrow().resolve(""));
        return store.access(settings.bucket());
    }

    private static <T> CompletableFuture<T> beside(String name, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(work.get());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void settle(CompletableFuture<?> result) {
        result.handle((value, failure) -> null).join();
    }
}
