package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.half;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrailOfClaimsTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final JdbcClient jdbc = modules.get(JdbcClient.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");

    @Test
    void the_database_refuses_a_status_that_changes_behind_the_trails_back() {
        Claim claim = stage.inReview(
                north, aClaim().of(stage.offer("COOP", half(), north, "100.00")).costing("10.00"));
        assertThatThrownBy(() -> jdbc.sql("update claims.claim set status = 'REJECTED' where id = ?")
                        .param(claim.id())
                        .update())
                .hasMessageContaining("without a row in the trail");
    }

    @Test
    void a_process_start_is_never_taken_back() {
        List<Map<String, Object>> before =
                jdbc.sql("select * from claims.process_start").query().listOfRows();
        for (String sql : List.of("delete from claims.process_start", "update claims.process_start set round = 9")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
        }
        assertThat(jdbc.sql("select * from claims.process_start").query().listOfRows())
                .isEqualTo(before);
    }
}
