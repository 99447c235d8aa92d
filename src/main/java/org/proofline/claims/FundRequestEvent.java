package org.proofline.claims;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Something happened to a fund request. Types: FUND_REQUEST_DRAFTED, _EDITED, _SUBMITTED, _IN_REVIEW, _INFO_REQUESTED,
 * _APPROVED, _PARTIALLY_APPROVED, _REJECTED, _AMENDED, _EXTENSION_ASKED, _CHANGE_REFUSED, _WITHDRAWN, _CANCELLED,
 * _EXPIRED, _COMPLETED, each with the prefix {@code FUND_REQUEST}.
 *
 * @param requestId the fund request
 * @param number what people call it
 * @param partnerId whose it is
 */
public record FundRequestEvent(
        UUID requestId,
        String number,
        UUID partnerId,
        String type,
        String reason,
        Map<String, Object> before,
        Map<String, Object> after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.fundRequest(requestId);
    }
}
