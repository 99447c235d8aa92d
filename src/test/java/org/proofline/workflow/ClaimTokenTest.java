package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.proofline.claims.ClaimStatus;
import org.proofline.payout.Payouts;
import org.proofline.shared.DomainException;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A token that somebody moves, and variables that somebody leaves, decide nothing. */
@ProoflineTest
class ClaimTokenTest {

    @Autowired
    private RuntimeService runtime;

    private final WorkflowStage stage;

    ClaimTokenTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @Test
    void a_token_that_is_moved_to_the_money_commits_none() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        for (String element : new String[] {
            "ServiceTask_CommitFunds", "ServiceTask_ApproveAutomatically", "ServiceTask_SchedulePayout"
        }) {
            assertThatThrownBy(() -> runtime.createProcessInstanceModification(
                                    instance(claim).getId())
                            .startBeforeActivity(element)
                            .execute())
                    .isInstanceOf(DomainException.class);
        }
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.IN_REVIEW);
        assertThat(stage.get(Payouts.class).ofClaim(claim)).isEmpty();
    }

    @Test
    void a_process_keeps_no_variables() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        assertThat(runtime.getVariables(instance(claim).getId())).isEmpty();
        stage.decide("claims-validator", claim, "APPROVE");
        assertThat(runtime.getVariables(instance(claim).getId())).isEmpty();
    }

    private ProcessInstance instance(UUID claim) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(claim.toString())
                .singleResult();
    }
}
