package org.proofline.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Enforces {@link Call} before the body is read: whose object, then which role, then the idempotency key. */
@Component
class CallGuard implements HandlerInterceptor {

    private final OwnedObjects owned;

    CallGuard(OwnedObjects owned) {
        this.owned = owned;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Call call = method.getMethodAnnotation(Call.class);
        Actor actor = ActionContext.current().actor();
        if (call == null || actor.isSystem()) {
            throw new IllegalStateException("Refused: nobody is named to " + method.getShortLogMessage());
        }
        boolean allowed = allows(call, actor, Safe.isSafe(request));
        if (actor.isPartner()) {
            requireVisible(call, request, allowed);
        }
        if (!allowed) {
            throw DomainException.forbidden(
                    "ROLE_MISSING",
                    "Your roles do not allow this. Ask an administrator if you should be able to do it.");
        }
        if (call.key() == Key.REQUIRED) {
            IdempotencyKey.required(request);
        }
        return true;
    }

    private static boolean allows(Call call, Actor actor, boolean reads) {
        return Arrays.stream(call.value()).anyMatch(who -> who.includes(actor))
                || (reads && Who.AUDITOR.includes(actor));
    }

    /** What is the vendor's own, such as a task or a payment run, is as absent for a partner as another partner's. */
    private void requireVisible(Call call, HttpServletRequest request, boolean allowed) {
        if (call.of() != Owned.NOTHING) {
            owned.requireVisible(call.of(), firstVariable(request));
        } else if (!allowed && pattern(request).contains("{")) {
            throw DomainException.notFound("object");
        }
    }

    @SuppressWarnings("unchecked")
    private static String firstVariable(HttpServletRequest request) {
        Map<String, String> variables =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String pattern = pattern(request);
        String name = pattern.substring(pattern.indexOf('{') + 1, pattern.indexOf('}'));
        return variables.get(name);
    }

    private static String pattern(HttpServletRequest request) {
        return (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
}
