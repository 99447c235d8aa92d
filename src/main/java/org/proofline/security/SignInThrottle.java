package org.proofline.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after twenty failures for one name from one address within five minutes, that pair waits half a
 * minute. Other addresses are not affected, so nobody can lock a colleague out from elsewhere.
 */
@Component
class SignInThrottle {

    static final Duration PAUSE = Duration.ofSeconds(30);
    static final int ALLOWED = 20;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    boolean isPaused(String username, String address) {
        Failures known = failures.get(key(username, address));
        return known != null
                && known.count() >= ALLOWED
                && clock.instant().isBefore(known.last().plus(PAUSE));
    }

    void failed(String username, String address) {
        Instant now = clock.instant();
        if (failures.size() >= MOST) {
            failures.values().removeIf(old -> isOver(old, now));
        }
        failures.merge(
                key(username, address),
                new Failures(1, now),
                (old, fresh) -> isOver(old, now) ? fresh : new Failures(old.count() + 1, now));
    }

    void succeeded(String username, String address) {
        failures.remove(key(username, address));
    }

    private static boolean isOver(Failures old, Instant now) {
        return old.last().plus(WINDOW).isBefore(now);
    }

    private static String key(String username, String address) {
        return address + ' ' + username;
    }
}
