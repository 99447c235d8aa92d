package org.proofline.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.proofline.api.json.ApiJson;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DoorTest {

    private static final FilterChain NO_CONNECTION = (request, response) -> {
        throw new CannotGetJdbcConnectionException("None left", new SQLTransientConnectionException("timed out"));
    };

    private final Door door = new Door(new ProblemResolver(new ApiJson()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_database_that_is_too_busy_to_sign_in_is_told_as_a_problem() throws ServletException, IOException {
        door.doFilter(request("/api/v1/claims"), response, NO_CONNECTION);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("\"BUSY\"").doesNotContain("timed out");
    }

    @Test
    void pages_have_their_own_way_to_fail() {
        assertThatThrownBy(() -> door.doFilter(request("/staff/claims"), response, NO_CONNECTION))
                .isInstanceOf(CannotGetJdbcConnectionException.class);
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}
