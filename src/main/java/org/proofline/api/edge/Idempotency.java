package org.proofline.api.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.proofline.api.json.ApiJson;
import org.proofline.shared.DomainException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a key once. Only successes are kept: a refusal rolled everything back and left nothing, so a repetition of it
 * really runs again and may succeed. A twin in flight is seen by an advisory lock, never waited for.
 */
@Component
class Idempotency {

    private final IdempotencyStore store;
    private final ObjectMapper json;

    Idempotency(IdempotencyStore store, ApiJson json) {
        this.store = store;
        this.json = json.mapper();
    }

    /** Runs inside the transaction of the effect. */
    ResponseEntity<byte[]> answer(
            IdempotencyKey key, HttpServletRequest request, Object[] arguments, Supplier<Object> effect) {
        String fingerprint = Fingerprint.of(request, arguments, json);
        Optional<StoredAnswer> earlier = earlier(key);
        if (earlier.isPresent()) {
            return repeat(earlier.get(), fingerprint);
        }
        StoredAnswer first = keep(fingerprint, (ResponseEntity<?>) effect.get());
        if (first.status() < 300) {
            store.store(key, first);
        }
        return first.toResponse();
    }

    private Optional<StoredAnswer> earlier(IdempotencyKey key) {
        Optional<StoredAnswer> answered = store.find(key);
        if (answered.isPresent()) {
            return answered;
        }
        if (!store.tryHold(key)) {
            throw DomainException.conflict(
                    ApiProblems.IN_FLIGHT, "A call with this key is still running. Repeat yours to get its answer.");
        }
        return store.find(key);
    }

    private static ResponseEntity<byte[]> repeat(StoredAnswer earlier, String fingerprint) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw DomainException.invalid(
                    "IDEMPOTENCY_KEY_REUSED",
                    "This key was used for another call or another body. Take a new key for something new.");
        }
        return earlier.toResponse();
    }

    private StoredAnswer keep(String fingerprint, ResponseEntity<?> answer) {
        HttpHeaders headers = answer.getHeaders();
        URI location = headers.getLocation();
        Object body = answer.getBody();
        return new StoredAnswer(
                fingerprint,
                answer.getStatusCode().value(),
                location == null ? null : location.toString(),
                headers.getETag(),
                body == null ? null : MediaType.APPLICATION_JSON_VALUE,
                body == null ? new byte[0] : bytes(body));
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
