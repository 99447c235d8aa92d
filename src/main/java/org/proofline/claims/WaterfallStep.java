package org.proofline.claims;

import org.proofline.shared.Money;

/**
 * One step from what was claimed to what is paid. The steps chain: a step's before is the former step's after.
 *
 * @param step stable name such as {@code COST_SHARE}
 * @param ruleId the rule that made it, such as {@code OFFER.COST_SHARE}
 * @param reason one sentence the partner reads
 */
public record WaterfallStep(String step, String ruleId, Money before, Money after, String reason) {}
