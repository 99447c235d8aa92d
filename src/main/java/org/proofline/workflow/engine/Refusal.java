package org.proofline.workflow.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Refuses a request in the form in which the engine's interface does, so that Tasklist shows the sentence. */
final class Refusal {

    private Refusal() {}

    static void send(HttpServletResponse response, String message) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "InvalidRequestException")
                        .put("message", message)
                        .toString());
    }
}
