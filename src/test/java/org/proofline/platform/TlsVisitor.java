package org.proofline.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser behind the proxy that ends TLS: it gives secure cookies back although this test talks plain HTTP. */
final class TlsVisitor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String base;

    TlsVisitor(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI address = URI.create(path.startsWith("/") ? base + path : path);
        Map<String, String> known = cookies.computeIfAbsent(address.getAuthority(), authority -> new HashMap<>());
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!known.isEmpty()) {
            request.header(
                    "Cookie",
                    known.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split(";")[0].split("=", 2);
            known.put(parts[0], parts[1]);
        }
        return answer;
    }

    /** Takes the way over the provider, whose first question for the password opens its own session. */
    void signInAtProvider(String username) throws IOException, InterruptedException {
        String authorize = location(get("/oauth2/authorization/oidc"));
        get(authorize, "Authorization", basic(username, "idp"));
        get(location(get(authorize)));
    }

    HttpResponse<String> asDemo(String username, String path) throws IOException, InterruptedException {
        return get(path, "Authorization", basic(username, "demo"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
