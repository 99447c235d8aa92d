package org.proofline.workflow.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.proofline.approval.TaskInbox.LineDecision;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/**
 * Reads the decision that came with the completion of a task: handed over by the inbox in this thread, or submitted as
 * variables by Tasklist. Variables are taken off the process at once, and only four names are accepted, because whoever
 * may complete a task may submit any variable.
 */
@Component
class SubmittedDecision {

    private static final Set<String> ACCEPTED = Set.of("outcome", "reasonCode", "comment", "lines");
    private static final TypeReference<List<LineDecision>> LINES = new TypeReference<>() {};
    private static final ThreadLocal<TaskDecision> HANDED_OVER = new ThreadLocal<>();

    private final ObjectMapper json;

    SubmittedDecision(ObjectMapper json) {
        this.json = json;
    }

    /** Completes a task with a decision that does not travel through variables. */
    static void handOver(TaskDecision decision, Runnable completion) {
        HANDED_OVER.set(decision);
        try {
            completion.run();
        } finally {
            HANDED_OVER.remove();
        }
    }

    /** @throws DomainException INVALID on anything that is no decision */
    Decision of(DelegateTask task) {
        VariableScope process = task.getExecution();
        Set<String> names = new TreeSet<>(process.getVariableNames());
        if (!ACCEPTED.containsAll(names)) {
            names.removeAll(ACCEPTED);
            throw DomainException.invalid(
                    "VARIABLES", "A decision carries " + new TreeSet<>(ACCEPTED) + " only, not " + names + ".");
        }
        TaskDecision handedOver = HANDED_OVER.get();
        HANDED_OVER.remove();
        if (handedOver != null && !names.isEmpty()) {
            throw DomainException.invalid("VARIABLES", "A decision is given once.");
        }
        TaskDecision said = handedOver == null ? read(process) : handedOver;
        process.removeVariables(names);
        return Decision.of(said);
    }

    private TaskDecision read(VariableScope process) {
        return new TaskDecision(
                text(process, "outcome"),
                lines(text(process, "lines")),
                text(process, "reasonCode"),
                text(process, "comment"));
    }

    private List<LineDecision> lines(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        try {
            return json.readValue(text, LINES);
        } catch (JsonProcessingException e) {
            throw DomainException.invalid(
                    "LINES", "The lines are no JSON list of line, approvedAmount and reasonCode.");
        }
    }

    private static String text(VariableScope process, String name) {
        Object value = process.getVariable(name);
        if (value != null && !(value instanceof String)) {
            throw DomainException.invalid("VARIABLES", "'" + name + "' must be a text.");
        }
        return (String) value;
    }
}
