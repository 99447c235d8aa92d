package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.junit.jupiter.api.Test;
import org.proofline.audit.Audit;
import org.proofline.audit.Audit.AuditEvent;
import org.proofline.testing.EngineHarness;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Years later somebody asks why nobody, or why that person, looked at a claim. */
@ProoflineTest
class RoutingKeptTest {

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private EngineHarness harness;

    @Autowired
    private Audit audit;

    private final WorkflowStage stage;

    RoutingKeptTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @Test
    void keeps_what_the_table_was_asked_and_said_for_a_claim_that_goes_straight_through() {
        keeps(stage.submitted(stage.offer("0").code(), WorkflowStage.small()), "AUTOMATIC");
    }

    @Test
    void keeps_what_the_table_was_asked_and_said_for_a_claim_that_people_decide() {
        keeps(stage.submitted(stage.offer("0").code(), "4000.00"), "VALIDATE");
    }

    private void keeps(UUID claim, String route) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(claim.toString(), "claim")
                .singleResult()
                .getId();
        harness.runJob(claim.toString(), "ServiceTask_CheckEvidence");

        HistoricDecisionInstance evaluation = history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("claim-routing")
                .processInstanceId(instance)
                .includeInputs()
                .includeOutputs()
                .singleResult();
        assertThat(evaluation.getInputs()).hasSize(6);
        assertThat(evaluation.getOutputs().get(0).getValue()).isEqualTo(route);

        AuditEvent routed = audit.events(new Audit.EventFilter("CLAIM_ROUTED", null, claim, null, null, null, 10))
                .get(0);
        assertThat(routed.ruleVersion()).matches("claim-routing:\\d+");
        assertThat(routed.after())
                .containsEntry("route", route)
                .containsKeys("offerCode", "offerKind", "withinLimit", "findings", "goodStanding", "sampled");
    }
}
