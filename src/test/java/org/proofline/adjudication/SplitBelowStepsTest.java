package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.program.Offer;

/** One cost in several claims, so that none of them needs the next step of the approval chain. */
class SplitBelowStepsTest {

    private final Adjudication adjudication = ClaimModules.shared().get(Adjudication.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID partner = stage.partner("SPLIT");
    private final Offer offer = stage.offer("SPLIT", half(), partner, "100000.00");
    private final String supplier = "Split Media " + UUID.randomUUID();

    @Test
    void f5_claims_that_avoid_a_step_together_are_routed_by_their_sum() {
        run("2000.00");
        Claim second = run("2100.00");
        Claim third = run("4500.00");

        assertThat(words(second)).contains("4100.00 EUR", "2500.00 EUR");
        assertThat(adjudication.routing(second.id()).netEur()).isEqualByComparingTo("4100.00");
        assertThat(words(third)).contains("8600.00 EUR", "5000.00 EUR");
        assertThat(adjudication.routing(third.id()).netEur()).isEqualByComparingTo("8600.00");
    }

    @Test
    void f5_adds_up_small_claims_too_where_it_reads_them_anyway() {
        for (String slice : List.of("500.00", "510.00", "490.00", "480.00", "505.00")) {
            run(slice);
        }
        Claim last = run("180.00");
        assertThat(words(last)).contains("2665.00 EUR", "2500.00 EUR");
        assertThat(adjudication.routing(last.id()).netEur()).isEqualByComparingTo("2665.00");
    }

    @Test
    void f5_knows_from_where_the_chain_has_further_steps() throws Exception {
        String chain = Files.readString(Path.of("processes/approval-chain.dmn"));
        for (String step : List.of("second", "third")) {
            assertThat(chain).contains("&gt; " + RiskBook.IN_FORCE.number("F5", step) + ".00");
        }
    }

    private String words(Claim claim) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .filter(finding -> finding.ruleId().equals("F5"))
                .map(Finding::staffMessage)
                .findFirst()
                .orElseThrow();
    }

    private Claim run(String net) {
        Claim claim = proven(partner, aClaim().of(offer).from(supplier, null).costing(net));
        as(partner).call(() -> adjudication.submit(claim.id()));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claim;
    }
}
