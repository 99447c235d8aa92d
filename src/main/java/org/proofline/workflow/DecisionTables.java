package org.proofline.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks decision tables in the version that was deployed with the process that asks, so that a claim under way keeps the
 * rules it was made under.
 */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;
    // Deployed definitions never change; there are as many as there were deployments.
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    DecisionTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * What a table said.
     *
     * @param version such as {@code approval-chain:3}, for the trail
     * @param rows one per matching rule, output name to value
     */
    public record Answer(String version, List<Map<String, Object>> rows) {}

    /** Evaluates the table with facts from the domain; the engine keeps the evaluation in its history. */
    public Answer ask(String key, DelegateExecution execution, Map<String, Object> facts) {
        Table table = tables.computeIfAbsent(
                key + "@" + execution.getProcessDefinitionId(), name -> find(key, execution.getProcessDefinitionId()));
        DmnDecisionTableResult result =
                decisions.evaluateDecisionTableById(table.id()).variables(facts).evaluate();
        return new Answer(table.version(), result.getResultList());
    }

    private Table find(String key, String processDefinitionId) {
        String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .deploymentId(deployment)
                .singleResult();
        return new Table(definition.getId(), key + ":" + definition.getVersion());
    }

    private record Table(String id, String version) {}
}
