package org.proofline.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
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

    // Built beside the start, which it would hold up; nobody asks before the start is over.
    private final CompletableFuture<Rules> rules = CompletableFuture.supplyAsync(OfferEligibilityRules::read);

    private record Rules(DmnEngine engine, DmnDecision table) {}

    private static Rules read() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new ParsedOnceFeel());
        DmnEngine engine = configuration.buildEngine();
        try (InputStream model = new ClassPathResource("processes/" + TABLE + ".dmn").getInputStream()) {
            return new Rules(engine, engine.parseDecision(TABLE, model));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TABLE, e);
        }
    }

    @Override
    public List<String> notMet(Map<String, Object> facts) {
        Rules read = rules.join();
        return read.engine().evaluateDecisionTable(read.table(), facts).getResultList().stream()
                .map(row -> (String) row.get("condition"))
                .toList();
    }
}
