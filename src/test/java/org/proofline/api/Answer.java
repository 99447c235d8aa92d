package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What came back. */
public record Answer(String call, HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(call + " answered no JSON: " + text(), e);
        }
    }

    /** The answer has this status. */
    public Answer is(int status) {
        assertThat(status()).as(() -> call + " answered " + text()).isEqualTo(status);
        return this;
    }

    /** The answer is a problem of this status and code. */
    public Answer problem(int status, String code) {
        is(status);
        assertThat(header("Content-Type")).as(call).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asText())
                .as(() -> call + " answered " + text())
                .isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).startsWith("https://proofline.dev/problems/");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        return this;
    }

    public UUID id() {
        return UUID.fromString(json().path("id").asText());
    }

    /** The named fields of a list's rows, or of the list under a name. */
    public List<String> each(String list, String field) {
        JsonNode rows = list.isEmpty() ? json() : json().path(list);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }
}
