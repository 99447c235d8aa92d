package org.proofline.security;

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
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** An HTTP client with cookies that follows no redirects. */
final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Visitor(int port) {
        this("http://localhost:" + port);
    }

    /** @param base address before the path; whole addresses may be visited as well */
    Visitor(String base) {
        this.base = base;
    }

    /** Comes back as somebody whom nobody knows. */
    void forget() {
        cookies.getCookieStore().removeAll();
    }

    static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** The status of each of many equal calls that are made at the same time. */
    List<Integer> getAtOnce(int times, String path, String... headers) {
        HttpRequest request = request(path, headers).GET().build();
        List<CompletableFuture<HttpResponse<Void>>> answers = IntStream.range(0, times)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.discarding()))
                .toList();
        return answers.stream().map(answer -> answer.join().statusCode()).toList();
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> signIn(String username, String password) {
        return signIn(username, password, get("/invitations/probe").body());
    }

    HttpResponse<String> signIn(String username, String password, String token) {
        return post(
                "/login",
                "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf=" + encoded(token));
    }

    /** The token that unsafe calls of the session carry. */
    String token() {
        return get("/api/probe/token").body();
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("/") ? base + path : path));
        return headers.length == 0 ? request : request.headers(headers);
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

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
