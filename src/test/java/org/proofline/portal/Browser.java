package org.proofline.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages: keeps cookies, sends the token of the page with every form, follows no redirect. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    Browser(int port) {
        base = "http://localhost:" + port;
    }

    Browser signIn(String username, String password) {
        submit("/login", "/login", Map.of("username", username, "password", password));
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Opens a page in the languages the person prefers. */
    HttpResponse<String> get(String path, String languages) {
        return send(request(path).header("Accept-Language", languages).GET().build());
    }

    /** Opens a page and sends a form of it. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token.find() ? token.group(1) : "")))
                .build());
    }

    /** Opens a page and sends a form of it with a file. */
    HttpResponse<String> upload(
            String page, String action, Map<String, String> fields, String fileName, byte[] content) {
        Matcher token = TOKEN.matcher(get(page).body());
        String mark = "----proofline";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.find() ? token.group(1) : "");
        all.forEach((name, value) -> body.writeBytes(
                ("--" + mark + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("/") ? base + path : path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
