package org.proofline.workflow.task;

import java.util.UUID;

/**
 * What lists show of a task's subject.
 *
 * @param subjectType CLAIM, FUND_REQUEST, CLAWBACK, DISPUTE, PAYMENT_RUN, PAYMENT or REBATE_RUN
 * @param claimId the claim behind it, or null
 * @param number that people know it by
 * @param partnerName or null
 * @param amountText such as {@code 1250.00 EUR}, or null
 */
public record TaskFacts(String subjectType, UUID claimId, String number, String partnerName, String amountText) {}
