package org.proofline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.testing.ProoflineTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProoflineTest
class ResponseHeadersTest {

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void a_visitor() {
        visitor = new Visitor(port);
    }

    @Test
    void pages_run_nothing_but_our_own_files() {
        String policy = policy(visitor.get("/invitations/probe"));

        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(visitor.get("/camunda/probe").headers().firstValue("Content-Security-Policy"))
                .isEmpty();
    }

    @Test
    void proof_may_be_framed_by_our_own_pages_only() {
        HttpResponse<String> answer = visitor.get("/api/probe");

        assertThat(policy(answer)).contains("frame-ancestors 'self'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void files_of_the_pages_are_open_and_may_be_kept() {
        HttpResponse<String> file = visitor.get("/webjars/bootstrap/5.3.8/css/bootstrap.min.css");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
