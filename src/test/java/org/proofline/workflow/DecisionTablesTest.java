package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the decision tables, and the amounts at which they change. */
class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "MDF-RACE,     MDF,      true,  false, true,  false, APPROVE,   ''",
        "MDF-RACE,     MDF,      false, true,  false, true,  APPROVE,   ''",
        "COOP-DIGITAL, COOP,     true,  false, true,  false, AUTOMATIC, ''",
        "TRAINING-FEE, TRAINING, true,  false, true,  false, AUTOMATIC, ''",
        "COOP-DIGITAL, COOP,     false, false, true,  false, VALIDATE,  claims-validator",
        "COOP-DIGITAL, COOP,     true,  true,  true,  false, VALIDATE,  claims-validator",
        "COOP-DIGITAL, COOP,     true,  false, false, false, VALIDATE,  claims-validator",
        "COOP-DIGITAL, COOP,     true,  false, true,  true,  VALIDATE,  claims-validator",
        "MDF-EVENT,    MDF,      false, false, true,  false, VALIDATE,  'claims-validator,marketing-reviewer'",
    })
    void routes_claims(
            String offer,
            String kind,
            boolean withinLimit,
            boolean findings,
            boolean goodStanding,
            boolean sampled,
            String route,
            String validators) {
        List<Map<String, Object>> rows = evaluate(
                "claim-routing",
                Map.of(
                        "offerCode", offer,
                        "offerKind", kind,
                        "withinLimit", withinLimit,
                        "findings", findings,
                        "goodStanding", goodStanding,
                        "sampled", sampled));
        assertThat(rows).containsExactly(Map.of("route", route, "validators", validators));
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIM,        COOP-DIGITAL,      0.01, channel-manager",
        "CLAIM,        COOP-DIGITAL,   2500.00, channel-manager",
        "CLAIM,        COOP-DIGITAL,   2500.01, channel-manager finance-approver",
        "CLAIM,        COOP-DIGITAL,   5000.00, channel-manager finance-approver",
        "CLAIM,        COOP-DIGITAL,   5000.01, channel-manager finance-approver director",
        "CLAIM,        MDF-EVENT,     99999.00, channel-manager finance-approver director",
        "CLAIM,        MDF-RACE,      99999.00, channel-manager",
        "CLAIM,        TRAINING-FEE,   5000.01, channel-manager",
        "FUND_REQUEST, MDF-EVENT,     10000.00, channel-manager",
        "FUND_REQUEST, MDF-EVENT,     10000.01, channel-manager finance-approver",
    })
    void names_who_decides_in_order(String subject, String offer, BigDecimal net, String groups) {
        List<Map<String, Object>> rows =
                evaluate("approval-chain", Map.of("subjectType", subject, "offerCode", offer, "netEur", net));
        assertThat(rows).extracting(row -> row.get("group")).containsExactly((Object[]) groups.split(" "));
        assertThat(rows).allSatisfy(row -> assertThat(((Number) row.get("dueInWorkingDays")).intValue())
                .isPositive());
    }

    @Test
    void names_nobody_for_what_it_does_not_know() {
        assertThat(evaluate(
                        "approval-chain",
                        Map.of("subjectType", "SOMETHING", "offerCode", "X", "netEur", BigDecimal.TEN)))
                .isEmpty();
    }

    private static List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
        try (InputStream model = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, model), facts)
                    .getResultList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
