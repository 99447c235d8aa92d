package org.proofline.workflow.task;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Reads from the model who takes over when a task is overdue. */
@Component
class EscalationGroups {

    /** Name of the property of a user task. */
    static final String PROPERTY = "escalateTo";

    private final RepositoryService repository;

    EscalationGroups(RepositoryService repository) {
        this.repository = repository;
    }

    String of(Task task) {
        return repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey())
                .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.ExtensionElements.class)
                .stream()
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(task.getTaskDefinitionKey() + " names no group to escalate to."));
    }
}
