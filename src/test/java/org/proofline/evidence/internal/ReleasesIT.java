package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.ClamdSimulator;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.ProofModules;
import org.proofline.evidence.Releases;
import org.proofline.evidence.Releases.Release;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;

/** A false alarm of the scanner is released by two persons; the file comes again and is never called clean. */
class ReleasesIT {

    private static final ClamdSimulator CLAMD = new ClamdSimulator();
    private static final ProofModules MODULES = new ProofModules(
            Map.of("proofline.evidence.clamav.host", "127.0.0.1", "proofline.evidence.clamav.port", CLAMD.port()));

    private final Evidence evidence = MODULES.evidence();
    private final Releases releases = MODULES.get(Releases.class);
    private final UUID claim = UUID.randomUUID();
    private final ActionContext owner = Acting.of(UUID.randomUUID(), "partner-north");
    private final ActionContext eva = Acting.as("eva", "claims-validator");
    private final ActionContext max = Acting.as("max", "finance-approver");
    private final byte[] file = alarming();

    @AfterAll
    static void end() {
        MODULES.close();
        CLAMD.close();
    }

    @Test
    void what_two_persons_release_is_taken_when_it_comes_again_as_not_scanned() {
        Document held = held();
        Release proposed = eva.call(() -> releases.propose(held.id(), "Our own test file"));
        assertThat(proposed.found()).isEqualTo("Test.Marker");
        assertThat(code(this::upload)).isEqualTo("DOC_INFECTED");

        Release decided = max.call(() -> releases.decide(proposed.id(), true, "Checked with the maker"));

        assertThat(decided.decidedBy()).isEqualTo("max");
        Document taken = upload();
        assertThat(taken.state()).isEqualTo("ACCEPTED");
        assertThat(taken.scan().state()).isEqualTo("NOT_SCANNED");
        assertThat(taken.scan().note()).isEqualTo("RELEASED");
        MODULES.get(MalwareGate.class).rescan();
        assertThat(evidence.get(taken.id()).state()).isEqualTo("ACCEPTED");
        assertThat(code(() -> eva.run(() -> evidence.view(held.id())))).isEqualTo("DOC_IN_QUARANTINE");
        assertThat(MODULES.typesOfEvents(held.id())).contains("DOCUMENT_RELEASE_PROPOSED", "DOCUMENT_RELEASED");
    }

    @Test
    void nobody_releases_alone_and_no_partner_at_all() {
        Document held = held();
        assertThat(code(() -> owner.run(() -> releases.propose(held.id(), "Mine"))))
                .isEqualTo("VENDOR_ONLY");
        assertThat(code(() -> eva.run(() -> releases.propose(held.id(), " ")))).isEqualTo("REASON_REQUIRED");
        Release proposed = eva.call(() -> releases.propose(held.id(), "Our own test file"));

        assertThat(code(() -> max.run(() -> releases.propose(held.id(), "Again"))))
                .isEqualTo("RELEASE_PROPOSED");
        assertThat(code(() -> eva.run(() -> releases.decide(proposed.id(), true, "Yes"))))
                .isEqualTo("SECOND_PERSON");
        assertThat(code(this::upload)).isEqualTo("DOC_INFECTED");
    }

    @Test
    void what_a_second_person_declines_stays_refused_and_may_be_proposed_again() {
        Document held = held();
        Release proposed = eva.call(() -> releases.propose(held.id(), "Our own test file"));
        max.run(() -> releases.decide(proposed.id(), false, "It is none"));

        assertThat(code(this::upload)).isEqualTo("DOC_INFECTED");
        assertThat(code(() -> max.run(() -> releases.decide(proposed.id(), true, "Or is it"))))
                .isEqualTo("ALREADY_DECIDED");
        assertThat(MODULES.typesOfEvents(held.id())).contains("DOCUMENT_RELEASE_DECLINED");
        assertThat(eva.call(() -> releases.propose(held.id(), "It is")).decidedBy())
                .isNull();
    }

    @Test
    void what_is_not_in_quarantine_needs_no_release() {
        Intake intake = new Intake(claim, partner(), "CONTRACT", null, "good.pdf");
        byte[] good = TestDocuments.pdf(List.of("Good " + claim));
        Document document = owner.call(() -> evidence.upload(intake, new ByteArrayInputStream(good)));

        assertThat(code(() -> eva.run(() -> releases.propose(document.id(), "Why not"))))
                .isEqualTo("NOT_IN_QUARANTINE");
    }

    private Document held() {
        assertThat(code(this::upload)).isEqualTo("DOC_INFECTED");
        return eva.call(() -> evidence.of(claim)).get(0);
    }

    private Document upload() {
        Intake intake = new Intake(claim, partner(), "CONTRACT", null, "invoice.pdf");
        return owner.call(() -> evidence.upload(intake, new ByteArrayInputStream(file)));
    }

    private UUID partner() {
        return owner.actor().partnerId();
    }

    private static byte[] alarming() {
        byte[] pdf = TestDocuments.pdf(List.of("Invoice " + UUID.randomUUID()));
        byte[] comment = ("\n% " + ClamdSimulator.MARKER + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(pdf, pdf.length + comment.length);
        System.arraycopy(comment, 0, all, pdf.length, comment.length);
        return all;
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).code();
    }
}
