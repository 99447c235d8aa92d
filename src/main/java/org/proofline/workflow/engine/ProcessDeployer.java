package org.proofline.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys what the build packaged, in one deployment with names that do not depend on where the application runs from.
 * Nothing changed: nothing deployed. Nobody else may deploy.
 */
@Component
class ProcessDeployer implements SmartInitializingSingleton {

    private static final String NAME = "proofline";
    private static final List<String> PATTERNS =
            List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.html", "forms/*.form");

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ProcessDeployer(
            RepositoryService repository,
            ResourcePatternResolver resources,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.resources = resources;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> deploy());
    }

    private void deploy() {
        DeploymentBuilder builder =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        packaged().forEach((name, resource) -> add(builder, name, resource));
        Deployment before = latest();
        DeploymentWithDefinitions deployment = builder.deployWithResult();
        if (before == null || !before.getId().equals(deployment.getId())) {
            events.publishEvent(Deployed.of(deployment));
        }
    }

    private Deployment latest() {
        List<Deployment> deployments = repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        return deployments.isEmpty() ? null : deployments.get(0);
    }

    private Map<String, Resource> packaged() {
        Map<String, Resource> found = new TreeMap<>();
        for (String pattern : PATTERNS) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            Arrays.stream(matching(pattern)).forEach(resource -> found.put(folder + resource.getFilename(), resource));
        }
        return found;
    }

    private Resource[] matching(String pattern) {
        try {
            return resources.getResources("classpath:" + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pattern, e);
        }
    }

    private static void add(DeploymentBuilder builder, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            builder.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
