package org.proofline.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.proofline.evaluation.Corpus.Entry;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentResult;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.shared.DomainException;

/**
 * The product under evaluation: its evidence and duplicates modules on a real database, a real object store and real
 * document workers. Every file is uploaded once, whatever number of families asks for it.
 */
final class Product implements AutoCloseable {

    private static final long NANOS = 1_000_000;
    private static final Set<String> RESULTS =
            Arrays.stream(DocumentResult.values()).map(Enum::name).collect(Collectors.toSet());

    private final ProofModules modules = new ProofModules(Map.of("proofline.evidence.wait-for-text", "60s"));
    private final Map<Path, Reading> readings = new ConcurrentHashMap<>();
    private final WorkerMemory memory = new WorkerMemory();

    /** The modules themselves, for measures that need more than a reading. */
    ProofModules modules() {
        return modules;
    }

    /** Uploads the file as a partner would, unless that was done before. */
    Reading read(Entry entry) {
        return readings.computeIfAbsent(entry.path(), this::upload);
    }

    /** Uploads many files, as many at a time as there are processors. */
    Map<Entry, Reading> read(List<Entry> entries) {
        entries.parallelStream().forEach(this::read);
        Map<Entry, Reading> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry, read(entry)));
        return all;
    }

    /** The most memory that a document worker had resident so far, in megabytes. */
    long workerPeakMegabytes() {
        return memory.peakMegabytes();
    }

    @Override
    public void close() {
        memory.close();
        modules.close();
    }

    private Reading upload(Path file) {
        Evidence evidence = modules.evidence();
        UUID subject = UUID.randomUUID();
        Intake intake = new Intake(
                subject, UUID.randomUUID(), "INVOICE", null, file.getFileName().toString());
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            Document document = evidence.upload(intake, in);
            if (document.state().equals("PENDING")) {
                evidence.completeChecks(subject);
            }
            Document known = evidence.get(document.id());
            return new Reading(null, known.result(), known, (System.nanoTime() - start) / NANOS);
        } catch (DomainException refusal) {
            DocumentResult result = refusal.errors().stream()
                    .map(error -> error.code())
                    .filter(RESULTS::contains)
                    .map(DocumentResult::valueOf)
                    .findFirst()
                    .orElse(DocumentResult.UNSUPPORTED);
            return new Reading(refusal.code(), result, null, (System.nanoTime() - start) / NANOS);
        } catch (IOException | RuntimeException e) {
            return Reading.failure(e, (System.nanoTime() - start) / NANOS);
        }
    }
}
