package org.proofline.security;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.proofline.security.Accounts.Account;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts sign-ins on the trail. A call with HTTP Basic is not a sign-in; a failed one is. */
@Component
@Transactional
class SignInLog {

    static final Actor ANONYMOUS = new Actor("anonymous", null, Set.of());

    /** Guesses of names that do not exist fill no trail: this many a minute are recorded. */
    private static final int UNKNOWN_A_MINUTE = 60;

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<Instant> minute = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger unknown = new AtomicInteger();

    SignInLog(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void signedIn(SignedInUser user, String way) {
        record(user, "SIGNED_IN", Map.of("username", user.getUsername(), "way", way));
    }

    void signedOut(SignedInUser user) {
        record(user, "SIGNED_OUT", Map.of("username", user.getUsername()));
    }

    void failed(Optional<StoredAccount> account, String address) {
        if (account.isEmpty() && isTooMuch()) {
            return;
        }
        Map<String, Object> after = account.<Map<String, Object>>map(
                        stored -> Map.of("username", stored.account().username(), "address", address))
                .orElseGet(() -> Map.of("address", address));
        AccountEvent event = new AccountEvent(
                account.map(StoredAccount::id).orElse(AccountEvent.NOBODY),
                "SIGN_IN_FAILED",
                account.isPresent() ? "WRONG_PASSWORD_OR_DISABLED" : "UNKNOWN_NAME",
                Map.of(),
                after);
        ActionContext.of(ANONYMOUS).run(() -> events.publishEvent(event));
    }

    private void record(SignedInUser user, String type, Map<String, Object> after) {
        Account account = user.account();
        ActionContext.of(StoredAccount.actor(account))
                .run(() -> events.publishEvent(new AccountEvent(user.accountId(), type, null, Map.of(), after)));
    }

    private boolean isTooMuch() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute.getAndSet(now))) {
            unknown.set(0);
        }
        return unknown.incrementAndGet() > UNKNOWN_A_MINUTE;
    }
}
