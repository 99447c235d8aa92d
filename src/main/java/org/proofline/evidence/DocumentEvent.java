package org.proofline.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Something happened to a piece of proof. The trail chains it under the document, never under the claim.
 *
 * @param type DOCUMENT_ADDED, DOCUMENT_CHECKED, DOCUMENT_VIEWED, DOCUMENT_REMOVED, DOCUMENT_SCANNED or
 *     DOCUMENT_QUARANTINED
 * @param claimId the claim it proves; null while staged
 */
public record DocumentEvent(
        Subject subject, String type, UUID claimId, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    public static final String ADDED = "DOCUMENT_ADDED";
    public static final String CHECKED = "DOCUMENT_CHECKED";
    public static final String VIEWED = "DOCUMENT_VIEWED";
    public static final String REMOVED = "DOCUMENT_REMOVED";
    public static final String SCANNED = "DOCUMENT_SCANNED";
    public static final String QUARANTINED = "DOCUMENT_QUARANTINED";

    /** What the trail keeps of a document: what it is and what its checks said, never its text. */
    public static DocumentEvent of(String type, Document document) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("requirement", document.requirement());
        facts.put("kind", document.kind());
        facts.put("sha256", document.sha256());
        facts.put("mediaType", document.mediaType());
        facts.put("size", document.size());
        facts.put("state", document.state());
        if (document.line() != null) {
            facts.put("line", document.line());
        }
        if (type.equals(SCANNED) || type.equals(QUARANTINED)) {
            facts.put("scan", document.scan().state());
            facts.put("found", document.scan().note());
        }
        boolean gone = type.equals(REMOVED);
        return new DocumentEvent(
                Subject.of("DOCUMENT", document.id()),
                type,
                document.subjectId(),
                gone ? facts : Map.of(),
                gone ? Map.of() : facts);
    }
}
