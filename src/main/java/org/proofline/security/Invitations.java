package org.proofline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Accounts.Invitation;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One-time links that set a first password; runs in the caller's transaction. */
@Component
class Invitations {

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InvitationRows rows;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationRows rows,
            AccountRows accounts,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    Invitation issue(StoredAccount stored, String by) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(LIFETIME);
        rows.insert(hash(token), stored.id(), by, now, expiresAt);
        return new Invitation(stored.account().username(), stored.account().displayName(), token, expiresAt);
    }

    /** Makes a name free again whose invitation ended unused. */
    void freeIfLapsed(String username) {
        rows.removeLapsed(username, clock.instant())
                .ifPresent(id -> events.publishEvent(
                        new AccountEvent(id, "INVITATION_LAPSED", null, Map.of("username", username), Map.of())));
    }

    Optional<Invitation> open(String token) {
        return rows.open(hash(token), clock.instant()).flatMap(open -> accounts.find(open.accountId())
                .map(StoredAccount::account)
                .filter(Account::enabled)
                .map(account -> new Invitation(account.username(), account.displayName(), token, open.expiresAt())));
    }

    Account accept(String token, String password) {
        byte[] hash = hash(token);
        Instant now = clock.instant();
        StoredAccount stored = rows.open(hash, now)
                .flatMap(open -> accounts.find(open.accountId()))
                .filter(found -> found.account().enabled())
                .orElseThrow(() -> DomainException.notFound("invitation"));
        String secret = passwords.hashChosen(password);
        if (!rows.use(hash, now)) {
            throw DomainException.notFound("invitation");
        }
        accounts.setPassword(stored.id(), secret);
        ActionContext.of(StoredAccount.actor(stored.account()))
                .run(() -> events.publishEvent(new AccountEvent(
                        stored.id(),
                        "INVITATION_ACCEPTED",
                        null,
                        Map.of(),
                        Map.of("username", stored.account().username()))));
        return stored.account();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
