package org.proofline.security;

import java.time.Clock;
import javax.sql.DataSource;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.proofline.testing.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Sign-on without the rest of the application, for settings that the shared context does not have. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@ComponentScan({"org.proofline.security", "org.proofline.partner"})
@EntityScan("org.proofline.partner")
@EnableJpaRepositories("org.proofline.partner")
class SignOnOnly {

    static AnnotationConfigServletWebServerApplicationContext start(String... settings) {
        return start(TestDatabase.create(), new String[0], settings);
    }

    static AnnotationConfigServletWebServerApplicationContext start(
            TestDatabase database, String[] profiles, String... settings) {
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        context.getEnvironment().setActiveProfiles(profiles);
        TestPropertyValues.of(settings)
                .and("server.port=0", "gg.jte.use-precompiled-templates=true", "spring.flyway.enabled=false")
                .applyTo(context);
        context.registerBean(DataSource.class, () -> new DelegatingDataSource(database.app()));
        context.register(SignOnOnly.class);
        context.refresh();
        return context;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
