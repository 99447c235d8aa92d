package org.proofline.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.proofline.program.EligibilityRules;
import org.proofline.workflow.engine.ParsedOnceFeel;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Asks the table of conditions. It is asked each time a partner looks at its offers, so the engine keeps no history of
 * it; what decides on money is kept with the claim.
 */
@Component
class OfferEligibilityRules implements EligibilityRules, SmartInitializingSingleton {

    private static final String TABLE = "offer-eligibility";

    // Beside the rest of the start, which waits for it at its end.
    private final CompletableFuture<Table> table = CompletableFuture.supplyAsync(OfferEligibilityRules::read);

    @Override
    public void afterSingletonsInstantiated() {
        table.join();
    }

    @Override
    public List<String> notMet(Map<String, Object> facts) {
        Table read = table.join();
        return read.engine().evaluateDecisionTable(read.decision(), facts).getResultList().stream()
                .map(row -> (String) row.get("condition"))
                .toList();
    }

    private static Table read() {
        DmnEngine engine = ParsedOnceFeel.tables().buildEngine();
        try (InputStream model = OfferEligibilityRules.class.getResourceAsStream("/processes/" + TABLE + ".dmn")) {
            return new Table(engine, engine.parseDecision(TABLE, model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Table(DmnEngine engine, DmnDecision decision) {}
}
