package org.proofline.evidence.internal;

import io.minio.CopyObjectArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.SourceObject;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.proofline.evidence.EvidenceStore;
import org.proofline.shared.DomainException;

/** Proof in an S3 bucket: one object per content, named by its hash. */
final class S3EvidenceStore implements EvidenceStore {

    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchObject", "NotFound");
    private static final String FOLDER = "proof/";
    /** Nothing is ever served from here. */
    private static final String APART = "quarantine/";

    private static final Pattern OBJECT = Pattern.compile(FOLDER + "[0-9a-f]{2}/[0-9a-f]{64}");
    private static final long ONE_PART = 64L * 1024 * 1024;

    private final MinioClient client;
    private final String bucket;

    S3EvidenceStore(MinioClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public Stored put(InputStream content, long maxBytes) {
        try (Spool spool = Spool.of(content, maxBytes, "")) {
            put(spool.file(), spool.stored());
            return spool.stored();
        }
    }

    @Override
    public void put(Path file, Stored known) {
        if (!isThere(known)) {
            upload(file, key(known.sha256()));
        }
    }

    /** Puts the file where infected ones lie. */
    void quarantine(Path file, Stored known) {
        upload(file, APART + known.sha256());
    }

    /** Copies bytes that lie among the proof to where infected ones lie. */
    void quarantine(String sha256) {
        try {
            client.copyObject(CopyObjectArgs.builder()
                    .bucket(bucket)
                    .object(APART + sha256)
                    .source(SourceObject.builder()
                            .bucket(bucket)
                            .object(key(sha256))
                            .build())
                    .build());
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    private void upload(Path file, String key) {
        try {
            client.uploadObject(UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .filename(file.toString(), ONE_PART)
                    .contentType("application/octet-stream")
                    .build());
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return new VerifiedStream(get(key(sha256)), sha256);
        } catch (ErrorResponseException e) {
            throw isAbsent(e)
                    ? DomainException.conflict("DOC_MISSING_IN_STORE", Words.of("DOC_MISSING_IN_STORE"))
                    : unavailable(e);
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    @Override
    public boolean intact(String sha256) {
        return intact(sha256, key(sha256));
    }

    /** Whether the bytes in quarantine are still the ones that were found infected. */
    boolean intactInQuarantine(String sha256) {
        return intact(sha256, APART + sha256);
    }

    private boolean intact(String sha256, String key) {
        try (InputStream in = get(key)) {
            return Hashes.of(in).equals(sha256);
        } catch (ErrorResponseException e) {
            if (isAbsent(e)) {
                return false;
            }
            throw unavailable(e);
        } catch (MinioException e) {
            throw unavailable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean holds(String sha256) {
        try {
            client.statObject(
                    StatObjectArgs.builder().bucket(bucket).object(key(sha256)).build());
            return true;
        } catch (ErrorResponseException e) {
            if (isAbsent(e)) {
                return false;
            }
            throw unavailable(e);
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    /** The hashes of the objects that were last written before the moment. */
    Stream<String> writtenBefore(Instant moment) {
        Iterable<Result<Item>> objects = client.listObjects(ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(FOLDER)
                .recursive(true)
                .build());
        return StreamSupport.stream(objects.spliterator(), false)
                .map(S3EvidenceStore::item)
                .filter(item -> !item.isDir() && item.lastModified().toInstant().isBefore(moment))
                .map(Item::objectName)
                .filter(name -> OBJECT.matcher(name).matches())
                .map(name -> name.substring(name.lastIndexOf('/') + 1));
    }

    void delete(String sha256) {
        try {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(bucket)
                    .object(key(sha256))
                    .build());
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    private static Item item(Result<Item> result) {
        try {
            return result.get();
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    /** Damaged bytes are not overwritten: the damage is a fact that the verification must be able to show. */
    private boolean isThere(Stored known) {
        if (!holds(known.sha256())) {
            return false;
        }
        if (intact(known.sha256())) {
            return true;
        }
        // The sweep may have taken them between the two looks: what is gone is not damaged.
        if (holds(known.sha256())) {
            throw DomainException.conflict("DOC_DAMAGED_IN_STORE", Words.of("DOC_DAMAGED_IN_STORE"));
        }
        return false;
    }

    private InputStream get(String key) throws MinioException {
        return client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build());
    }

    static String key(String sha256) {
        return FOLDER + sha256.substring(0, 2) + "/" + sha256;
    }

    private static boolean isAbsent(ErrorResponseException e) {
        return ABSENT.contains(e.errorResponse().code());
    }

    private static IllegalStateException unavailable(MinioException e) {
        return new IllegalStateException("The object store does not answer as it should: " + e.getMessage(), e);
    }
}
