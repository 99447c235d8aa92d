package org.proofline.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.proofline.approval.TaskInbox;
import org.proofline.shared.DomainException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets people give a task back in Tasklist. The engine counts that as assigning, which nobody may, because whoever may
 * assign may also widen who a task is for; so this call of Tasklist ends in our own inbox instead.
 */
final class GiveBack extends OncePerRequestFilter {

    private static final Pattern CALL =
            Pattern.compile("/camunda/api/engine/engine/default/task/([0-9a-fA-F-]{36})/unclaim");

    private final ObjectProvider<TaskInbox> inbox;

    GiveBack(ObjectProvider<TaskInbox> inbox) {
        this.inbox = inbox;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher call = CALL.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!request.getMethod().equals("POST") || !call.matches()) {
            chain.doFilter(request, response);
        } else if (!carriesToken(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            giveBack(call.group(1), response);
        }
    }

    private void giveBack(String taskId, HttpServletResponse response) throws IOException {
        try {
            inbox.getObject().giveBack(taskId);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (DomainException e) {
            Refusal.send(response, e.getMessage());
        }
    }

    private static boolean carriesToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return expected != null && expected.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }
}
