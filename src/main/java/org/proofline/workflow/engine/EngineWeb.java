package org.proofline.workflow.engine;

import jakarta.servlet.Filter;
import org.proofline.approval.TaskInbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The filters before the engine's pages and interface, behind the sign-on of {@code security}, which lets only staff with a
 * session of the portal come this far. Requests that change something pass the engine's own token check.
 */
@Configuration(proxyBeanMethods = false)
class EngineWeb {

    private static final int AFTER_SPRING_SECURITY = -50;
    private static final String PAGES = "/camunda/app/*";
    private static final String INTERFACE = "/camunda/api/*";

    @Bean
    FilterRegistrationBean<Filter> plainPaths() {
        return registered(new PlainPaths(), Ordered.HIGHEST_PRECEDENCE, INTERFACE);
    }

    @Bean
    FilterRegistrationBean<Filter> singleSignOn(StaffDirectory staff, TaskFilters filters) {
        return registered(new SingleSignOn(staff, filters), AFTER_SPRING_SECURITY, PAGES, INTERFACE);
    }

    @Bean
    FilterRegistrationBean<Filter> expressionKeys() {
        return registered(new ExpressionKeys(), AFTER_SPRING_SECURITY + 1, INTERFACE);
    }

    @Bean
    FilterRegistrationBean<Filter> giveBack(ObjectProvider<TaskInbox> inbox) {
        return registered(new GiveBack(inbox), AFTER_SPRING_SECURITY + 2, INTERFACE);
    }

    private static FilterRegistrationBean<Filter> registered(Filter filter, int order, String... patterns) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(patterns);
        registration.setOrder(order);
        return registration;
    }
}
