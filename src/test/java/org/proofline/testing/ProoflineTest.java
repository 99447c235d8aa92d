package org.proofline.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofline.ProoflineApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the whole application on real servers, listening on a random port, without a running job executor or
 * schedule.
 *
 * <p>All classes with this annotation share one context and one database; see the package description.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = {ProoflineApplication.class, TestBeans.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "proofline.test=true",
            "proofline.ready-banner=false",
            "proofline.demo=none",
            "proofline.scheduling.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@ExtendWith(RealTimeAfterEach.class)
public @interface ProoflineTest {}
