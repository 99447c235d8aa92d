package org.proofline.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password against the local accounts; every refusal reads the same. */
@Component
class LocalSignIn implements AuthenticationProvider {

    private final AccountRows accounts;
    private final Passwords passwords;
    private final CredentialCache cache;
    private final SignInThrottle throttle;
    private final SignInLog log;

    LocalSignIn(
            AccountRows accounts, Passwords passwords, CredentialCache cache, SignInThrottle throttle, SignInLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.cache = cache;
        this.throttle = throttle;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = address(attempt);
        Optional<StoredAccount> account = accounts.find(username);
        if (!fits(account, username, password, address)) {
            throttle.failed(username, address);
            log.failed(account, address);
            throw new BadCredentialsException("That name and password do not belong together.");
        }
        SignedInUser user = new SignedInUser(account.orElseThrow());
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        result.setDetails(attempt.getDetails());
        return result;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean fits(Optional<StoredAccount> account, String username, String password, String address) {
        Optional<String> hash =
                account.filter(stored -> stored.account().enabled()).map(StoredAccount::passwordHash);
        if (hash.isPresent() && cache.remembers(password, hash.get())) {
            return true;
        }
        if (throttle.isPaused(username, address)) {
            throw new LockedException("Too many attempts. Wait half a minute.");
        }
        if (hash.isEmpty()) {
            passwords.pretend(password);
            return false;
        }
        boolean fits = cache.matches(password, hash.get());
        if (fits) {
            throttle.succeeded(username, address);
        }
        return fits;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "-";
    }
}
