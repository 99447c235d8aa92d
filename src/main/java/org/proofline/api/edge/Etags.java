package org.proofline.api.edge;

import java.util.Arrays;
import org.proofline.shared.DomainException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * Entity tags. A tag carries the version that edits are checked against, and a hash of the body, because what other
 * modules tell (a payment's status) changes the body and not the version: a cached body must then not count as fresh.
 */
public final class Etags {

    private Etags() {}

    /** @param body a record of values, whose hash code is that of its content */
    public static <T> ResponseEntity<T> answer(HttpStatusCode status, long version, T body) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.ETAG, '"' + start(version) + Integer.toHexString(body.hashCode()) + '"')
                .body(body);
    }

    /**
     * The version the client edits.
     *
     * @param ifMatch the header, or null
     * @throws DomainException 428 without a header, STALE when it does not name the current version
     */
    public static long expected(String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionMissing();
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*") || tag.startsWith('"' + start(current)));
        if (!matches) {
            throw DomainException.stale();
        }
        return current;
    }

    private static String start(long version) {
        return version + "-";
    }
}
