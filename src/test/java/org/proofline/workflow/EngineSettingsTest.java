package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.QueryValidators;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProoflineTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngineConfiguration configuration;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Test
    void the_engine_is_as_closed_as_we_want_it() {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) configuration;
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat(engine.getDefaultUserPermissionForTask().getName()).isEqualTo("TASK_WORK");
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(engine.isCmmnEnabled()).isFalse();
        assertThat(engine.isStandaloneTasksEnabled()).isFalse();
        assertThat(engine.getAdminGroups()).containsExactly("camunda-admin");
        assertThat(engine.getAdminUsers()).isEmpty();
        assertThat(engine.getHistory()).isEqualTo("full");
        assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
    }

    @Test
    void expressions_reach_the_beans_of_processes_only() {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) configuration;
        assertThat(engine.getBeans().get("checkEvidenceDelegate")).isNotNull();
        assertThat(engine.getBeans().get("decisionGate")).isNotNull();
        assertThat(engine.getBeans().containsKey("dataSource")).isFalse();
        assertThat(engine.getBeans().get("dataSource")).isNull();
    }

    @Test
    void the_query_check_is_ours() {
        assertThat(QueryValidators.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith("/classes/");
    }

    @Test
    void nested_expressions_are_refused() {
        String expression = "${now().getClass()}";
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .dueAfterExpression(expression)
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(expression)
                        .endOr()
                        .count())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("forbidden");
    }

    @Test
    void everything_is_deployed_once_under_stable_names() {
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("claim")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        assertThat(repository.getDeploymentResourceNames(deployment))
                .contains("processes/claim.bpmn", "processes/approval-chain.dmn", "forms/approve-step.html");
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("proofline")
                        .count())
                .isEqualTo(1);
    }
}
