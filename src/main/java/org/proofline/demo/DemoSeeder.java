package org.proofline.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Fills an empty installation before it counts as ready. {@code proofline.demo} is {@code full}, {@code catalog} (no
 * claims: partners, people, offers and funds only) or {@code none}.
 */
@DemoComponent
class DemoSeeder implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeder.class);

    private final String extent;
    private final DemoPeople people;
    private final DemoFunds funds;
    private final DemoEarning earning;
    private final DemoClaims claims;

    DemoSeeder(
            @Value("${proofline.demo}") String extent,
            DemoPeople people,
            DemoFunds funds,
            DemoEarning earning,
            DemoClaims claims) {
        this.extent = extent;
        this.people = people;
        this.funds = funds;
        this.earning = earning;
        this.claims = claims;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.exist()) {
            return;
        }
        LOG.info("First start: making the demo data");
        people.create();
        funds.create();
        earning.create();
        if (extent.equals("full")) {
            claims.create();
        }
    }
}
