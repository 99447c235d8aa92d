package org.proofline.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.audit.PackSource;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.shared.ActionContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes a claim's pack: everything an auditor needs to follow and verify the claim without this application. */
@Component
class PackWriter {

    private static final String VERIFIER = "org/proofline/audit/PackVerifier.java";

    private final ClaimDossier dossier;
    private final PackTrail trail;
    private final Evidence evidence;
    private final List<PackSource> sources;
    private final Clock clock;

    PackWriter(ClaimDossier dossier, PackTrail trail, Evidence evidence, List<PackSource> sources, Clock clock) {
        this.dossier = dossier;
        this.trail = trail;
        this.evidence = evidence;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    void write(UUID claimId, OutputStream target) {
        Map<String, String> files = dossier.of(claimId);
        PackTrail.Extract extract = trail.of(claimId);
        try (PackZip zip = new PackZip(target)) {
            zip.add("README.txt", readme(extract));
            zip.add("PackVerifier.java", resource(VERIFIER));
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.add(file.getKey(), file.getValue());
            }
            addDocuments(zip, claimId);
            addFurther(zip, claimId);
            zip.add("trail/events.jsonl", extract.eventLines());
            zip.add("trail/seals.jsonl", extract.linkLines());
            zip.add("trail/anchor.json", extract.anchor());
            zip.add("manifest.json", manifest(claimId, extract, zip.sums()));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("The pack of claim " + claimId + " was not written", e);
        }
    }

    private void addDocuments(PackZip zip, UUID claimId) throws IOException {
        List<Document> documents = evidence.of(claimId);
        zip.add("documents.json", ClaimDossier.json(documents));
        for (Document document : documents) {
            if (document.kind().equals("FILE") && !document.quarantined()) {
                try (InputStream content = evidence.open(document.id())) {
                    zip.add("documents/" + document.id() + "/" + safeName(document.fileName()), content);
                }
            }
        }
    }

    private void addFurther(PackZip zip, UUID claimId) throws IOException {
        for (PackSource source : sources) {
            for (Map.Entry<String, byte[]> file : source.filesFor(claimId).entrySet()) {
                zip.add(file.getKey(), file.getValue());
            }
        }
    }

    /** A name that needs no quoting anywhere and cannot leave its folder. */
    static String safeName(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        String safe = name.replaceAll("^\\.+", "_");
        return safe.isEmpty() ? "file" : safe.substring(Math.max(0, safe.length() - 100));
    }

    private String manifest(UUID claimId, PackTrail.Extract extract, Map<String, String> sums) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("anchor", extract.made().name());
        manifest.put("chainHead", extract.made().anchor().hash());
        manifest.put("chainLength", extract.made().anchor().sequence());
        manifest.put("claimId", claimId);
        manifest.put("files", sums);
        manifest.put("madeAt", clock.instant());
        manifest.put("madeBy", ActionContext.current().actor().username());
        return CanonicalJson.of(manifest);
    }

    private static String readme(PackTrail.Extract extract) throws IOException {
        return resource("audit/pack-readme.txt")
                .replace("{anchor}", extract.made().name())
                .replace("{sequence}", Long.toString(extract.made().anchor().sequence()))
                .replace("{hash}", extract.made().anchor().hash());
    }

    private static String resource(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(UTF_8);
    }
}
