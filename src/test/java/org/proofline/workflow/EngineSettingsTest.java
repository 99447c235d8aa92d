package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.QueryValidators;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ProoflineTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngineConfiguration configuration;

    @Autowired
    private Environment environment;

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
    void nothing_is_measured_about_people_and_nothing_is_told_home() {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) configuration;
        assertThat(engine.isMetricsEnabled()).isFalse();
        assertThat(engine.isDbMetricsReporterActivate()).isFalse();
        assertThat(engine.isTaskMetricsEnabled()).isFalse();
        assertThat(engine.isHistoryCleanupEnabled()).isFalse();
        assertThat(engine.isRestrictUserOperationLogToAuthenticatedUsers()).isTrue();
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(2000);
    }

    @Test
    void jobs_have_the_threads_and_locks_that_the_operations_manual_names() throws IOException {
        String manual = Files.readString(Path.of("docs/operations.md"));
        String job = "camunda.bpm.job-execution.";
        assertThat(environment.getProperty(job + "core-pool-size", Integer.class))
                .isEqualTo(4);
        assertThat(environment.getProperty(job + "max-pool-size", Integer.class))
                .isEqualTo(4);
        assertThat(environment.getProperty(job + "queue-capacity", Integer.class))
                .isEqualTo(12);
        assertThat(environment.getProperty(job + "max-jobs-per-acquisition", Integer.class))
                .isEqualTo(8);
        assertThat(environment.getProperty(job + "lock-time-in-millis", Integer.class))
                .isEqualTo(60_000);
        assertThat(manual)
                .contains(
                        "`max-pool-size`) | 4 |", "| queue | 12 |", "| jobs per acquisition | 8 |", "| lock | 60 s |");
        assertThat(environment.getProperty("camunda.bpm.webapp.index-redirect-enabled", Boolean.class))
                .isFalse();
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
