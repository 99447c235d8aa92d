package org.proofline.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records that a session began or ended. */
@Component
class SessionSignIn extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler {

    private final SignInLog log;
    private final AccountRows accounts;

    SessionSignIn(SignInLog log, AccountRows accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        boolean local = authentication.getPrincipal() instanceof SignedInUser;
        user(authentication).ifPresent(user -> log.signedIn(user, local ? "PASSWORD" : "IDENTITY_PROVIDER"));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication != null) {
            user(authentication).ifPresent(log::signedOut);
        }
    }

    private Optional<SignedInUser> user(Authentication authentication) {
        return accounts.find(authentication.getName()).map(SignedInUser::new);
    }
}
