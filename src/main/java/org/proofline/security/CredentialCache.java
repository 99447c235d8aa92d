package org.proofline.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute that a password fitted a stored hash, because clients with HTTP Basic send it with every call
 * and bcrypt is slow on purpose. Neither password nor hash is kept, only a keyed digest of both together; a changed
 * password has another hash and is therefore never found.
 */
@Component
class CredentialCache {

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final int STRIPES = 64;
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final Passwords passwords;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> fitUntil = new ConcurrentHashMap<>();
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    CredentialCache(Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Whether this password fitted this hash within the last minute. */
    boolean remembers(String password, String hash) {
        return isFit(digest(password, hash));
    }

    /** Whether the password fits the hash; of many equal questions at the same time one is computed. */
    boolean matches(String password, String hash) {
        String digest = digest(password, hash);
        if (isFit(digest)) {
            return true;
        }
        synchronized (stripes[Math.floorMod(digest.hashCode(), STRIPES)]) {
            if (isFit(digest)) {
                return true;
            }
            boolean fits = passwords.matches(password, hash);
            if (fits) {
                remember(digest);
            }
            return fits;
        }
    }

    private void remember(String digest) {
        Instant now = clock.instant();
        if (fitUntil.size() >= MOST) {
            fitUntil.values().removeIf(until -> until.isBefore(now));
        }
        if (fitUntil.size() < MOST) {
            fitUntil.put(digest, now.plus(LIFETIME));
        }
    }

    private boolean isFit(String digest) {
        Instant until = fitUntil.get(digest);
        return until != null && clock.instant().isBefore(until);
    }

    private String digest(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
