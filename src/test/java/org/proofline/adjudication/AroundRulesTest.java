package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.Refusals.code;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.Adjudication.RoutingFacts;
import org.proofline.adjudication.RiskRules.Explanation;
import org.proofline.adjudication.RiskRules.RuleState;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimFixture;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.Claims;
import org.proofline.claims.PastClaims.PastClaim;
import org.proofline.claims.PastClaims.Peer;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.proofline.testing.TestClock;

/** Rules that look at more than the claim itself: they ask people, tell partners nothing, and can be settled. */
class AroundRulesTest {

    private static final LocalDate TODAY = TestClock.today();

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final RiskRules rules = modules.get(RiskRules.class);
    private final Claims claims = modules.get(Claims.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    /** Its limit is 500.00 EUR. */
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    private final String supplier = "Split Media " + UUID.randomUUID();

    @Test
    void f5_claims_of_one_supplier_below_the_limit_are_routed_by_their_sum() {
        Claim first = run(of(supplier, "400.00"));
        Claim second = run(of(supplier, "250.00"));

        assertThat(adjudication.routing(first.id()).findings()).isFalse();
        RoutingFacts facts = adjudication.routing(second.id());
        assertThat(facts.netEur()).isEqualByComparingTo("650.00");
        assertThat(facts.worstOutcome()).isEqualTo("REVIEW");
        Finding finding = found(second, "F5");
        assertThat(finding.staffMessage()).contains("650.00 EUR", first.number(), supplier);
        assertThat(as(north).call(() -> adjudication.findings(second.id()))).isEmpty();
    }

    @Test
    void f5_leaves_other_suppliers_small_shares_and_sums_within_the_limit_alone() {
        run(of(supplier, "200.00"));
        assertThat(ids(run(of(supplier, "250.00")))).doesNotContain("F5");
        assertThat(ids(run(of("Another " + supplier, "450.00")))).doesNotContain("F5");
        assertThat(ids(run(of(supplier, "100.00")))).doesNotContain("F5");
        assertThat(ids(run(of(supplier, "600.00")))).doesNotContain("F5");
        run(aClaim().of(offer).from("Werft " + supplier, "DE811569869").costing("300.00"));
        assertThat(ids(run(aClaim().of(offer)
                        .from("Werft " + supplier, "DE129273398")
                        .costing("310.00"))))
                .doesNotContain("F5");
        assertThat(ids(run(aClaim().of(offer)
                        .from("Werft " + supplier + " GmbH", null)
                        .costing("320.00"))))
                .contains("F5");
    }

    @Test
    void f4_three_claims_just_below_the_limit_ask_for_a_look() {
        run(of(1 + supplier, "499.00"));
        assertThat(ids(run(of(2 + supplier, "480.00")))).doesNotContain("F4");
        assertThat(ids(run(of(3 + supplier, "450.00")))).contains("F4");
        assertThat(ids(run(of(4 + supplier, "500.00")))).doesNotContain("F4");
        assertThat(ids(run(of(5 + supplier, "440.00")))).doesNotContain("F4");
    }

    @Test
    void f13_a_partner_that_bills_itself_is_held_until_somebody_calls_it_harmless() {
        Partner partner = modules.get(Partners.class).find(north).orElseThrow();
        Claim claim = run(of(partner.name(), "300.00"));
        assertThat(claims.get(claim.id()).hold()).isEqualTo("FRAUD");
        String key = found(claim, "F13").key();

        assertThat(code(() -> as(north).run(() -> adjudication.judge(claim.id(), key, "HARMLESS", "mine"))))
                .isEqualTo("VENDOR_ONLY");
        assertThat(code(() -> staff().run(() -> adjudication.judge(claim.id(), key, "HARMLESS", " "))))
                .isEqualTo("REASON_REQUIRED");
        assertThat(code(() -> staff().run(() -> adjudication.judge(claim.id(), "F13-nothing", "HARMLESS", "no"))))
                .isEqualTo("NOT_FOUND");
        assertThat(code(() -> staff().run(() -> adjudication.requireAnswered(claim.id()))))
                .isEqualTo("FINDING_OPEN");
        staff().run(() -> adjudication.judge(claim.id(), key, "HARMLESS", "Its own studio, agreed"));

        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
        assertThat(found(claim, "F13").outcome()).isEqualTo("INFO");
        Explanation explained = staff().call(() -> rules.explain(claim.id())).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(explained.verdict()).isEqualTo("HARMLESS");
        assertThat(explained.verdictReason()).isEqualTo("Its own studio, agreed");
        assertThat(explained.rule().name()).contains("the partner itself");
        assertThat(explained.compared()).anyMatch(fact -> fact.value().equals(partner.name()));
        assertThat(stage.trail(claim.id())).contains("FINDING_ANSWERED", "CLAIM_HOLD_LIFTED");
    }

    @Test
    void f12_a_new_supplier_without_tax_id_is_told_and_stops_nothing() {
        Claim claim = run(aClaim().of(offer).from(supplier, null).costing("300.00"));
        assertThat(found(claim, "F12").outcome()).isEqualTo("INFO");
        assertThat(adjudication.routing(claim.id()).findings()).isFalse();
        assertThat(ids(run(aClaim().of(offer).from(supplier, null).costing("180.00"))))
                .doesNotContain("F12");
    }

    @Test
    void f11_numbers_of_one_supplier_in_a_row_over_weeks_ask_for_a_look() {
        for (int i = 0; i < 3; i++) {
            run(numbered("AB-10" + i, 40 - i * 8, 180 + i));
        }
        assertThat(ids(run(numbered("AB-105", 20, 190)))).doesNotContain("F11");
        assertThat(ids(run(numbered("AB-103", 16, 195)))).contains("F11");
    }

    @Test
    void f10_many_claims_within_a_day_ask_for_a_look() {
        int many = RiskBook.IN_FORCE.number("F10", "claims");
        for (int i = 1; i < many; i++) {
            submit(proven(north, of(i + supplier, "20.00")));
        }
        assertThat(ids(run(of(supplier, "300.00")))).contains("F10");
    }

    @Test
    void f8_and_f9_an_amount_far_from_its_peers_asks_for_a_look() {
        assertThat(far(claimed("210.00", "50"))).isEmpty();
        assertThat(far(claimed("220.00", "5"))).containsExactly("F9");
        assertThat(far(claimed("480.00", "500"))).containsExactly("F8");
        Dossier dossier = dossier(claimed("480.00", "5"));
        Around few = new Around(List.of(), peers().subList(0, 5), List.of());
        assertThat(new AmountRules.FarFromPeers().hasData(dossier, few)).isFalse();
        assertThat(new AmountRules.UnitCost().hasData(dossier, few)).isFalse();
    }

    @Test
    void f6_and_f7_round_amounts_and_first_digits_are_told_as_information() {
        List<Claim.Line> round = IntStream.range(0, 120)
                .mapToObj(i -> line(new BigDecimal(700 + 100 * (i % 3))))
                .toList();
        PastClaim past = new PastClaim(
                UUID.randomUUID(), "CL-1", offer.code(), "DIGITAL_AD", Instant.EPOCH, "EUR", BigDecimal.TEN, round);
        Dossier dossier = dossier(claimed("210.00", "50"));
        Around around = new Around(List.of(past), peers(), List.of());
        List<Finding> findings = new ArrayList<>();
        new AmountRules.RoundShare().check(dossier, around, findings::add);
        new AmountRules.FirstDigits().check(dossier, around, findings::add);
        assertThat(findings).extracting(Finding::ruleId).containsExactly("F6", "F7");
        assertThat(findings).extracting(Finding::outcome).containsOnly("INFO");
    }

    @Test
    void f13_no_claim_is_too_small_for_and_the_partner_is_not_told() {
        Partner partner = modules.get(Partners.class).find(north).orElseThrow();
        Claim draft = proven(north, of(partner.name(), "20.00"));
        assertThat(as(north).call(() -> adjudication.preflight(draft.id())).findings())
                .extracting(Finding::ruleId)
                .doesNotContain("F13");

        Claim small = run(of(partner.name(), "20.00"));
        assertThat(found(small, "F13").outcome()).isEqualTo("HOLD");
        assertThat(state(small, "F5")).isEqualTo("NOT_EVALUATED");
        assertThat(state(run(of(supplier, "20.00")), "F13")).isEqualTo("PASSED");
    }

    @Test
    void f14_two_partners_with_one_account_are_held_from_the_moment_it_is_verified_until_it_changes() {
        UUID south = stage.partner("SOUTH");
        String account = Ibans.next();
        assertThat(state(run(of(1 + supplier, "20.00")), "F14")).isEqualTo("PASSED");
        paidInto(north, account);
        assertThat(ids(run(of(2 + supplier, "20.00")))).doesNotContain("F14");

        paidInto(south, account);
        Claim held = run(of(3 + supplier, "20.00"));
        assertThat(claims.get(held.id()).hold()).isEqualTo("FRAUD");
        assertThat(found(held, "F14").staffMessage())
                .contains(modules.get(Partners.class).find(south).orElseThrow().code());

        paidInto(south, Ibans.next());
        assertThat(ids(run(of(4 + supplier, "20.00")))).doesNotContain("F14");
    }

    @Test
    void f14_an_account_that_another_instance_verified_is_known_within_a_minute() {
        UUID south = stage.partner("SOUTH");
        String account = Ibans.next();
        paidInto(north, account);
        TestClock clock = new TestClock();
        try {
            clock.set(Instant.parse("2026-11-17T10:00:00Z"));
            SharedAccounts elsewhere = new SharedAccounts(modules.get(BankProfiles.class), clock);
            assertThat(elsewhere.of(north)).isEmpty();
            paidInto(south, account);

            clock.advance(Duration.ofSeconds(61));
            assertThat(elsewhere.of(north)).hasSize(1);
        } finally {
            clock.reset();
        }
    }

    @Test
    void a_claim_far_below_the_limit_is_spared_and_its_rules_are_not_called_passed() {
        Claim small = run(of(supplier, "100.00"));
        Claim larger = run(of("Another " + supplier, "300.00"));

        assertThat(state(small, "F5")).isEqualTo("NOT_EVALUATED");
        assertThat(state(larger, "F5")).isEqualTo("PASSED");
        assertThat(state(larger, "F7")).isEqualTo("NOT_EVALUATED");
    }

    private void paidInto(UUID partner, String iban) {
        BankProfiles accounts = modules.get(BankProfiles.class);
        long version = Acting.of(partner, "ada", "partner-admin")
                .call(() -> accounts.propose(
                        partner, new BankAccount("Owner", iban, null, "Kai 1", "20457", "Hamburg", "DE")))
                .version();
        Acting.as("petra", "partner-master").run(() -> accounts.verify(partner, version, true, "Called back"));
    }

    private Claim claimed(String net, String attendees) {
        return draft(
                north, aClaim().of(offer).with(Map.of("attendees", attendees)).costing(net));
    }

    private Dossier dossier(Claim claim) {
        return as(north).call(() -> modules.get(DossierReader.class).read(claim.id()));
    }

    private List<String> far(Claim claim) {
        Dossier dossier = dossier(claim);
        Around around = new Around(List.of(), peers(), List.of());
        List<Finding> findings = new ArrayList<>();
        new AmountRules.FarFromPeers().check(dossier, around, findings::add);
        new AmountRules.UnitCost().check(dossier, around, findings::add);
        return findings.stream().map(Finding::ruleId).toList();
    }

    /** Twenty claims of about 200.00 EUR for fifty attendees each. */
    private static List<Peer> peers() {
        return IntStream.range(0, 20)
                .mapToObj(i -> new Peer(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "DIGITAL_AD",
                        "EUR",
                        new BigDecimal("200." + (10 + i)),
                        Map.of("attendees", "50")))
                .toList();
    }

    private static Claim.Line line(BigDecimal net) {
        return new Claim.Line(
                1, "Ad", "A", null, "N", TODAY, Money.of(net, "EUR"), Money.eur("0.00"), true, null, null);
    }

    private ClaimFixture of(String name, String net) {
        return aClaim().of(offer).from(name, null).costing(net);
    }

    private ClaimFixture numbered(String number, int daysAgo, int net) {
        LocalDate day = TODAY.minusDays(daysAgo);
        return aClaim().of(offer)
                .from(supplier, null)
                .during(day.minusDays(5), day)
                .line(number, day, new BigDecimal(net).toPlainString() + ".00", "0", true);
    }

    private String state(Claim claim, String rule) {
        return staff().call(() -> rules.of(claim.id())).stream()
                .filter(each -> each.rule().id().equals(rule))
                .map(RuleState::state)
                .findFirst()
                .orElseThrow();
    }

    private Finding found(Claim claim, String rule) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(Claim claim) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .map(Finding::ruleId)
                .toList();
    }

    private void submit(Claim claim) {
        as(claim.partnerId()).call(() -> adjudication.submit(claim.id()));
    }

    private Claim run(ClaimFixture fixture) {
        Claim claim = proven(north, fixture);
        submit(claim);
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claim;
    }
}
