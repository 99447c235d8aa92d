package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.proven;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.Refusals.code;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.RiskRules.Compared;
import org.proofline.adjudication.RiskRules.Standing;
import org.proofline.adjudication.RuleDemotions.Demotion;
import org.proofline.adjudication.WatchingHits.Hit;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.program.Offer;
import org.proofline.shared.ActionContext;
import org.proofline.testing.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What watching rules find is kept once, with its evidence, and takes a person's word like any finding. */
class WatchingHitsTest {

    /** A Tuesday. */
    private static final String DAY = "2026-11-17T";

    private static final AtomicInteger MADE = new AtomicInteger();

    private final ClaimModules modules = ClaimModules.shared();
    private final WatchingHits hits = modules.get(WatchingHits.class);
    private final RiskRules rules = modules.get(RiskRules.class);
    private final RuleDemotions demotions = modules.get(RuleDemotions.class);
    private final JdbcClient sql = modules.get(JdbcClient.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");
    private final String eva = "eva-" + UUID.randomUUID();

    /** Other tests share the rules. */
    @AfterEach
    void say_as_much_again() {
        sql.sql("delete from adjudication.rule_demotion where rule_id = 'F28'").update();
    }

    @Test
    void a_hit_is_kept_with_its_evidence_its_version_what_it_was_compared_with_and_its_outcome() {
        Claim claim = approvedBy(eva, "10:00:09Z");
        look();

        Hit fast = hit(claim, "F27-FAST");
        assertThat(fast.claimNumber()).isEqualTo(claim.number());
        assertThat(fast.person()).isEqualTo(eva);
        assertThat(fast.threshold()).contains("within 20 seconds", "80 % of at least 20 decided claims");
        assertThat(fast.explanation().finding().outcome()).isEqualTo("INFO");
        assertThat(fast.explanation().finding().ruleVersion())
                .isEqualTo(RiskBook.IN_FORCE.rule("F27").version());
        assertThat(fast.explanation().compared())
                .contains(new Compared("seconds", "9"), new Compared("time", "2026-11-17 11:00"));
        Hit unopened = hit(claim, "F28");
        assertThat(unopened.explanation().finding().outcome()).isEqualTo("REVIEW");
        assertThat(unopened.explanation().verdict()).isNull();
        assertThat(stage.trail(claim.id())).contains("WATCHING_HIT_FOUND");
    }

    @Test
    void a_decision_on_what_is_no_claim_keeps_nobody_from_looking_at_the_others() {
        approved(UUID.randomUUID(), eva, "10:00:04Z");
        Claim claim = approvedBy(eva, "10:00:09Z");
        look();

        assertThat(hit(claim, "F27-FAST").person()).isEqualTo(eva);
    }

    @Test
    void the_same_hit_is_kept_once_however_often_and_by_how_many_nodes_it_is_looked_for() {
        Claim claim = approvedBy(eva, "10:00:09Z");
        forget();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(modules.get(WatchedDecisions.class)::look),
                        CompletableFuture.runAsync(modules.get(WatchedDecisions.class)::look))
                .join();
        look();

        assertThat(open(claim))
                .extracting(hit -> hit.explanation().finding().ruleId())
                .containsExactlyInAnyOrder("F27-FAST", "F28");
        assertThat(stage.trail(claim.id()).stream().filter("WATCHING_HIT_FOUND"::equals))
                .hasSize(2);
    }

    @Test
    void what_was_judged_does_not_come_back_unless_somebody_decides_anew() {
        Claim claim = approvedBy(eva, "10:00:09Z");
        look();
        judged(hit(claim, "F28"), "HARMLESS");
        judged(hit(claim, "F27-FAST"), "CONFIRMED");

        look();
        assertThat(open(claim)).isEmpty();
        assertThat(director().call(() -> hits.list(true)).stream()
                        .filter(hit -> hit.claimId().equals(claim.id()))
                        .map(hit -> hit.explanation().verdict()))
                .containsExactly("HARMLESS", "CONFIRMED");

        approved(claim, eva, "12:05:00Z");
        look();
        assertThat(open(claim)).singleElement().satisfies(hit -> assertThat(
                        hit.explanation().compared())
                .contains(new Compared("time", "2026-11-17 13:05")));
    }

    @Test
    void only_what_was_decided_since_the_last_look_is_looked_at() {
        modules.get(WatchedDecisions.class).look();
        Claim longAgo = approvedBy(eva, "10:00:09Z");

        modules.get(WatchedDecisions.class).look();
        assertThat(open(longAgo)).isEmpty();
        look();
        assertThat(open(longAgo)).isNotEmpty();
    }

