package org.proofline.platform;

import java.util.HashMap;
import java.util.Map;

/** The servers of the test JVM as the settings by which an operator names external ones. */
final class External {

    private External() {}

    static Map<String, String> database(DatabaseAccess access) {
        return new HashMap<>(Map.of(
                "PROOFLINE_DB_URL", access.url(),
                "PROOFLINE_DB_USER", access.user(),
                "PROOFLINE_DB_PASSWORD", access.password(),
                "PROOFLINE_DB_OWNER_USER", access.ownerUser(),
                "PROOFLINE_DB_OWNER_PASSWORD", access.ownerPassword()));
    }

    /** The same with one setting changed. */
    static Map<String, String> database(DatabaseAccess access, String name, String value) {
        Map<String, String> settings = database(access);
        settings.put(name, value);
        return settings;
    }

    static Map<String, String> objects(ObjectStoreAccess access) {
        return Map.of(
                "PROOFLINE_S3_ENDPOINT", access.endpoint(),
                "PROOFLINE_S3_ACCESS_KEY", access.accessKey(),
                "PROOFLINE_S3_SECRET_KEY", access.secretKey(),
                "PROOFLINE_S3_BUCKET", access.bucket());
    }
}
