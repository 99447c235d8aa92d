package org.proofline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.audit.Audit.AuditEvent;
import org.proofline.audit.Audit.EventFilter;
import org.proofline.audit.Audit.Verification;
import org.proofline.insight.ClaimJourney;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The trail of real claims, made by the whole application. */
@ProoflineTest
class PackTest {

    private static final TaskDecision APPROVE = new TaskDecision("APPROVE", List.of(), null, "fine");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Audit audit;

    @TempDir
    private Path folder;

    @Test
    void the_pack_of_a_paid_claim_verifies_offline_and_a_flipped_byte_shows() throws Exception {
        UUID claim = new ClaimJourney(context, "1400.00")
                .submitted()
                .decided(APPROVE)
                .claim();
        Path pack = folder.resolve("pack.zip");
        try (OutputStream file = Files.newOutputStream(pack)) {
            auditor(() -> audit.pack(claim, file));
        }

        assertThat(PackVerifier.verify(pack)).isEmpty();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).toList())
                    .contains("claim.json", "waterfall.json", "ledger.json", "payment.json", "documents.json")
                    .contains("README.txt", "PackVerifier.java", "SHA256SUMS", "manifest.json", "trail/anchor.json")
                    .anyMatch(name -> name.matches("documents/[-0-9a-f]+/invoice.pdf"))
                    .anyMatch(name -> name.matches("processes/claim-v\\d+.bpmn"))
                    .anyMatch(name -> name.matches("processes/claim-v\\d+-.*path.json"));
        }
        assertThat(entry(pack, "claim.json")).contains("\"country\" : \"DE\"", "\"venue\" : \"Kunsthalle Kiel\"");
        byte[] bytes = Files.readAllBytes(pack);
        int invoice = new String(bytes, "ISO-8859-1").indexOf("/invoice.pdf") + 200;
        bytes[invoice] ^= 1;
        Files.write(pack, bytes);
        assertThat(verdictOf(pack)).isNotEmpty();
    }

    @Test
    void a_claims_events_are_sealed_and_tell_one_submission() {
        UUID claim = new ClaimJourney(context, "1500.00").submitted().claim();
        List<AuditEvent> events = Acting.as("auditor", "auditor").call(() -> audit.ofClaim(claim));
        assertThat(events).allMatch(event -> event.sequence() != null && event.hash() != null);
        assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
        assertThat(events)
                .filteredOn(event -> event.type().equals("CLAIM_SUBMITTED"))
                .hasSize(1);
        AuditEvent first = events.get(0);
        List<AuditEvent> next = Acting.as("auditor", "auditor")
                .call(() -> audit.events(new EventFilter(null, null, null, null, null, first.sequence(), 1)));
        assertThat(next.get(0).previousHash()).isEqualTo(first.hash());
    }

    @Test
    void everything_the_application_wrote_verifies() {
        new ClaimJourney(context, "1600.00").submitted().decided(APPROVE);
        Verification verification = Acting.as("auditor", "auditor").call(audit::verify);
        assertThat(verification.firstBroken()).isNull();
        assertThat(verification.ok()).isTrue();
        assertThat(verification.checked()).containsKeys("events", "anchors", "ledgerEntries", "documents");
    }

    @Test
    void partners_are_told_that_there_is_no_trail() {
        ClaimJourney journey = new ClaimJourney(context, "700.00").submitted();
        journey.north("partner-north").run(() -> {
            assertThatThrownBy(() -> audit.ofClaim(journey.claim())).isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> audit.pack(journey.claim(), new ByteArrayOutputStream()))
                    .isInstanceOf(DomainException.class);
            assertThatThrownBy(audit::verify).isInstanceOf(DomainException.class);
        });
    }

    private static String entry(Path pack, String name) throws IOException {
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> verdictOf(Path pack) {
        try {
            return PackVerifier.verify(pack);
        } catch (java.io.IOException e) {
            return List.of(e.getMessage());
        }
    }

    private static void auditor(Runnable work) {
        Acting.as("auditor", "auditor").run(work);
    }
}
