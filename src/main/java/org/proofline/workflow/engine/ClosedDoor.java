package org.proofline.workflow.engine;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Refuses what no rule before it allows. The engine's own filter lets a request pass when a path is closed and no rule
 * mentions it, so the last rule of {@code proofline-security-rules.json} must say no. Made by name, therefore public.
 */
public class ClosedDoor implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        Authentications current = Authentications.getCurrent();
        return Authorization.denied(
                current == null
                        ? Authentication.ANONYMOUS
                        : current.getAuthentications().stream()
                                .map(Authentication.class::cast)
                                .findFirst()
                                .orElse(Authentication.ANONYMOUS));
    }
}
