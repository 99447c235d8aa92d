package org.proofline.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** The embedded S3 server: objects are files in a folder, reached on loopback with a random key. */
public final class ObjectServer {

    private static final int MAX_THREADS = 32;

    private final S3Proxy proxy;
    private final Properties secrets;

    private ObjectServer(S3Proxy proxy, Properties secrets) {
        this.proxy = proxy;
        this.secrets = secrets;
    }

    /**
     * Starts the server on a free port.
     *
     * @param folder must be locked by the caller
     * @throws StartFailure when the folder cannot be used
     */
    public static ObjectServer start(Path folder) {
        try {
            Path objects = folder.resolve("objects");
            PrivateFile.createFolder(objects);
            Properties secrets = secrets(folder.resolve("objects.properties"));
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(objects.toString()))
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(
                            AuthenticationType.AWS_V4,
                            secrets.getProperty("access-key"),
                            secrets.getProperty("secret-key"))
                    .jettyMaxThreads(MAX_THREADS)
                    .build();
            proxy.start();
            secrets.setProperty("endpoint", endpoint(proxy));
            PrivateFile.write(folder.resolve("objects.properties"), secrets);
            return new ObjectServer(proxy, secrets);
        } catch (Exception e) {
            throw new StartFailure(
                    "the embedded object store does not start in " + folder + " (" + e.getMessage()
                            + "): mend the folder's rights or free space, or set PROOFLINE_S3_ENDPOINT to a store of your own.",
                    e);
        }
    }

    /** How a bucket of this server is reached. */
    public ObjectStoreAccess access(String bucket) {
        return new ObjectStoreAccess(
                endpoint(proxy),
                secrets.getProperty("access-key"),
                secrets.getProperty("secret-key"),
                ObjectStoreAccess.USUAL_REGION,
                bucket);
    }

    /** Stops the server; what was acknowledged stays in the folder. */
    public void stop() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded object store did not stop", e);
        }
    }

    private static String endpoint(S3Proxy proxy) {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    private static Properties secrets(Path file) throws java.io.IOException {
        Properties secrets = PrivateFile.read(file);
        if (secrets.isEmpty()) {
            secrets.setProperty("access-key", PrivateFile.secret());
            secrets.setProperty("secret-key", PrivateFile.secret());
        }
        return secrets;
    }
}
