package org.proofline.platform;

/**
 * Where the object store is, and with which key it is used.
 *
 * @param endpoint URL of the S3 API
 * @param bucket the one bucket of this installation
 */
public record ObjectStoreAccess(String endpoint, String accessKey, String secretKey, String bucket) {

    @Override
    public String toString() {
        return "ObjectStoreAccess[" + endpoint + ", " + bucket + "]";
    }
}
