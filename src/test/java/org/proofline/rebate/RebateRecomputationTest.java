package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.program.Offers;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plain SQL over the lines, written apart from the engine, comes to the same rebates. */
@ProoflineTest
class RebateRecomputationTest {

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Rebates rebates;

    @Test
    void plain_sql_over_the_lines_equals_the_runs_to_the_cent_for_each_partner() {
        SalesWorld world = new SalesWorld(offers, jdbc);
        world.lines(6_000, 40, 4);
        for (int number = 0; number < 4; number++) {
            String offer = world.offer(number);
            UUID run = Acting.as("program-owner", "program-owner")
                    .call(() -> rebates.compute(offer, SalesWorld.FROM, SalesWorld.TO))
                    .id();

            assertThat(world.of(run)).isEqualTo(world.recomputed(number));
            assertThat(world.of(run).partners()).isGreaterThan(5);
            assertThat(world.of(run).total()).isPositive();
        }
    }
}
