package org.proofline.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.proofline.claims.WaterfallStep;

/** Tells which limits of offer, request and fund cut the claim; nothing a person must look at. */
final class LimitNotes {

    private static final Map<String, String> RULES = Map.of(
            "PRE_APPROVED_LIMIT", "LIMIT-REQUEST",
            "CLAIM_CAP", "LIMIT-CAP",
            "FUNDS_AVAILABLE", "LIMIT-FUND");

    private LimitNotes() {}

    static List<Finding> of(List<WaterfallStep> waterfall) {
        List<Finding> notes = new ArrayList<>();
        for (WaterfallStep step : waterfall) {
            String rule = RULES.get(step.step());
            if (rule != null && step.before().isGreaterThan(step.after())) {
                notes.add(RuleBook.finding(
                        rule,
                        Map.of(
                                "asked", step.before().toString(),
                                "left", step.after().toString())));
            }
        }
        return notes;
    }
}
