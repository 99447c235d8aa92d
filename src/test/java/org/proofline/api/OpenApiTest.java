package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.proofline.testing.ProoflineTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The committed document is the one that is served. {@code mvn test -Dtest=OpenApiTest -Dopenapi.write=true} renews it. */
@ProoflineTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs", "openapi.yaml");

    @LocalServerPort
    private int port;

    @Test
    void the_committed_document_is_the_one_that_is_served() throws Exception {
        String served = served();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(committed())
                .as("docs/openapi.yaml differs from what is served; look at the change and, when it is meant, run"
                        + " mvn test -Dtest=OpenApiTest -Dopenapi.write=true")
                .isEqualTo(served);
    }

    private String served() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs.yaml"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String committed() throws IOException {
        return Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
    }
}
