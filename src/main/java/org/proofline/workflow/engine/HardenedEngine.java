package org.proofline.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets what the engine may and may not do; runs after the starter's own configuration. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HardenedEngine extends AbstractProcessEnginePlugin {

    private static final int MOST_ROWS_OF_A_QUERY = 2000;

    private final ProcessBeanNames beans;
    private final ActingPerson person;
    private final StaffDirectory staff;
    private final CorrelationJobs jobs;
    private final ObjectProvider<BpmnParseListener> parseListeners;

    HardenedEngine(
            ProcessBeanNames beans,
            ActingPerson person,
            StaffDirectory staff,
            CorrelationJobs jobs,
            ObjectProvider<BpmnParseListener> parseListeners) {
        this.beans = beans;
        this.person = person;
        this.staff = staff;
        this.jobs = jobs;
        this.parseListeners = parseListeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        EngineParts.check();
        EngineStatements.handTo(engine);
        authorize(engine);
        forbid(engine);
        trim(engine);
        logQuietly(engine);
        retry(engine);
        extend(engine);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        EngineParts.checkScriptEngines();
    }

    private static void authorize(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setAdminGroups(new ArrayList<>());
        engine.setAdminUsers(new ArrayList<>());
        engine.setRestrictUserOperationLogToAuthenticatedUsers(true);
    }

    private static void forbid(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableXxeProcessing(false);
        engine.setQueryMaxResultsLimit(MOST_ROWS_OF_A_QUERY);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    private static void trim(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setHistoryCleanupEnabled(false);
        // Nothing is cleaned up, so the end of an instance need not write a date of removal into each row of its
        // history.
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    }

    private static void logQuietly(ProcessEngineConfigurationImpl engine) {
        // Told by DomainRefusals, which knows a refusal from a fault.
        engine.setEnableCmdExceptionLogging(false);
    }

    private static void retry(ProcessEngineConfigurationImpl engine) {
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setDefaultNumberOfRetries(BackingOffRetries.TRIES);
        engine.setFailedJobCommandFactory((FailedJobCommandFactory) BackingOffRetries::new);
    }

    private void extend(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(beans.asMap());
        engine.setDelegateInterceptor(new ActingDelegates(person));
        engine.setIdentityProviderSessionFactory(staff);
        engine.setDmnEngineConfiguration(ParsedOnceFeel.tables());
        // The starter registers it only where jobs are run; every node must know it.
        engine.setCustomJobHandlers(List.of(jobs));
        engine.setCustomPreCommandInterceptorsTxRequired(first(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                first(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        parseListeners.orderedStream().forEach(listeners::add);
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private static List<CommandInterceptor> first(List<CommandInterceptor> others) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new DomainRefusals());
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }
}
