package org.proofline.evidence.internal;

import java.util.List;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.Scan;
import org.springframework.stereotype.Component;

/** What a file passes before it counts as proof: the partner's quota, the malware scanner, the look at its type. */
@Component
class Admission {

    private final Quotas quotas;
    private final MalwareGate malware;
    private final DocumentGate gate;

    Admission(Quotas quotas, MalwareGate malware, DocumentGate gate) {
        this.quotas = quotas;
        this.malware = malware;
        this.gate = gate;
    }

    /**
     * A file that may come in.
     *
     * @param time what is left of its time for reading it
     */
    record Admitted(String mediaType, List<Check> checks, Scan scan, WorkTime time) {}

    /** @throws org.proofline.shared.DomainException INVALID or CONFLICT with the reason and the mend */
    Admitted admit(Intake intake, Spool spool) {
        quotas.requireRoom(intake.partnerId(), spool.stored().size(), intake.fileName());
        Scan scan = malware.pass(intake, spool);
        DocumentGate.Admitted admitted = gate.admit(spool, intake.fileName());
        return new Admitted(admitted.mediaType(), admitted.checks(), scan, admitted.time());
    }
}
