package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.Dispute;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class DisputeProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Claims claims;

    private final WorkflowStage stage;

    DisputeProcessTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @BeforeEach
    void watch() {
        init(engine);
    }

    @AfterAll
    static void every_flow_of_the_process_was_taken() {
        assertThat(FlowCoverage.notTaken("dispute")).isEmpty();
    }

    @Test
    void a_won_dispute_brings_the_claim_back_to_its_approvers() {
        UUID claim = rejected();
        UUID dispute = disputed(claim);
        stage.decide("appeal-reviewer", dispute, "APPROVE");
        assertThat(instance(claim)).isWaitingAt("UserTask_ApproveStep");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.IN_REVIEW);
    }

    @Test
    void a_lost_dispute_leaves_the_decision() {
        UUID claim = rejected();
        UUID dispute = disputed(claim);
        stage.decide("appeal-reviewer", dispute, "REJECT");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(claims.disputeById(dispute).status()).isEqualTo("UPHELD");
    }

    private UUID rejected() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        stage.decide("claims-validator", claim, "REJECT");
        return claim;
    }

    private UUID disputed(UUID claim) {
        Dispute dispute =
                stage.partner().call(() -> claims.dispute(claim, "CALCULATION_ERROR", "The invoice was readable."));
        return dispute.id();
    }

    private ProcessInstance instance(UUID claim) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(claim.toString())
                .singleResult();
    }
}
