package org.proofline.workflow.engine;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever is signed in at the portal and belongs to the staff is signed in at the engine's pages. */
final class SingleSignOn extends ContainerBasedAuthenticationFilter {

    private final StaffDirectory staff;
    private final TaskFilters filters;

    SingleSignOn(StaffDirectory staff, TaskFilters filters) {
        this.staff = staff;
        this.filters = filters;
    }

    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new PortalSession();
    }

    @Override
    protected UserAuthentication createAuthentication(
            ProcessEngine engine, String username, List<String> groups, List<String> tenants) {
        filters.ensureFor(username);
        return super.createAuthentication(engine, username, groups, tenants);
    }

    private final class PortalSession implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication session = SecurityContextHolder.getContext().getAuthentication();
            if (session == null || !session.isAuthenticated() || staff.find(session.getName()) == null) {
                return AuthenticationResult.unsuccessful();
            }
            AuthenticationResult result = AuthenticationResult.successful(session.getName());
            result.setGroups(List.copyOf(staff.groupsOf(session.getName())));
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // The portal's sign-in page is the only way in.
        }
    }
}
