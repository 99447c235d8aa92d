package org.proofline.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which methods change nothing (RFC 9110). */
final class Safe {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private Safe() {}

    static boolean isSafe(HttpServletRequest request) {
        return METHODS.contains(request.getMethod());
    }
}
