package org.proofline.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.messages.Item;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Anchors in the bucket of the proof. With an object lock there, nobody takes them away. */
@Component
@Order(1)
class AnchorBucket implements AnchorPlace {

    private final MinioClient client;
    private final String bucket;

    AnchorBucket(MinioClient client, @Value("${proofline.s3.bucket:proofline}") String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public String label() {
        return "the bucket";
    }

    @Override
    public void put(String name, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        try {
            client.putObject(PutObjectArgs.builder().bucket(bucket).object(name).contentType("application/json").stream(
                            new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                    .build());
        } catch (Exception e) {
            throw new IllegalStateException("The anchor " + name + " was not written to the bucket", e);
        }
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try {
            for (Result<Item> item : client.listObjects(ListObjectsArgs.builder()
                    .bucket(bucket)
                    .prefix(Anchor.FOLDER)
                    .recursive(true)
                    .build())) {
                names.add(item.get().objectName());
            }
        } catch (Exception e) {
            throw new IllegalStateException("The anchors in the bucket cannot be listed", e);
        }
        return names;
    }

    @Override
    public String read(String name) {
        try (InputStream content = client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(name).build())) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException("The anchor " + name + " cannot be read from the bucket", e);
        }
    }
}
