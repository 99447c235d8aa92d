package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.all;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.terms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.program.Offer;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which version of an offer rules a claim. */
class RulingVersionTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final ClaimModules modules = ClaimModules.shared();
    private final Claims claims = modules.get(Claims.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");

    @Test
    void a_claim_under_version_1_gives_byte_equal_results_after_version_2_is_published() throws IOException {
        Offer first = stage.offer("FROZEN", half(), north, "10000.00");
        Claim claim = submitted(aClaim().of(first).line("100.00", "19.00", true));
        byte[] view = bytes(claims.get(claim.id()));
        byte[] steps = bytes(claims.waterfall(claim.id(), all(claim)));
        String stored = stored(claim);

        Offer second = stage.publish(ClaimStage.like(first, first.code(), terms("80", false, "60.00", null)));
        Claim other = submitted(aClaim().of(second).line("100.00", "19.00", true));

        assertThat(bytes(claims.get(claim.id()))).isEqualTo(view);
        assertThat(bytes(claims.waterfall(claim.id(), all(claim)))).isEqualTo(steps);
        assertThat(stored(claim)).isEqualTo(stored);
        assertThat(claims.rules(claim.id())).isEqualTo(first);
        assertThat(last(claim)).isEqualTo(Money.eur("50.00"));
        assertThat(last(other)).isEqualTo(Money.eur("60.00"));
    }

    @Test
    void a_claim_on_an_approved_fund_request_keeps_the_version_approved_with_it() {
        Offer first = stage.offer("ASKED", terms("50", true, null, null), north, "10000.00");
        FundRequest request = stage.approvedRequest(first, north, "1000.00");
        Offer second = stage.publish(ClaimStage.like(first, first.code(), terms("20", true, null, null)));

        Claim claim = submitted(aClaim().of(first).on(request).line("100.00", "0.00", true));

        assertThat(second.version()).isEqualTo(2);
        assertThat(claim.offerVersion()).isEqualTo(1);
        assertThat(last(claim)).isEqualTo(Money.eur("50.00"));
    }

    private Claim submitted(ClaimFixture fixture) {
        Claim draft = as(north).call(() -> claims.draft(fixture.draft()));
        return as(north).call(() -> claims.submit(draft.id(), all(draft)));
    }

    private String stored(Claim claim) {
        return modules.get(JdbcClient.class)
                .sql("select c::text from claims.claim c where id = ?")
                .param(claim.id())
                .query(String.class)
                .single();
    }

    private static byte[] bytes(Object value) throws IOException {
        return JSON.writeValueAsBytes(value);
    }

    private static Money last(Claim claim) {
        return claim.waterfall().get(claim.waterfall().size() - 1).after();
    }
}
