package org.proofline.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.proofline.shared.Money;

/**
 * One step from what was claimed to what is paid. The steps chain: a step's before is the former step's after.
 *
 * @param step stable name such as {@code COST_SHARE}
 * @param ruleId the rule that made it, such as {@code OFFER.COST_SHARE}
 * @param reason one sentence that everybody may read
 * @param toPartner the same in words to the partner; null where the sentence is the same
 */
public record WaterfallStep(
        String step,
        String ruleId,
        Money before,
        Money after,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String toPartner) {

    /** A step that is told to everybody in the same words. */
    public WaterfallStep(String step, String ruleId, Money before, Money after, String reason) {
        this(step, ruleId, before, after, reason, null);
    }

    /** The step in the words for one reader, and no others. */
    public WaterfallStep toldTo(boolean partner) {
        return toPartner == null ? this : new WaterfallStep(step, ruleId, before, after, partner ? toPartner : reason);
    }
}
