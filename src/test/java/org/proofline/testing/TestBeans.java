package org.proofline.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What a test context has in addition to the application's own beans. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    EngineHarness engineHarness(ProcessEngine engine) {
        return new EngineHarness(engine);
    }
}
