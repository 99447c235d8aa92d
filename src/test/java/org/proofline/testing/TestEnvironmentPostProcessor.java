package org.proofline.testing;

import java.util.Map;
import org.proofline.platform.DatabaseAccess;
import org.proofline.platform.ObjectStoreAccess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives a context of {@link ProoflineTest} the servers of the test JVM, the way an operator gives external ones. */
final class TestEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("proofline.test", Boolean.class, false)) {
            return;
        }
        TestServers.usedByContexts();
        DatabaseAccess database = TestDatabase.create().access();
        ObjectStoreAccess objects = TestServers.bucket();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "proofline-test",
                        Map.of(
                                "proofline.db.url", database.url(),
                                "proofline.db.user", database.user(),
                                "proofline.db.password", database.password(),
                                "proofline.db.owner-user", database.ownerUser(),
                                "proofline.db.owner-password", database.ownerPassword(),
                                "proofline.s3.endpoint", objects.endpoint(),
                                "proofline.s3.access-key", objects.accessKey(),
                                "proofline.s3.secret-key", objects.secretKey(),
                                "proofline.s3.bucket", objects.bucket(),
                                "proofline.audit.anchors", "target/test-anchors/" + objects.bucket())));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 20;
    }
}
