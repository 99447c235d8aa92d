package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser's cookies who calls the engine's interface by hand. */
final class TasklistVisitor {

    static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    TasklistVisitor(int port) {
        base = "http://localhost:" + port;
    }

    /** Signs in at the portal and opens Tasklist or Cockpit, which gives the engine's token. */
    TasklistVisitor signIn(String username) {
        Matcher token = TOKEN.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        String form = "username=" + username + "&password=demo&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send("POST", "/login", "application/x-www-form-urlencoded", form);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
        get("/camunda/app/tasklist/default/");
        get("/camunda/app/cockpit/default/");
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return send(
                (headers.length == 0 ? request : request.headers(headers)).GET().build());
    }

    /** Calls the engine with its token. */
    HttpResponse<String> post(String path, String json) {
        return send("POST", ENGINE + path, "application/json", json);
    }

    HttpResponse<String> send(String method, String path, String mediaType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", mediaType)
                .method(method, BodyPublishers.ofString(body));
        String token = token();
        return send((token == null ? request : request.header("X-XSRF-TOKEN", token)).build());
    }

    /** Calls the engine without its token, as another site would make the browser do. */
    HttpResponse<String> forged(String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + ENGINE + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
