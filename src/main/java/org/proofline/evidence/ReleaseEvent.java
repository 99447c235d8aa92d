package org.proofline.evidence;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * The release of a false alarm was proposed or decided.
 *
 * @param type DOCUMENT_RELEASE_PROPOSED, DOCUMENT_RELEASED or DOCUMENT_RELEASE_DECLINED
 * @param claimId the claim the document came with; null while staged
 */
public record ReleaseEvent(Subject subject, String type, UUID claimId, String reason, Map<String, Object> after)
        implements DomainEvent {}
