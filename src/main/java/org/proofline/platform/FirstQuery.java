package org.proofline.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Parses a query as soon as there is somebody to parse it, beside the rest of the start: the first one loads the parser,
 * which the start would wait for when it checks the repositories' queries at its end.
 */
@Component
class FirstQuery {

    FirstQuery(EntityManagerFactory entities, @Qualifier("applicationTaskExecutor") TaskExecutor beside) {
        beside.execute(() -> {
            try (EntityManager manager = entities.createEntityManager()) {
                manager.createQuery("select local date").getParameters();
            }
        });
    }
}
