package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;
import org.proofline.approval.TaskInbox;
import org.proofline.shared.DomainException;
import org.proofline.testing.ErrorLog;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A refusal is no error in the log, and a fault is one: once, and never swallowed. */
@ProoflineTest
class EngineLogTest {

    private final WorkflowStage stage;
    private final CommandExecutor commands;

    EngineLogTest(@Autowired ApplicationContext beans, @Autowired ProcessEngineConfiguration engine) {
        stage = new WorkflowStage(beans);
        commands = ((ProcessEngineConfigurationImpl) engine).getCommandExecutorTxRequired();
    }

    @Test
    void a_refused_decision_is_no_error() {
        UUID claim = stage.running(stage.offer("100").code(), WorkflowStage.small());
        stage.decide("dual-role", claim, "APPROVE");
        try (ErrorLog log = ErrorLog.listen()) {
            assertThatThrownBy(() -> stage.as("dual-role").run(() -> stage.get(TaskInbox.class)
                            .take(stage.task(claim).id())))
                    .isInstanceOf(DomainException.class);
            assertThat(log.errors()).isEmpty();
        }
    }

    @Test
    void a_fault_is_told_once_also_out_of_nested_commands() {
        try (ErrorLog log = ErrorLog.listen()) {
            assertThatThrownBy(() -> commands.execute(outer -> commands.execute(inner -> {
                        throw new IllegalStateException("a fault");
                    })))
                    .hasStackTraceContaining("a fault");
            assertThat(log.errors())
                    .singleElement()
                    .asString()
                    .contains("org.proofline.workflow.engine")
                    .contains("failed");
        }
    }
}
