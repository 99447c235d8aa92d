package org.proofline.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.audit.PackVerifier;
import org.proofline.audit.internal.TrailFixture.Attached;
import org.proofline.shared.Ids;
import org.proofline.shared.Subject;

class PackVerifierTest {

    private static final TrailFixture TRAIL = new TrailFixture();
    private static final String PHOTO = "the bytes of a photo";

    @TempDir
    private static Path folder;

    private static Path pack;
    private static UUID document;

    @BeforeAll
    static void a_pack_of_a_claim_among_many() throws IOException {
        Anchors anchors = TRAIL.anchorsIn(new AnchorFiles(folder));
        Subject claim = TRAIL.subject();
        document = Ids.next(TRAIL.clock);
        for (int i = 0; i < 40; i++) {
            TRAIL.subjectWithEvents(1);
            TRAIL.publish(TrailFixture.event(claim, "CLAIM_EVENT_" + i));
            if (i == 20) {
                TRAIL.publish(new Attached(
                        Subject.of("DOCUMENT", document),
                        "DOCUMENT_ADDED",
                        claim.id(),
                        Map.of("kind", "FILE", "sha256", Hashes.of(PHOTO), "comment", "a } brace, a \" quote")));
            }
        }
        TRAIL.sealer.seal();
        anchors.anchor();
        pack = folder.resolve("pack.zip");
        write(new PackTrail(new TrailReader(TRAIL.jdbc), anchors, TRAIL.jdbc).of(claim.id()), claim.id());
    }

    private static void write(PackTrail.Extract extract, UUID claimId) throws IOException {
        try (OutputStream file = Files.newOutputStream(pack);
                PackZip zip = new PackZip(file)) {
            zip.add("README.txt", "read me");
            zip.add("documents/" + document + "/photo.png", PHOTO);
            zip.add("trail/events.jsonl", extract.eventLines());
            zip.add("trail/seals.jsonl", extract.linkLines());
            zip.add("trail/anchor.json", extract.anchor());
            zip.add("manifest.json", CanonicalJson.of(Map.of("claimId", claimId)));
            zip.finish();
        }
    }

    @Test
    void an_untouched_pack_holds() throws IOException {
        assertThat(PackVerifier.verify(pack)).isEmpty();
    }

    @Test
    void the_proof_needs_few_links() throws IOException {
        assertThat(read(pack).get("trail/seals.jsonl").lines().count()).isLessThan(81);
        SortedSet<Long> path = new TreeSet<>();
        PackTrail.addPath(path, 1_000_000, 123_456);
        assertThat(path).contains(123_456L, 1_000_000L).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.txt", "trail/events.jsonl", "trail/seals.jsonl", "trail/anchor.json", "manifest.json"})
    void one_flipped_byte_is_named(String file) throws IOException {
        List<String> broken = PackVerifier.verify(changed(Map.of(file, PackVerifierTest::flipped), false));
        assertThat(broken).isNotEmpty().first().asString().contains(file);
    }

    @Test
    void a_missing_and_an_additional_file_are_named() throws IOException {
        Map<String, String> files = read(pack);
        files.remove("README.txt");
        files.put("notes.txt", "new");
        assertThat(PackVerifier.verify(zip(files)))
                .anyMatch(line -> line.equals("README.txt is missing"))
                .anyMatch(line -> line.startsWith("notes.txt was slipped in"));
    }

    @Test
    void a_forger_who_mends_the_list_is_found_by_the_chain() throws IOException {
        assertThat(PackVerifier.verify(changed(
                        Map.of("trail/events.jsonl", text -> text.replace("CLAIM_EVENT_7\"", "CLAIM_EVENT_X\"")),
                        true)))
                .anyMatch(line -> line.contains("trail/events.jsonl was changed: the chain does not hold its hash"));
        assertThat(PackVerifier.verify(changed(
                        Map.of("trail/seals.jsonl", text -> text.replaceFirst("\"event\":\"..", "\"event\":\"00")),
                        true)))
                .anyMatch(line -> line.contains("no link above it leads to it"));
    }

    @Test
    void a_forger_who_leaves_an_event_out_is_found_by_the_claims_own_chain() throws IOException {
        UnaryOperator<String> withoutOne = text -> text.lines()
                .filter(line -> !line.contains("CLAIM_EVENT_7\""))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(PackVerifier.verify(changed(Map.of("trail/events.jsonl", withoutOne), true)))
                .contains("event 8 of the claim is missing");
    }

    @Test
    void a_forger_who_exchanges_proof_is_found_by_the_trail() throws IOException {
        String photo = "documents/" + document + "/photo.png";
        assertThat(PackVerifier.verify(changed(Map.of(photo, text -> "another photo"), true)))
                .singleElement()
                .asString()
                .contains("is not what was uploaded");
    }

    /** In a JVM of its own, from its source, as the README of a pack says. */
    @Test
    void runs_from_its_source_alone() throws Exception {
        assertThat(run(pack)).startsWith("0 OK");
        assertThat(run(changed(Map.of("README.txt", PackVerifierTest::flipped), false)))
                .startsWith("1 BROKEN: README.txt");
    }

    private static String run(Path file) throws Exception {
        Path source = Path.of("src", "main", "java", "org", "proofline", "audit", "PackVerifier.java");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        source.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + " " + output;
    }

    private static String flipped(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        bytes[bytes.length / 2] ^= 1;
        return new String(bytes, UTF_8);
    }

    /** @param mended whether the list of hashes is made to fit */
    private static Path changed(Map<String, UnaryOperator<String>> changes, boolean mended) throws IOException {
        Map<String, String> files = read(pack);
        changes.forEach((name, change) -> files.computeIfPresent(name, (key, text) -> change.apply(text)));
        if (mended) {
            files.remove("SHA256SUMS");
            String sums = files.entrySet().stream()
                    .map(file -> Hashes.of(file.getValue()) + "  " + file.getKey() + "\n")
                    .collect(Collectors.joining());
            files.put("SHA256SUMS", sums);
        }
        return zip(files);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    files.put(entry.getName(), new String(content.readAllBytes(), UTF_8));
                }
            }
        }
        return files;
    }

    private static Path zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return Files.write(folder.resolve("changed.zip"), bytes.toByteArray());
    }
}
