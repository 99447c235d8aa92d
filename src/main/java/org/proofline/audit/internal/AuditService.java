package org.proofline.audit.internal;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.proofline.audit.Audit;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Service;

@Service
class AuditService implements Audit {

    private final TrailReader reader;
    private final Sealer sealer;
    private final Anchors anchors;
    private final Verifier verifier;
    private final PackExports packs;

    AuditService(TrailReader reader, Sealer sealer, Anchors anchors, Verifier verifier, PackExports packs) {
        this.reader = reader;
        this.sealer = sealer;
        this.anchors = anchors;
        this.verifier = verifier;
        this.packs = packs;
    }

    @Override
    public List<AuditEvent> events(EventFilter filter) {
        requireStaff();
        sealer.seal();
        return reader.filtered(filter);
    }

    @Override
    public List<AuditEvent> ofClaim(UUID claimId) {
        requireStaff();
        sealer.seal();
        return reader.ofClaim(claimId);
    }

    @Override
    public List<AuditEvent> historyOf(UUID claimId) {
        return reader.ofClaim(claimId);
    }

    @Override
    public void pack(UUID claimId, OutputStream target) {
        requireStaff();
        sealer.seal();
        anchors.anchor();
        packs.export(claimId, target);
    }

    @Override
    public Verification verify() {
        requireStaff();
        sealer.lookAtEverything();
        sealer.seal();
        Verification verification = verifier.verify();
        if (verification.ok()) {
            anchors.anchor();
        }
        return verification;
    }

    @Override
    public void seal() {
        sealer.seal();
    }

    private static void requireStaff() {
        if (ActionContext.current().actor().isPartner()) {
            throw DomainException.notFound("trail");
        }
    }
}
