package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.Refusals.code;
import static org.proofline.testing.Acting.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.RiskRules.Standing;
import org.proofline.adjudication.RuleDemotions.Demotion;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule that people call wrong too often says less, when two persons agree. */
class RuleDemotionsTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final RiskRules rules = modules.get(RiskRules.class);
    private final RuleDemotions demotions = modules.get(RuleDemotions.class);
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    /** Other tests share the rules. */
    @AfterEach
    void say_as_much_again() {
        modules.get(JdbcClient.class)
                .sql("delete from adjudication.rule_demotion where rule_id = 'F13'")
                .update();
    }

    @Test
    void a_rule_that_was_wrong_too_often_says_less_once_a_second_person_agrees() {
        makeNoisy(billedByItself());
        Demotion proposed = as("olga", "program-owner").call(() -> demotions.propose("F13", "All were studios"));
        assertThat(proposed.outcome()).isEqualTo("REVIEW");
        assertThat(outcome(billedByItself())).isEqualTo("HOLD");
        assertThat(code(() -> as("dirk", "director").run(() -> demotions.propose("F13", "Again"))))
                .isEqualTo("RULE_PROPOSED");
        assertThat(code(() -> as("olga", "program-owner").run(() -> demotions.decide(proposed.id(), true, "Yes"))))
                .isEqualTo("SECOND_PERSON");

        as("dirk", "director").run(() -> demotions.decide(proposed.id(), true, "Agreed"));

        assertThat(outcome(billedByItself())).isEqualTo("REVIEW");
        assertThat(standing("F13").saysAtMost()).isEqualTo("REVIEW");
        assertThat(code(() -> as("dirk", "director").run(() -> demotions.decide(proposed.id(), false, "No"))))
                .isEqualTo("ALREADY_DECIDED");
        assertThat(trail()).contains("RULE_DEMOTION_PROPOSED", "RULE_DEMOTED");
    }

    @Test
    void a_rule_that_was_not_judged_often_enough_is_not_proposed() {
        assertThat(standing("F14").demotion()).isFalse();
        assertThat(code(() -> as("olga", "program-owner").run(() -> demotions.propose("F14", "Noise"))))
                .isEqualTo("RULE_NOT_NOISY");
        assertThat(code(() -> as("olga", "program-owner").run(() -> demotions.propose("F14", " "))))
                .isEqualTo("REASON_REQUIRED");
    }

    @Test
    void a_second_person_may_leave_the_rule_as_it_is() {
        makeNoisy(billedByItself());
        Demotion proposed = as("olga", "program-owner").call(() -> demotions.propose("F13", "All were studios"));

        as("dirk", "director").run(() -> demotions.decide(proposed.id(), false, "Keep it"));

        assertThat(outcome(billedByItself())).isEqualTo("HOLD");
        assertThat(as("dirk", "director").call(demotions::all)).isEmpty();
        assertThat(trail()).contains("RULE_DEMOTION_DECLINED");
    }

    /** People called as many findings of the rule harmless as its record needs to say something. */
    private void makeNoisy(Claim claim) {
        long wrong = standing("F13").wrong();
        for (int i = 0; i < RiskBook.IN_FORCE.enoughVerdicts(); i++) {
            said(claim, i);
        }
        Standing noisy = standing("F13");
        assertThat(noisy.wrong()).isEqualTo(wrong + RiskBook.IN_FORCE.enoughVerdicts());
        assertThat(noisy.hits()).isPositive();
        assertThat(noisy.precision()).isZero();
        assertThat(noisy.demotion()).isTrue();
    }

    private List<String> trail() {
        return modules.get(JdbcClient.class)
                .sql("select distinct type from audit.audit_event where type like 'RULE%'")
                .query(String.class)
                .list();
    }

    private Claim billedByItself() {
        String name = modules.get(Partners.class).find(north).orElseThrow().name();
        Claim claim = proven(north, aClaim().of(offer).from(name, null).costing("300.00"));
        ClaimStage.as(north).call(() -> adjudication.submit(claim.id()));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claim;
    }

    private String outcome(Claim claim) {
        return ClaimStage.staff().call(() -> adjudication.findings(claim.id())).stream()
                .filter(finding -> finding.ruleId().equals("F13"))
                .map(Finding::outcome)
                .findFirst()
                .orElseThrow();
    }

    /** A person's word on a finding of an earlier claim. */
    private void said(Claim claim, int number) {
        modules.get(JdbcClient.class)
                .sql(
                        "insert into adjudication.finding_verdict (claim_id, finding, rule_id, rule_version, verdict, reason,"
                                + " judged_by, judged_at) values (?, ?, 'F13', ?, 'HARMLESS', 'Its own studio', 'vera', now())")
                .params(
                        claim.id(),
                        "F13-earlier-" + number,
                        RiskBook.IN_FORCE.rule("F13").version())
                .update();
    }

    private Standing standing(String rule) {
        return rules.standings().stream()
                .filter(each -> each.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
