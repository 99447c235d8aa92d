package org.proofline.api.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.multipart.MultipartFile;

/** Tells whether two requests ask for the same: method, path, query and everything that was read from the body. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(HttpServletRequest request, Object[] arguments, ObjectMapper json) {
        try (DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            text(digest, request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString());
            for (Object argument : arguments) {
                argument(digest, argument, json);
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void argument(OutputStream digest, Object argument, ObjectMapper json) throws IOException {
        if (argument instanceof ServletRequest || argument instanceof ServletResponse) {
            return;
        }
        if (argument instanceof MultipartFile file) {
            text(digest, file.getName() + '=' + file.getOriginalFilename() + '#' + file.getSize());
            try (InputStream content = file.getInputStream()) {
                content.transferTo(digest);
            }
            return;
        }
        byte[] bytes = argument instanceof byte[] raw ? raw : json.writeValueAsBytes(argument);
        text(digest, Integer.toString(bytes.length));
        digest.write(bytes);
    }

    private static void text(OutputStream digest, String text) throws IOException {
        digest.write((text + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