    @Test
    void a_person_of_the_vendor_whom_it_is_not_about_judges_it_with_a_reason() {
        Claim claim = approvedBy(eva, "10:05:00Z");
        look();
        UUID id = hit(claim, "F28").id();

        assertThat(code(() -> Acting.as(eva, "director").run(() -> hits.judge(id, "HARMLESS", "I know it"))))
                .isEqualTo("OWN_DECISION");
        assertThat(code(() -> director().run(() -> hits.judge(id, "HARMLESS", " "))))
                .isEqualTo("REASON_REQUIRED");
        assertThat(code(() -> director().run(() -> hits.judge(id, "DUPLICATE", "Why not"))))
                .isEqualTo("VERDICT_UNKNOWN");
        assertThat(code(() -> as(north).run(() -> hits.judge(id, "HARMLESS", "Ours"))))
                .isEqualTo("VENDOR_ONLY");
        assertThat(code(() -> as(north).run(() -> hits.list(false)))).isEqualTo("VENDOR_ONLY");
        assertThat(open(claim)).hasSize(1);

        judged(hit(claim, "F28"), "CONFIRMED");
        assertThat(stage.trail(claim.id())).endsWith("WATCHING_HIT_FOUND", "FINDING_ANSWERED");
    }

    @Test
    void what_people_say_of_hits_counts_for_the_precision_and_for_saying_less() {
        look();
        Standing before = standing();
        for (int i = 0; i < RiskBook.IN_FORCE.enoughVerdicts() * 5 / 4 + before.right() * 5; i++) {
            approvedBy(eva, "10:05:00Z");
        }
        look();
        List<Hit> open = director().call(() -> hits.list(false)).stream()
                .filter(hit -> eva.equals(hit.person()))
                .filter(hit -> hit.explanation().finding().ruleId().equals("F28"))
                .toList();
        open.subList(1, open.size()).forEach(hit -> judged(hit, "HARMLESS"));
        judged(open.get(0), "CONFIRMED");

        Standing after = standing();
        assertThat(after.hits()).isEqualTo(before.hits() + open.size());
        assertThat(after.wrong()).isEqualTo(before.wrong() + open.size() - 1);
        assertThat(after.right()).isEqualTo(before.right() + 1);
        assertThat(after.precision()).isLessThan(RiskBook.IN_FORCE.precisionBar());
        assertThat(after.demotion()).isTrue();

        Demotion proposed = Acting.as("olga", "program-owner").call(() -> demotions.propose("F28", "Seen elsewhere"));
        director().run(() -> demotions.decide(proposed.id(), true, "Agreed"));
        Claim later = approvedBy(eva, "10:05:00Z");
        look();
        assertThat(hit(later, "F28").explanation().finding().outcome()).isEqualTo("INFO");
    }

    @Test
    void one_person_who_approves_nearly_all_of_a_partner_is_one_hit_a_year() {
        int least = RiskBook.IN_FORCE.number("F27", "least");
        for (int i = 0; i < least; i++) {
            Claim past = proven(north, aClaim().of(offer).costing(amount()));
            as(north).run(() -> modules.get(Adjudication.class).submit(past.id()));
            approved(past, eva, "10:05:00Z");
        }
        approvedBy(eva, "10:06:00Z");
        approvedBy(eva, "10:07:00Z");
        look();

        assertThat(director().call(() -> hits.list(false)).stream()
                        .filter(hit -> eva.equals(hit.person()))
                        .filter(hit -> hit.explanation().finding().ruleId().equals("F27-PAIR")))
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit.explanation().finding().staffMessage()).contains("20 of 20"));
    }

    private Claim approvedBy(String person, String decided) {
        Claim claim = proven(north, aClaim().of(offer).costing(amount()));
        as(north).run(() -> modules.get(Adjudication.class).submit(claim.id()));
        approved(claim, person, decided);
        return claim;
    }

    /** Spread, so that no other test's claim is far from its peers. */
    private static String amount() {
        return 50 + 370 * MADE.incrementAndGet() % 900 + ".00";
    }

    private void approved(Claim claim, String person, String decided) {
        approved(claim.id(), person, decided);
    }

    private void approved(UUID claimId, String person, String decided) {
        UUID id = UUID.randomUUID();
        sql.sql(
                        """
                        insert into approval.approval_case values (?, 'CLAIM', ?, 'CANCELLED', '1', 10, 'EUR', '{}', 'SYSTEM', ?)
                        """)
                .params(id, claimId, Instant.parse(DAY + "10:00:00Z").atOffset(ZoneOffset.UTC))
                .update();
        sql.sql(
                        """
                        insert into approval.approval_step (id, case_id, no, name, group_code, due_in_working_days,
                          decided_by, outcome, decided_at)
                        values (gen_random_uuid(), ?, 1, 'Channel', 'channel-manager', 2, ?, 'APPROVE', ?)
                        """)
                .params(id, person, Instant.parse(DAY + decided).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As if nobody had looked yet. */
    private void forget() {
        sql.sql("update adjudication.watched_until set decided_at = 'epoch'").update();
    }

    private void look() {
        forget();
        modules.get(WatchedDecisions.class).look();
    }

    private static ActionContext director() {
        return Acting.as("dirk", "director");
    }

    private void judged(Hit hit, String verdict) {
        director().run(() -> hits.judge(hit.id(), verdict, "Looked at it"));
    }

    private List<Hit> open(Claim claim) {
        return director().call(() -> hits.list(false)).stream()
                .filter(hit -> hit.claimId().equals(claim.id()))
                .toList();
    }

    private Hit hit(Claim claim, String rule) {
        return open(claim).stream()
                .filter(hit -> hit.explanation().finding().ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Standing standing() {
        return rules.standings().stream()
                .filter(each -> each.rule().id().equals("F28"))
                .findFirst()
                .orElseThrow();
    }
}
