package org.proofline.bench.bare;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The baseline of the start: Camunda's web applications on Spring Boot with a PostgreSQL of their own, and nothing else.
 * Started with its own minimal class path; arguments: {@code pg_ctl} command line parts, then {@code --} and Spring's.
 */
@SpringBootApplication
public class BareApplication {

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> all = List.of(args);
        int end = all.indexOf("--");
        Process database = new ProcessBuilder(all.subList(0, end)).inheritIO().start();
        if (database.waitFor() != 0) {
            throw new IOException("The database did not start");
        }
        new SpringApplicationBuilder(BareApplication.class)
                .run(all.subList(end + 1, all.size()).toArray(String[]::new));
    }
}
