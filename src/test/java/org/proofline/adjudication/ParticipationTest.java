package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.Claims;
import org.proofline.partner.PartnerProfile;
import org.proofline.partner.PartnerProfiles;
import org.proofline.program.Enrollments;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.OfferType;
import org.proofline.program.SchemeFixture;
import org.proofline.testing.Acting;

/** A claim says which conditions of its offer the partner does not meet. */
class ParticipationTest {

    private static final Audience PILOT =
            new Audience(List.of("MSP"), List.of(), List.of("DACH"), List.of(), List.of(), List.of(), true, false);

    private final ClaimModules modules = ClaimModules.shared();
    private final Claims claims = modules.get(Claims.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = pilot();

    @Test
    void each_condition_that_is_not_met_stops_the_claim_and_says_what_to_do() {
        assertThat(conditions())
                .extracting(Finding::message)
                .containsExactly(
                        "This offer is for partners of these types: MSP. If your type is wrong in our books, ask your"
                                + " channel account manager to mend it.",
                        "This offer is for partners in these regions: DACH. If you work in DACH too, ask your channel"
                                + " account manager to add it.",
                        "You are not enrolled in this offer. Enroll in the offer.");
        assertThat(conditions()).extracting(Finding::outcome).containsOnly("BLOCK");
    }

    @Test
    void who_meets_them_all_hears_nothing() {
        PartnerProfile profile = new PartnerProfile(north, List.of("MSP"), "DACH", List.of(), "", "RETENTION", null);
        Acting.as("petra", "partner-master")
                .run(() -> modules.get(PartnerProfiles.class).keep(profile));
        as(north).run(() -> modules.get(Enrollments.class).enroll(offer.code(), north));
        assertThat(conditions()).isEmpty();
    }

    private List<Finding> conditions() {
        Claim draft = as(north)
                .call(() -> claims.draft(aClaim().of(offer).costing("100.00").draft()));
        return as(north).call(() -> modules.get(Adjudication.class).preflight(draft.id())).findings().stream()
                .filter(finding -> finding.ruleId().equals("OFFER-ELIGIBILITY"))
                .toList();
    }

    private Offer pilot() {
        Offer open = stage.offer("PILOT", half(), north, "1000.00");
        OfferScheme rebate = SchemeFixture.rebate(PILOT, null);
        OfferScheme coop = new OfferScheme(
                OfferType.COOP_ACCRUAL,
                rebate.purpose(),
                PILOT,
                null,
                rebate.timing(),
                rebate.stacking(),
                rebate.accounting(),
                rebate.recovery(),
                rebate.contract(),
                null);
        return stage.publish(ClaimStage.like(open, open.code(), half()).with(coop));
    }
}
