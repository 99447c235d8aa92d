package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proofline.shared.Ids;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes that are replaced one after the other share one database, so a newer version may come from another one. */
@ProoflineTest
class NewestVersionTest {

    private static final String PROCESS = "newest-of-tests";

    @Autowired
    private Correlations correlations;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TestClock clock;

    @AfterEach
    void tidy() {
        repository
                .createDeploymentQuery()
                .deploymentName(PROCESS)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        clock.reset();
    }

    @Test
    void what_starts_takes_the_version_that_another_node_brought_seconds_ago() {
        clock.set(Instant.parse("2026-06-01T08:00:00Z"));
        deploy("first");
        assertThat(startedAt()).isEqualTo("first");
        deploy("second");
        clock.advance(Duration.ofSeconds(10));
        assertThat(startedAt()).isEqualTo("second");
    }

    private void deploy(String element) {
        repository
                .createDeployment()
                .name(PROCESS)
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .receiveTask(element)
                                .message(PROCESS)
                                .endEvent()
                                .done())
                .deploy();
    }

    private String startedAt() {
        UUID subject = Ids.next(clock);
        correlations.start(PROCESS, subject);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .singleResult()
                .getId();
        return runtime.getActiveActivityIds(instance).get(0);
    }
}
