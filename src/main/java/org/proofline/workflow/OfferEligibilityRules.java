package org.proofline.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.proofline.program.EligibilityRules;
import org.proofline.workflow.engine.ParsedOnceFeel;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Asks the table of conditions. It is asked each time a partner looks at its offers, so the engine keeps no history of
 * it; what decides on money is kept with the claim.
 */
@Component
class OfferEligibilityRules implements EligibilityRules {

    private static final String TABLE = "offer-eligibility";

    private final DmnEngine engine = ParsedOnceFeel.tables().buildEngine();
    private final DmnDecision table;

    OfferEligibilityRules() throws IOException {
        try (InputStream model = new ClassPathResource("processes/" + TABLE + ".dmn").getInputStream()) {
            table = engine.parseDecision(TABLE, model);
        }
    }

    @Override
    public List<String> notMet(Map<String, Object> facts) {
        return engine.evaluateDecisionTable(table, facts).getResultList().stream()
                .map(row -> (String) row.get("condition"))
                .toList();
    }
}
