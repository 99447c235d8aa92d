package org.proofline.sales;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SalesSettings.class)
class SalesConfiguration {

    /** One file at a time and node: each wants a connection and most of a core. */
    @Bean(destroyMethod = "shutdown")
    SalesExecutor salesExecutor() {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread named = new Thread(work, "sales-upload");
            named.setDaemon(true);
            return named;
        });
        return new SalesExecutor(thread, thread::shutdown);
    }

    /** Where files are read; a type of its own, so that it is taken for nothing else. */
    record SalesExecutor(Executor executor, Runnable stop) {
        void shutdown() {
            stop.run();
        }
    }
}
