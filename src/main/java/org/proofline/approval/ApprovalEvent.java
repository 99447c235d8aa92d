package org.proofline.approval;

import java.util.Map;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Something happened in an approval.
 *
 * @param subject what is approved; the deputy's appointment or the limit itself for those two
 * @param type APPROVAL_CASE_OPENED, STEP_DECIDED, DUTY_DECIDED, STEP_ESCALATED, CASE_CLOSED, DEPUTY_APPOINTED, DEPUTY_REVOKED
 *     or APPROVER_LIMIT_SET
 */
public record ApprovalEvent(
        Subject subject, String type, String reason, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {}
