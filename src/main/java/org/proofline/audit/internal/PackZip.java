package org.proofline.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that keeps the SHA-256 of everything put into it. */
final class PackZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Map<String, String> sums = new LinkedHashMap<>();

    PackZip(OutputStream target) {
        this.zip = new ZipOutputStream(target, UTF_8);
    }

    /** File names to hashes, in the order in which they came. */
    Map<String, String> sums() {
        return sums;
    }

    void add(String name, String content) throws IOException {
        add(name, content.getBytes(UTF_8));
    }

    void add(String name, byte[] content) throws IOException {
        add(name, new ByteArrayInputStream(content));
    }

    void add(String name, InputStream content) throws IOException {
        MessageDigest digest = Hashes.digest();
        zip.putNextEntry(new ZipEntry(name));
        new DigestInputStream(content, digest).transferTo(zip);
        zip.closeEntry();
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /** Ends with the list that {@code sha256sum -c} reads. */
    void finish() throws IOException {
        String list = sums.entrySet().stream()
                .map(sum -> sum.getValue() + "  " + sum.getKey() + "\n")
                .collect(Collectors.joining());
        add("SHA256SUMS", list);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
