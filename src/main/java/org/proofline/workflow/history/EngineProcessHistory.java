package org.proofline.workflow.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.proofline.insight.ProcessHistory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The path of each process instance with the BPMN of exactly the version it ran. */
@Component
class EngineProcessHistory implements ProcessHistory {

    private final HistoryService history;
    private final RepositoryService repository;

    EngineProcessHistory(@Lazy HistoryService history, @Lazy RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<ProcessPath> of(List<UUID> businessKeys) {
        List<ProcessPath> paths = new ArrayList<>();
        for (UUID key : businessKeys) {
            history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(key.toString())
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list()
                    .forEach(instance -> paths.add(path(instance)));
        }
        return paths;
    }

    private ProcessPath path(HistoricProcessInstance instance) {
        List<PathStep> steps = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(EngineProcessHistory::step)
                .toList();
        return new ProcessPath(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                xml(instance.getProcessDefinitionId()),
                instance.getEndTime() != null,
                steps);
    }

    private static PathStep step(HistoricActivityInstance activity) {
        return new PathStep(
                activity.getActivityId(),
                activity.getActivityName(),
                activity.getActivityType(),
                instant(activity.getStartTime()),
                instant(activity.getEndTime()),
                activity.getAssignee());
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
