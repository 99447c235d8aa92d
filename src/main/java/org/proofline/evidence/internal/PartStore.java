package org.proofline.evidence.internal;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The parts of uploads under way, each an object of its own until the file is whole. */
final class PartStore {

    private static final String FOLDER = "parts/";
    private static final long ONE_PART = 64L * 1024 * 1024;

    private final MinioClient client;
    private final String bucket;

    PartStore(MinioClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** @return the object's name */
    String put(UUID uploadId, Path part) {
        String name = FOLDER + uploadId + "/" + UUID.randomUUID();
        try {
            client.uploadObject(UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(name)
                    .filename(part.toString(), ONE_PART)
                    .contentType("application/octet-stream")
                    .build());
            return name;
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    InputStream open(String object) {
        try {
            return client.getObject(
                    GetObjectArgs.builder().bucket(bucket).object(object).build());
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    void delete(String object) {
        try {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(object).build());
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    /** Names of the parts that were written before the moment. */
    List<String> writtenBefore(Instant moment) {
        Iterable<Result<Item>> objects = client.listObjects(ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(FOLDER)
                .recursive(true)
                .build());
        return StreamSupport.stream(objects.spliterator(), false)
                .map(PartStore::item)
                .filter(item -> !item.isDir() && item.lastModified().toInstant().isBefore(moment))
                .map(Item::objectName)
                .toList();
    }

    private static Item item(Result<Item> result) {
        try {
            return result.get();
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    private static IllegalStateException unavailable(MinioException e) {
        return new IllegalStateException("The object store does not answer as it should: " + e.getMessage(), e);
    }
}
