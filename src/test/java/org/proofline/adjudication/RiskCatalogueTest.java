package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.execution;
import static org.proofline.adjudication.ProofFixture.invoice;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.half;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.RiskRules.RiskRule;
import org.proofline.adjudication.RiskRules.RuleState;
import org.proofline.adjudication.RiskRules.Standing;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.testing.TestClock;

/** What is not looked at is never called passed. */
class RiskCatalogueTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final RiskRules rules = modules.get(RiskRules.class);

    @Test
    void the_catalogue_holds_all_rules_each_with_version_outcome_and_either_a_finder_or_what_it_needs() {
        List<RiskRule> all = rules.standings().stream().map(Standing::rule).toList();

        assertThat(all)
                .extracting(RiskRule::id)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 15).mapToObj(n -> "D" + n),
                                IntStream.rangeClosed(1, 32)
                                        .boxed()
                                        // A photo's place is judged apart from its date.
                                        .flatMap(n -> n == 17 ? Stream.of("F17", "F17P") : Stream.of("F" + n)))
                        .toList());
        assertThat(all).allSatisfy(rule -> {
            assertThat(rule.version()).isNotBlank();
            assertThat(rule.outcome()).isIn("BLOCK", "HOLD", "REVIEW", "INFO");
            assertThat(rule.foundBy() == null).isEqualTo(rule.needs() != null);
        });
    }

    @Test
    void a_rule_without_its_data_is_not_evaluated_and_never_passed() {
        ClaimStage stage = new ClaimStage();
        UUID north = stage.partner("NORTH");
        Offer offer = stage.offer("COOP", half(), north, "10000.00");
        Claim claim = proven(north, aClaim().of(offer).costing("100.00"));
        Adjudication adjudication = modules.get(Adjudication.class);

        assertThat(ClaimStage.staff().call(() -> rules.of(claim.id()))).isEmpty();
        ClaimStage.as(north).run(() -> adjudication.submit(claim.id()));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());

        List<RuleState> states = ClaimStage.staff().call(() -> rules.of(claim.id()));
        assertThat(states)
                .filteredOn(state -> state.rule().foundBy() == null)
                .isNotEmpty()
                .allSatisfy(state -> {
                    assertThat(state.state()).isEqualTo("NOT_EVALUATED");
                    assertThat(state.why()).isEqualTo(state.rule().needs());
                });
        assertThat(state(states, "D2").state()).isEqualTo("PASSED");
        assertThat(state(states, "F2").state()).isEqualTo("NOT_EVALUATED");
        assertThat(state(states, "D12").state()).isEqualTo("NOT_EVALUATED");
        assertThat(state(states, "D13").why()).startsWith("a reward for a single sale");
        assertThat(state(states, "F28").why()).startsWith("a person's approval");
        assertThatThrownBy(() -> ClaimStage.as(north).call(() -> rules.of(claim.id())))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void without_an_invoice_number_no_rule_about_numbers_is_called_passed() {
        ClaimStage stage = new ClaimStage();
        UUID north = stage.partner("NORTH");
        Offer offer = stage.offer("COOP", half(), north, "10000.00");
        LocalDate day = TestClock.today().minusDays(8);
        Claim claim = draft(
                north, aClaim().of(offer).from("Werbehaus Anna", "DE811569869").line(null, day, "100", "0", true));
        invoice(claim, 1, "WA-" + UUID.randomUUID(), day.toString(), "100.00");
        execution(claim);
        Adjudication adjudication = modules.get(Adjudication.class);

        ClaimStage.as(north).run(() -> adjudication.submit(claim.id()));
        adjudication.adjudicate(claim.id());

        List<RuleState> states = ClaimStage.staff().call(() -> rules.of(claim.id()));
        assertThat(Stream.of("D2", "D4", "D7", "D8").map(rule -> state(states, rule)))
                .extracting(RuleState::state)
                .containsOnly("NOT_EVALUATED");
        assertThat(state(states, "D7").why()).contains("an invoice number");
    }

    private static RuleState state(List<RuleState> states, String rule) {
        return states.stream()
                .filter(state -> state.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
