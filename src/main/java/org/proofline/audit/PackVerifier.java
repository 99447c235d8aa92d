package org.proofline.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks a claim's pack without the application that made it. One file, nothing but the JDK, so that an auditor can read
 * it and run it from its source: {@code java PackVerifier.java pack.zip}. Ends with 0 when everything holds, with 1 when
 * something does not, with 2 when the pack cannot be read.
 *
 * <p>What it proves: no file of the pack was changed; each event gives its hash and stands in the global chain below the
 * anchor; the claim's own chain is complete from its first event; each proof has the bytes that were uploaded. Who wants
 * to know that the anchor is genuine compares it with the copy outside, see the README of the pack.
 */
public final class PackVerifier {

    private static final String SUMS = "SHA256SUMS";
    private static final String NONE = "0".repeat(64);

    private final ZipFile pack;
    private final List<String> broken = new ArrayList<>();

    private PackVerifier(ZipFile pack) {
        this.pack = pack;
    }

    /** Checks the pack that the one argument names, and tells the result in words. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: java PackVerifier.java pack.zip");
            System.exit(2);
        }
        try {
            List<String> broken = verify(Path.of(arguments[0]));
            broken.forEach(line -> System.out.println("BROKEN: " + line));
            System.out.println(broken.isEmpty() ? "OK: everything in this pack holds." : "This pack does not hold.");
            System.exit(broken.isEmpty() ? 0 : 1);
        } catch (IOException | RuntimeException e) {
            System.out.println("BROKEN: this is no readable pack (" + e.getMessage() + ")");
            System.exit(2);
        }
    }

    /**
     * Checks everything.
     *
     * @return what is broken, one sentence each; empty when everything holds
     * @throws IOException when it is no ZIP or has not the files of a pack
     */
    public static List<String> verify(Path file) throws IOException {
        try (ZipFile pack = new ZipFile(file.toFile())) {
            PackVerifier verifier = new PackVerifier(pack);
            verifier.checkFiles();
            if (verifier.broken.isEmpty()) {
                verifier.checkContents();
            }
            return verifier.broken;
        }
    }

    private void checkContents() throws IOException {
        try {
            Map<String, Json> events = events();
            checkChain(events.keySet());
            checkSubjects(events.values());
            checkProof(events.values());
        } catch (RuntimeException e) {
            broken.add("a file of the trail does not have its form (" + e.getMessage() + ")");
        }
    }

