package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.Refusals.code;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimFixture;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.evidence.Evidence;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;

/** A finding about one line holds the claim; the rest is paid once that line is taken out. */
class HeldLineTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final Claims claims = modules.get(Claims.class);
    private final Evidence evidence = modules.get(Evidence.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");
    private final String partner =
            modules.get(Partners.class).find(north).orElseThrow().name();

    @Test
    void the_rest_goes_on_when_the_held_line_is_taken_out_and_only_that_line_is_held_when_it_comes_alone() {
        ClaimFixture both =
                aClaim().of(offer).costing("100.00").from(partner, null).costing("60.00");
        Claim claim = proven(north, both);
        as(north).run(() -> adjudication.submit(claim.id()));
        run(claim);
        assertThat(claims.get(claim.id()).hold()).isEqualTo("FRAUD");
        assertThat(code(() -> staff().run(() -> adjudication.requireAnswered(claim.id()))))
                .isEqualTo("FINDING_OPEN");

        staff().run(() -> claims.requestInfo(claim.id(), "OTHER", "Take line 2 out, and claim it on its own."));
        as(north).run(() -> {
            claims.edit(claim.id(), claims.get(claim.id()).version(), firstOf(both.draft()));
            evidence.of(claim.id()).stream()
                    .filter(document -> Integer.valueOf(2).equals(document.line()))
                    .forEach(document -> evidence.remove(document.id()));
            adjudication.submit(claim.id());
        });
        run(claim);

        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
        staff().run(() -> adjudication.requireAnswered(claim.id()));
        Claim alone = proven(north, aClaim().of(offer).from(partner, null).costing("60.00"));
        as(north).run(() -> adjudication.submit(alone.id()));
        run(alone);
        assertThat(claims.get(alone.id()).hold()).isEqualTo("FRAUD");
        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
    }

    private static ClaimDraft firstOf(ClaimDraft draft) {
        return new ClaimDraft(
                draft.offerCode(),
                draft.fundRequestId(),
                draft.finalClaim(),
                draft.partnerReference(),
                draft.activityType(),
                draft.activityStart(),
                draft.activityEnd(),
                draft.currency(),
                draft.results(),
                draft.lines().subList(0, 1));
    }

    private void run(Claim claim) {
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
    }
}
