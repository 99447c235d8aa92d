package org.proofline.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * New versions of processes or decision tables are in force.
 *
 * @param deploymentId the engine's deployment
 * @param definitions keys with their versions, such as {@code claim:3}
 */
record Deployed(UUID deploymentId, List<String> definitions) implements DomainEvent {

    static Deployed of(DeploymentWithDefinitions deployment) {
        return new Deployed(
                UUID.fromString(deployment.getId()),
                Stream.concat(
                                nullSafe(deployment.getDeployedProcessDefinitions()),
                                nullSafe(deployment.getDeployedDecisionDefinitions()))
                        .map(definition -> definition.getKey() + ":" + definition.getVersion())
                        .sorted()
                        .toList());
    }

    @Override
    public Subject subject() {
        return Subject.of("SYSTEM", deploymentId);
    }

    @Override
    public String type() {
        return "DEPLOYED";
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("definitions", definitions);
    }

    private static Stream<ResourceDefinition> nullSafe(List<? extends ResourceDefinition> definitions) {
        return definitions == null ? Stream.empty() : definitions.stream().map(ResourceDefinition.class::cast);
    }
}