    private void checkFiles() throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String line : lines(SUMS)) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            if (pack.getEntry(sum.getKey()) == null) {
                broken.add(sum.getKey() + " is missing");
            } else if (!sha256(bytes(sum.getKey())).equals(sum.getValue())) {
                broken.add(sum.getKey() + " was changed: it does not give its SHA-256");
            }
        }
        pack.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(SUMS) && !sums.containsKey(name))
                .forEach(name -> broken.add(name + " was slipped in: " + SUMS + " does not name it"));
    }

    /** The events by their hashes. */
    private Map<String, Json> events() throws IOException {
        Map<String, Json> events = new LinkedHashMap<>();
        for (String line : lines("trail/events.jsonl")) {
            events.put(sha256(line.getBytes(UTF_8)), new Json(line));
        }
        return events;
    }

    /** Walks down from the anchor: a link counts when a link above it names its hash. */
    private void checkChain(Set<String> events) throws IOException {
        Json anchor = new Json(new String(bytes("trail/anchor.json"), UTF_8));
        TreeMap<Long, String> links = new TreeMap<>();
        for (String line : lines("trail/seals.jsonl")) {
            links.put(new Json(line).number("sequence"), line);
        }
        Set<String> proven = new HashSet<>(Set.of(anchor.text("hash")));
        Set<String> sealed = new HashSet<>();
        for (Map.Entry<Long, String> link : links.descendingMap().entrySet()) {
            if (!proven.contains(sha256(link.getValue().getBytes(UTF_8)))) {
                broken.add("link " + link.getKey() + " of the chain was changed: no link above it leads to it");
            }
            Json content = new Json(link.getValue());
            proven.add(content.text("previous"));
            proven.add(content.text("skip"));
            sealed.add(content.text("event"));
        }
        int number = 0;
        for (String event : events) {
            number++;
            if (!sealed.contains(event)) {
                broken.add("line " + number + " of trail/events.jsonl was changed: the chain does not hold its hash");
            }
        }
    }

    private void checkSubjects(Iterable<Json> events) throws IOException {
        String claim = new Json(new String(bytes("manifest.json"), UTF_8)).text("claimId");
        Map<String, Json> last = new HashMap<>();
        for (Json event : events) {
            String subject = event.child("subject").text("id");
            Json before = last.put(subject, event);
            long expected = before == null ? 1 : before.number("number") + 1;
            boolean follows = event.number("number") == expected;
            if (!follows && subject.equals(claim)) {
                broken.add("event " + expected + " of the claim is missing");
            }
            if (follows && !event.text("previous").equals(before == null ? NONE : sha256(before.raw))) {
                broken.add("event " + expected + " of " + subject + " does not follow the one before");
            }
        }
    }

    private void checkProof(Iterable<Json> events) throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (Json event : events) {
            String document = event.child("subject").text("id");
            if (event.text("type").equals("DOCUMENT_ADDED")
                    && event.child("after").text("kind").equals("FILE")) {
                expected.put(document, event.child("after").text("sha256"));
            } else if (event.text("type").equals("DOCUMENT_REMOVED")
                    || event.text("type").equals("DOCUMENT_QUARANTINED")) {
                expected.remove(document);
            }
        }
        for (Map.Entry<String, String> document : expected.entrySet()) {
            String folder = "documents/" + document.getKey() + "/";
            String file = pack.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder))
                    .findFirst()
                    .orElse(null);
            if (file == null) {
                broken.add("the document " + document.getKey() + " is missing");
            } else if (!sha256(bytes(file)).equals(document.getValue())) {
                broken.add(file + " is not what was uploaded: the trail knows it with another SHA-256");
            }
        }
    }

    private List<String> lines(String name) throws IOException {
        return new String(bytes(name), UTF_8).lines().toList();
    }

    private byte[] bytes(String name) throws IOException {
        ZipEntry entry = pack.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        try (InputStream content = pack.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An object of canonical JSON: its members as texts, just enough to read the pack's own files. */
    private static final class Json {

        private final byte[] raw;
        private final Map<String, String> members = new LinkedHashMap<>();

        Json(String object) {
            raw = object.getBytes(UTF_8);
            int at = 1;
            while (at > 0 && object.charAt(at) != '}') {
                int colon = end(object, at);
                int next = end(object, colon + 1);
                members.put(object.substring(at + 1, colon - 1), object.substring(colon + 1, next));
                at = object.charAt(next) == ',' ? next + 1 : next;
            }
        }

        String text(String name) {
            String value = members.getOrDefault(name, "null");
            return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
        }

        long number(String name) {
            return Long.parseLong(members.get(name));
        }

        Json child(String name) {
            return new Json(members.get(name));
        }

        /** Where the value that begins here ends. */
        private static int end(String json, int from) {
            int depth = 0;
            boolean quoted = false;
            for (int at = from; at < json.length(); at++) {
                char c = json.charAt(at);
                if (quoted && c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == '{' || c == '[')) {
                    depth++;
                } else if (!quoted && depth > 0 && (c == '}' || c == ']')) {
                    depth--;
                } else if (!quoted && depth == 0 && (c == ',' || c == ':' || c == '}' || c == ']')) {
                    return at;
                }
            }
            throw new IllegalArgumentException("no JSON: " + json.substring(0, Math.min(40, json.length())));
        }
    }
}
