package org.proofline.api.edge;

import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The first answer to a key, as it left the house.
 *
 * @param fingerprint of the request it answers
 * @param location null when it had none
 * @param etag null when it had none
 * @param contentType null when it had no body
 * @param body the bytes; empty when it had none
 */
record StoredAnswer(String fingerprint, int status, String location, String etag, String contentType, byte[] body) {

    ResponseEntity<byte[]> toResponse() {
        HttpHeaders headers = new HttpHeaders();
        put(headers, HttpHeaders.LOCATION, location);
        put(headers, HttpHeaders.ETAG, etag);
        put(headers, HttpHeaders.CONTENT_TYPE, contentType);
        return ResponseEntity.status(status).headers(headers).body(body.length == 0 ? null : body);
    }

    private static void put(HttpHeaders headers, String name, String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredAnswer answer
                && fingerprint.equals(answer.fingerprint)
                && Arrays.equals(body, answer.body);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }
}
