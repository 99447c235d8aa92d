package org.proofline.platform;

import java.util.Map;
import org.springframework.boot.ConfigurableBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/** Starts the servers as soon as the settings are read, so that they come up while Spring does. */
final class PlatformEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

    private final ConfigurableBootstrapContext bootstrap;

    PlatformEnvironmentPostProcessor(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        PlatformSettings settings = PlatformSettings.from(environment);
        HttpPort.requireFree(
                Binder.get(environment).bind("server.port", Integer.class).orElse(8080));
        MutablePropertySources sources = environment.getPropertySources();
        sources.addLast(new MapPropertySource(
                "proofline-platform",
                Map.of("camunda.bpm.job-execution.enabled", true, "proofline.s3.bucket", settings.bucket())));
        if (!settings.runsJobs()) {
            sources.addFirst(
                    new MapPropertySource("proofline-role", Map.of("camunda.bpm.job-execution.enabled", false)));
        }
        PlatformServers servers = PlatformServers.start(settings);
        SpringApplication.getShutdownHandlers().add(servers::stop);
        bootstrap.addCloseListener(
                event -> event.getApplicationContext().getBeanFactory().registerSingleton("platformServers", servers));
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
