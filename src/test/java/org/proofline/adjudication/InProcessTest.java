package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.execution;
import static org.proofline.adjudication.ProofFixture.invoice;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.Refusals.code;
import static org.proofline.claims.Refusals.kind;
import static org.proofline.claims.Refusals.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.Adjudication.RoutingFacts;
import org.proofline.adjudication.RiskRules.RuleState;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimFixture;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.Offer.Terms;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

class InProcessTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final Claims claims = modules.get(Claims.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final UUID south = stage.partner("SOUTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    @Test
    void a_small_claim_without_findings_of_a_partner_in_good_standing_goes_straight_through() {
        Claim claim = run(proven(north, aClaim().of(offer).line("500.00", "95.00", true)));

        RoutingFacts facts = adjudication.routing(claim.id());

        assertThat(facts)
                .isEqualTo(new RoutingFacts(
                        offer.code(),
                        "COOP",
                        new BigDecimal("500.00"),
                        new BigDecimal("500.00"),
                        false,
                        "PASS",
                        true,
                        false));
        assertThat(claim.status()).isEqualTo(ClaimStatus.VALIDATING);
        assertThat(claims.get(claim.id()).assurance()).isEqualTo("NOT_SELECTED");
        assertThat(stage.trail(claim.id()))
                .containsSubsequence("CLAIM_SUBMITTED", "CLAIM_VALIDATING", "CLAIM_ADJUDICATED");
        Claim approved = claims.approve(claim.id(), adjudication.backedLines(claim.id()));
        assertThat(approved.approved()).isEqualTo(Money.eur("250.00"));
    }

    @Test
    void f31_the_sample_is_drawn_once_kept_and_only_among_straight_through_claims() {
        Offer all = stage.publish(sampledAll());
        Claim small = run(proven(north, aClaim().of(all).costing("100.00")));
        Claim large = run(proven(north, aClaim().of(all).costing("600.00")));

        assertThat(adjudication.routing(small.id()).sampled()).isTrue();
        assertThat(adjudication.routing(large.id()).sampled()).isFalse();
        assertThat(claims.get(small.id()).assurance()).isEqualTo("SELECTED");
        assertThat(sample(small).state()).isEqualTo("HIT");
        assertThat(sample(small).why()).contains("lies below 100");
        assertThat(sample(large).state()).isEqualTo("NOT_EVALUATED");
        BigDecimal draw = draw(small);
        adjudication.adjudicate(small.id());
        assertThat(draw(small)).isEqualTo(draw);
        assertThat(adjudication.routing(small.id()).sampled()).isTrue();
        assertThat(stage.trail(small.id()))
                .filteredOn("CLAIM_ASSURANCE_SET"::equals)
                .hasSize(1);
    }

    @Test
    void findings_send_a_claim_to_a_person() {
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));
        modules.get(Partners.class).setStanding(north, false, "Overdue terms");
        run(claim);
        RoutingFacts facts = adjudication.routing(claim.id());
        assertThat(facts.goodStanding()).isFalse();
        assertThat(facts.findings()).isTrue();
        assertThat(facts.worstOutcome()).isEqualTo("REVIEW");
        assertThat(facts.sampled()).isFalse();
        List<Finding> forPartner = as(north).call(() -> adjudication.findings(claim.id()));
        assertThat(forPartner.get(0).staffMessage()).isEqualTo(forPartner.get(0).message());
        List<Finding> forStaff = staff().call(() -> adjudication.findings(claim.id()));
        assertThat(forStaff.get(0).staffMessage()).contains("not in good standing");
    }

    @Test
    void the_steps_of_the_process_may_be_repeated() {
        Claim claim = run(proven(north, aClaim().of(offer).costing("100.00")));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        assertThat(adjudication.findings(claim.id())).isEmpty();
        assertThat(stage.trail(claim.id()))
                .filteredOn("CLAIM_VALIDATING"::equals)
                .hasSize(1);
    }

    @Test
    void the_same_invoice_of_the_same_partner_is_refused_and_the_other_claim_is_named() {
        Claim first = run(proven(north, invoiceNo("RE-2026-100")));
        Claim second = proven(north, invoiceNo("RE 2026 100"));

        List<FieldError> errors = refusal(() -> submit(second)).errors();

        assertThat(errors).extracting(FieldError::code).contains("D2");
        assertThat(errors).extracting(FieldError::message).anyMatch(words -> words.contains(first.number()));
        assertThat(as(north).call(() -> adjudication.preflight(second.id())).submittable())
                .isFalse();
    }

    @Test
    void an_invoice_of_a_rejected_claim_may_be_claimed_again() {
        Claim first = run(proven(north, invoiceNo("RE-2026-200")));
        staff().run(() -> claims.reject(first.id(), "MISSING_BRANDING", null));
        Claim second = proven(north, invoiceNo("RE-2026-200"));
        assertThat(submit(second).status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    @Test
    void a_claim_that_a_won_dispute_brings_back_collides_again() {
        Claim first = run(proven(north, invoiceNo("RE-2026-250")));
        staff().run(() -> claims.reject(first.id(), "MISSING_BRANDING", null));
        run(proven(north, invoiceNo("RE-2026-250")));
        Claims.Dispute dispute = as(north).call(() -> claims.dispute(first.id(), "OTHER", "The logo is there"));

        Acting.as("ada", "appeal-reviewer").run(() -> claims.decideDispute(dispute.id(), true, "It is"));

        assertThat(duplicate(staff().call(() -> adjudication.findings(first.id())))
                        .blocks())
                .isTrue();
        assertThat(code(() -> staff().run(() -> adjudication.requireAnswered(first.id()))))
                .isEqualTo("FINDING_OPEN");
    }

    @Test
    void the_invoice_of_another_partner_puts_the_claim_on_hold_without_naming_the_other() {
        Offer others = stage.offer("SOUTHS", half(), south, "1000.00");
        Claim theirs = run(proven(south, invoiceNo("RE-2026-300").of(others)));
        Claim ours = proven(north, invoiceNo("RE-2026-300"));

        Finding warned = duplicate(
                as(north).call(() -> adjudication.preflight(ours.id())).findings());
        assertThat(warned.outcome()).isEqualTo("HOLD");
        assertThat(warned.message()).contains("RE-2026-300");
        assertThat(warned.toString())
                .doesNotContain(theirs.number())
                .doesNotContain("SOUTH")
                .doesNotContain(south.toString());
        run(ours);

        assertThat(claims.get(ours.id()).hold()).isEqualTo("FRAUD");
        assertThat(adjudication.routing(ours.id()).worstOutcome()).isEqualTo("HOLD");
        Finding forStaff = duplicate(staff().call(() -> adjudication.findings(ours.id())));
        assertThat(forStaff.staffMessage()).contains(theirs.number()).contains("SOUTH");
        assertThat(code(() -> claims.approve(ours.id(), ClaimStage.all(ours)))).isEqualTo("CLAIM_ON_HOLD");
    }

    @Test
    void a_reviewers_answer_lifts_the_hold() {
        Offer others = stage.offer("SOUTHS", half(), south, "1000.00");
        run(proven(south, invoiceNo("RE-2026-400").of(others)));
        Claim ours = run(proven(north, invoiceNo("RE-2026-400")));
        List<Finding> found = staff().call(() -> adjudication.findings(ours.id()));

        assertThat(kind(() -> as(north)
                        .run(() ->
                                adjudication.answer(ours.id(), duplicate(found).matchId(), "NOT_A_DUPLICATE", "mine"))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(code(() -> staff().run(
                                () -> adjudication.answer(ours.id(), UUID.randomUUID(), "NOT_A_DUPLICATE", "shared"))))
                .isEqualTo("NOT_FOUND");
        for (Finding finding : found) {
            staff().run(() -> adjudication.answer(ours.id(), finding.matchId(), "NOT_A_DUPLICATE", "Shared campaign"));
        }

        assertThat(claims.get(ours.id()).hold()).isEqualTo("NONE");
        assertThat(duplicate(staff().call(() -> adjudication.findings(ours.id())))
                        .outcome())
                .isEqualTo("INFO");
        assertThat(stage.trail(ours.id())).contains("FINDING_ANSWERED", "CLAIM_HOLD_LIFTED");
        assertThat(claims.approve(ours.id(), ClaimStage.all(ours)).status()).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void an_answer_to_a_request_for_information_runs_every_rule_again() {
        Claim claim = draft(north, aClaim().of(offer).costing("100.00").costing("60.00"));
        invoice(claim, claim.lines().get(0));
        execution(claim);
        run(claim);
        staff().run(() -> claims.requestInfo(claim.id(), "MISSING_PROOF", "Where is the second invoice?"));
        invoice(claim, claim.lines().get(1));

        Claim again = run(claim);

        assertThat(again.waterfall().get(again.waterfall().size() - 1).after()).isEqualTo(Money.eur("80.00"));
        assertThat(stage.trail(claim.id()))
                .filteredOn("CLAIM_ADJUDICATED"::equals)
                .hasSize(2);
    }

    private ClaimFixture invoiceNo(String number) {
        ClaimFixture fixture = aClaim().of(offer).from("Shared Media GmbH", "DE811569869");
        String net = new BigDecimal(100 + Math.floorMod(UUID.randomUUID().hashCode(), 300)).toPlainString();
        return fixture.line(number, TestClock.today().minusDays(8), net, "0", true);
    }

    private Offer sampledAll() {
        Terms t = half();
        Terms all = new Terms(
                t.costSharePercent(),
                false,
                45,
                null,
                t.straightThroughUpTo(),
                new BigDecimal(100),
                0,
                "BANK",
                0,
                List.of(),
                true);
        return ClaimStage.like(offer, "ALL-" + offer.code(), all);
    }

    private RuleState sample(Claim claim) {
        return staff().call(() -> modules.get(RiskRules.class).of(claim.id())).stream()
                .filter(state -> state.rule().id().equals("F31"))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal draw(Claim claim) {
        return modules.get(JdbcClient.class)
                .sql("select draw from adjudication.assessment where claim_id = ?")
                .param(claim.id())
                .query(BigDecimal.class)
                .single();
    }

    private Claim submit(Claim claim) {
        return as(claim.partnerId()).call(() -> adjudication.submit(claim.id()));
    }

    /** Submits, then does what the process does. */
    private Claim run(Claim claim) {
        submit(claim);
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claims.get(claim.id());
    }

    private static Finding duplicate(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.ruleId().equals("D2"))
                .findFirst()
                .orElseThrow();
    }
}
