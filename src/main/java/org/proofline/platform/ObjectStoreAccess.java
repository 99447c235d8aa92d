package org.proofline.platform;

/**
 * Where the object store is, and with which key it is used.
 *
 * @param endpoint URL of the S3 API
 * @param region as the store names it; stores of one region take any
 * @param bucket the one bucket of this installation
 */
public record ObjectStoreAccess(String endpoint, String accessKey, String secretKey, String region, String bucket) {

    /** What a store is asked for where nothing else is set. */
    static final String USUAL_REGION = "us-east-1";

    /** Whether the store is reached without TLS, as the embedded one is. */
    boolean unencrypted() {
        return endpoint.startsWith("http://");
    }

    @Override
    public String toString() {
        return "ObjectStoreAccess[" + endpoint + ", " + bucket + "]";
    }
}
