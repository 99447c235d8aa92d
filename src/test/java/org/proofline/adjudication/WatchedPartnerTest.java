package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.Claims;
import org.proofline.partner.Partners;
import org.proofline.partner.WatchList;
import org.proofline.program.Offer;
import org.proofline.testing.Acting;

/** F29: a partner on the watch list, and the two ways out of the hold. */
class WatchedPartnerTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final Claims claims = modules.get(Claims.class);
    private final WatchList list = modules.get(WatchList.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    @Test
    void f29_a_partner_on_the_watch_list_is_held_until_somebody_calls_it_harmless() {
        watched();
        Claim claim = run();

        assertThat(claims.get(claim.id()).hold()).isEqualTo("FRAUD");
        assertThat(found(claim)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("F29-WATCH");
            assertThat(finding.ruleVersion()).isEqualTo("2");
            assertThat(finding.outcome()).isEqualTo("HOLD");
            assertThat(finding.staffMessage()).contains("is on the watch list");
        });
        assertThat(as(north).call(() -> adjudication.findings(claim.id()))).isEmpty();

        staff().run(() -> adjudication.judge(claim.id(), found(claim).get(0).key(), "HARMLESS", "Small and clear"));
        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
        assertThat(claims.get(run().id()).hold()).isEqualTo("FRAUD");
    }

    @Test
    void f29_a_hold_ends_when_the_rules_run_again_after_the_partner_was_taken_off_the_list() {
        watched();
        Claim claim = run();
        assertThat(claims.get(claim.id()).hold()).isEqualTo("FRAUD");

        Acting.as("paul", "program-owner").run(() -> list.lift(north, "Explained: a copy"));
        adjudication.adjudicate(claim.id());

        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
        assertThat(found(claim)).isEmpty();
        assertThat(stage.trail(claim.id())).contains("CLAIM_HOLD_LIFTED");
    }

    @Test
    void f29_overdue_terms_ask_for_a_look_and_hold_nothing() {
        modules.get(Partners.class).setStanding(north, false, "Overdue terms");
        Claim claim = run();

        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
        assertThat(found(claim)).singleElement().extracting(Finding::outcome).isEqualTo("REVIEW");
    }

    private void watched() {
        Acting.as("petra", "partner-master").run(() -> list.put(north, "Two invoices with one number"));
    }

    private Claim run() {
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));
        as(north).run(() -> adjudication.submit(claim.id()));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claim;
    }

    private List<Finding> found(Claim claim) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .filter(finding -> finding.ruleId().startsWith("F29"))
                .toList();
    }
}
