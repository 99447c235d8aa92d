package org.proofline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the action context of the signed-in person for the whole request. In a session the account is read again, so
 * that a changed role or a disabled account counts from the next click on, not from the next sign-in.
 */
final class ActingFilter extends OncePerRequestFilter {

    private final AccountRows accounts;
    private final boolean session;

    ActingFilter(AccountRows accounts, boolean session) {
        this.accounts = accounts;
        this.session = session;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session && isSignedIn(authentication)) {
            authentication = refresh(authentication, request, response);
        }
        try {
            ActionContext.of(actor(authentication))
                    .from(request.getRemoteAddr())
                    .run(() -> proceed(request, response, chain));
        } catch (Checked wrapped) {
            throw wrapped.unwrap();
        }
    }

    private Authentication refresh(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        StoredAccount stored = accounts.find(authentication.getName())
                .filter(found -> found.account().enabled())
                .orElse(null);
        if (stored == null) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            throw new DisabledException("This account is disabled. Ask your administrator.");
        }
        SignedInUser user = new SignedInUser(stored);
        UsernamePasswordAuthenticationToken fresh =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        fresh.setDetails(authentication.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh);
        SecurityContextHolder.setContext(context);
        return fresh;
    }

    static boolean isSignedIn(Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private static Actor actor(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? StoredAccount.actor(user.account())
                : SignInLog.ANONYMOUS;
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Checked(e);
        }
    }

    /** Carries a checked exception through a lambda. */
    private static final class Checked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Checked(ServletException cause) {
            super(cause);
        }

        ServletException unwrap() {
            return (ServletException) getCause();
        }
    }
}
