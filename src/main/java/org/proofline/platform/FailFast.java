package org.proofline.platform;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Ends the start of the context at its next bean once a server is known not to come up. */
@Component
final class FailFast implements BeanPostProcessor {

    private final PlatformServers servers;

    FailFast(PlatformServers servers) {
        this.servers = servers;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        servers.requireNoFailure();
        return bean;
    }
}
