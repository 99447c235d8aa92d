package org.proofline.audit;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.Subject;

/**
 * The trail: one row per event, chained per subject in the writer's transaction, sealed into one global chain. For the
 * vendor's people; a partner's person is told that there is nothing.
 */
public interface Audit {

    /** Sequence and hashes are the global seal's; null until sealed (at most a second). */
    record AuditEvent(
            Long sequence,
            UUID id,
            String type,
            Instant at,
            String actor,
            String onBehalfOf,
            Subject subject,
            UUID claimId,
            String processInstanceId,
            String ruleVersion,
            String reason,
            Map<String, Object> before,
            Map<String, Object> after,
            String hash,
            String previousHash) {}

    /** Filters are optional; ordered by sequence; {@code afterSequence} pages on. */
    record EventFilter(
            String type, String actor, UUID subjectId, Instant from, Instant to, Long afterSequence, int limit) {}

    /**
     * @param checked what was looked at: name to count (events, anchors, ledger entries, documents, decisions)
     * @param firstBroken names the first broken record, null when ok
     */
    record Verification(boolean ok, Map<String, Long> checked, Broken firstBroken) {}

    /** @param kind EVENT, ANCHOR, LEDGER_ENTRY, DOCUMENT … */
    record Broken(String kind, String id, String explanation) {}

    List<AuditEvent> events(EventFilter filter);

    /** Everything of one claim with its documents, payments, disputes and clawbacks; seals first. */
    List<AuditEvent> ofClaim(UUID claimId);

    /** The same for screens: seals nothing, so that the newest events may have no sequence yet. Checks no sight. */
    List<AuditEvent> historyOf(UUID claimId);

    /** Writes the ZIP that verifies offline. */
    void pack(UUID claimId, OutputStream target);

    /** Seals first, then checks chains, anchors, ledger and stored proof. */
    Verification verify();

    /** Seals what is not sealed yet; the scheduled sealer calls this too. */
    void seal();
}
