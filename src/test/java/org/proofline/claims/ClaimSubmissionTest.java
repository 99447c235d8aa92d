package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.Refusals.code;
import static org.proofline.claims.Refusals.kind;
import static org.proofline.claims.Refusals.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;

class ClaimSubmissionTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Claims claims = modules.get(Claims.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    @Test
    void a_submission_keeps_the_waterfall_names_the_person_and_starts_the_process_once() {
        Claim draft = draft(aClaim().of(offer).line("100.00", "19.00", true));

        Claim claim = submit(draft, "nils");

        assertThat(claim.status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(claim.submittedBy()).isEqualTo("nils");
        assertThat(claim.createdBy()).isEqualTo("nora");
        assertThat(claim.waitingFor()).isEqualTo("SYSTEM");
        assertThat(claim.waterfall())
                .extracting(WaterfallStep::step)
                .containsExactly(
                        "CLAIMED_GROSS",
                        "RECOVERABLE_TAX",
                        "FUND_CURRENCY",
                        "ELIGIBLE",
                        "BACKED_BY_PROOF",
                        "COST_SHARE",
                        "FUNDS_AVAILABLE",
                        "APPROVED");
        assertThat(last(claim).after()).isEqualTo(Money.eur("50.00"));
        assertThat(claims.get(claim.id())).isEqualTo(claim);
        assertThat(stage.trail(claim.id())).containsExactly("CLAIM_DRAFTED", "CLAIM_SUBMITTED");
        assertThat(modules.toldTheEngine(claim.id())).containsExactly("start");
    }

    @Test
    void a_second_submission_is_refused_and_starts_nothing() {
        Claim draft = draft(aClaim().of(offer).costing("100.00"));
        submit(draft, "nora");
        assertThat(kind(() -> submit(draft, "nora"))).isEqualTo(Kind.CONFLICT);
        assertThat(modules.toldTheEngine(draft.id())).containsExactly("start");
    }

    @Test
    void of_parallel_submissions_one_wins_and_the_trail_has_one() throws Exception {
        Claim draft = draft(aClaim().of(offer).costing("100.00"));
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            attempts.add(people.submit(() -> wins(draft)));
        }
        int won = 0;
        for (Future<Boolean> attempt : attempts) {
            won += attempt.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(stage.trail(draft.id())).containsExactly("CLAIM_DRAFTED", "CLAIM_SUBMITTED");
        assertThat(modules.toldTheEngine(draft.id())).containsExactly("start");
    }

    @Test
    void a_draft_follows_the_offers_version_and_a_submitted_claim_keeps_its_own() {
        Claim draft = draft(aClaim().of(offer).costing("100.00"));
        Offer second = stage.publish(ClaimStage.like(offer, offer.code(), offer.terms()));

        Claim claim = submit(draft, "nora");
        stage.publish(ClaimStage.like(second, second.code(), second.terms()));

        assertThat(claim.offerVersionId()).isEqualTo(second.versionId());
        assertThat(claim.offerVersion()).isEqualTo(2);
        assertThat(claims.rules(claim.id()).versionId()).isEqualTo(second.versionId());
    }

    @Test
    void a_request_for_information_is_answered_by_an_edit_and_a_second_submission() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00"));
        Claim asked = staff().call(() -> claims.requestInfo(claim.id(), "PROOF_QUALITY", "A sharper picture, please."));
        assertThat(asked.status()).isEqualTo(ClaimStatus.INFO_REQUESTED);
        assertThat(asked.waitingFor()).isEqualTo("PARTNER");
        assertThat(asked.dueAt()).isAfter(asked.submittedAt());
        assertThat(asked.decisionComment()).isEqualTo("A sharper picture, please.");

        Claim now = claims.get(claim.id());
        as(north)
                .run(() -> claims.edit(
                        claim.id(),
                        now.version(),
                        aClaim().of(offer).costing("80.00").draft()));
        Claim again = submit(claim, "nora");

        assertThat(again.status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(again.submittedAt()).isEqualTo(asked.submittedAt());
        assertThat(again.decisionReason()).isNull();
        assertThat(last(again).after()).isEqualTo(Money.eur("40.00"));
        assertThat(modules.toldTheEngine(claim.id())).containsExactly("start", "informationProvided");
        assertThat(stage.trail(claim.id()))
                .filteredOn("CLAIM_SUBMITTED"::equals)
                .hasSize(2);
    }

    @Test
    void a_submitted_claim_can_not_be_changed_until_it_is_sent_back() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00"));
        assertThat(code(() -> as(north)
                        .call(() -> claims.edit(
                                claim.id(),
                                claims.get(claim.id()).version(),
                                aClaim().of(offer).costing("80.00").draft()))))
                .isEqualTo("CLAIM_STATUS");
    }

    @Test
    void lines_without_proof_fall_out_of_the_waterfall() {
        Claim draft = draft(aClaim().of(offer).costing("100.00").costing("60.00"));
        List<WaterfallStep> steps = claims.waterfall(draft.id(), Set.of(2));
        assertThat(steps.get(steps.size() - 1).after()).isEqualTo(Money.eur("30.00"));
    }

    @Test
    void an_empty_fund_shows_in_the_waterfall_but_stops_no_submission() {
        Offer small = stage.offer("SMALL", half(), north, "20.00");
        Claim claim = submit(draft(aClaim().of(small).costing("100.00")), "nora");
        WaterfallStep funds = claim.waterfall().stream()
                .filter(step -> step.step().equals("FUNDS_AVAILABLE"))
                .findFirst()
                .orElseThrow();
        assertThat(funds.before()).isEqualTo(Money.eur("50.00"));
        assertThat(funds.after()).isEqualTo(Money.eur("20.00"));
        assertThat(funds.reason()).contains("20.00 EUR");
    }

    @Test
    void a_claim_can_be_withdrawn_until_it_is_decided() {
        Claim waiting = stage.inReview(north, aClaim().of(offer).costing("100.00"));
        Claim withdrawn = as(north).call(() -> claims.withdraw(waiting.id(), null, "Wrong campaign"));
        assertThat(withdrawn.status()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(withdrawn.decisionReason()).isEqualTo("WITHDRAWN_BY_PARTNER");
        assertThat(modules.toldTheEngine(waiting.id())).containsExactly("start", "withdrawn");

        Claim approved = stage.approve(stage.inReview(north, aClaim().of(offer).costing("100.00")));
        assertThat(code(() -> as(north).call(() -> claims.withdraw(approved.id(), null, null))))
                .isEqualTo("DECIDED_TO_PAY");
    }

    @Test
    void a_claim_can_not_be_withdrawn_once_a_first_person_decided_to_pay() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00"));
        assertThat(claim.withdrawable()).isTrue();

        Claim decided = staff().call(() -> claims.decidedToPay(claim.id()));

        assertThat(decided.status()).isEqualTo(ClaimStatus.IN_REVIEW);
        assertThat(decided.withdrawable()).isFalse();
        DomainException refused = refusal(() -> as(north).call(() -> claims.withdraw(claim.id(), null, null)));
        assertThat(refused.code()).isEqualTo("DECIDED_TO_PAY");
        assertThat(refused.getMessage())
                .contains(claim.number())
                .containsIgnoringCase("ask your channel account manager");
        assertThat(claims.get(claim.id()).status()).isEqualTo(ClaimStatus.IN_REVIEW);
    }

    @Test
    void a_claim_that_was_sent_back_after_a_decision_to_pay_can_be_withdrawn() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00"));
        staff().run(() -> claims.decidedToPay(claim.id()));
        staff().run(() -> claims.requestInfo(claim.id(), "PROOF_QUALITY", "A sharper picture, please."));

        assertThat(as(north).call(() -> claims.withdraw(claim.id(), null, null)).status())
                .isEqualTo(ClaimStatus.WITHDRAWN);
    }

    @Test
    void an_answer_is_waited_for_to_the_end_of_the_last_calendar_day_where_the_program_is() {
        Claim claim = asked(aClaim().of(offer).costing("100.00"));
        ZonedDateTime due = claim.dueAt().atZone(offer.zone());
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(23, 59));
        assertThat(due.toLocalDate())
                .isEqualTo(
                        LocalDate.ofInstant(claim.submittedAt(), offer.zone()).plusDays(30));
        assertThat(claims.answerWait(claim.id()).endsAt()).isEqualTo(claim.dueAt());
        assertThat(claims.answerWait(claim.id()).remindAt())
                .isEqualTo(claim.dueAt().minus(Duration.ofDays(7)));
    }

    @Test
    void a_claim_expires_only_when_its_answer_is_overdue_or_as_a_draft() {
        Claim asked = asked(aClaim().of(offer).costing("100.00"));
        assertThat(code(() -> claims.expire(asked.id()))).isEqualTo("NOT_DUE");
        assertThat(kind(() -> as(north).call(() -> claims.expire(asked.id())))).isEqualTo(Kind.FORBIDDEN);
        Claim reviewed = stage.inReview(north, aClaim().of(offer).costing("100.00"));
        assertThat(code(() -> claims.expire(reviewed.id()))).isEqualTo("CLAIM_STATUS");
        assertThat(code(() -> claims.answerWait(reviewed.id()))).isEqualTo("CLAIM_STATUS");

        Claim draft = draft(aClaim().of(offer).costing("100.00"));
        assertThat(claims.expire(draft.id()).status()).isEqualTo(ClaimStatus.EXPIRED);
        assertThat(claims.get(draft.id()).decisionReason()).isEqualTo("LATE_CLAIM");
        assertThat(stage.trail(draft.id())).containsExactly("CLAIM_DRAFTED", "CLAIM_EXPIRED");
        assertThat(kind(() -> submit(draft, "nora"))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void a_reminder_stands_in_the_trail_and_changes_nothing() {
        Claim asked = claims.get(asked(aClaim().of(offer).costing("100.00")).id());
        claims.remindOfAnswer(asked.id());
        assertThat(stage.trail(asked.id())).endsWith("CLAIM_INFO_REQUESTED", "CLAIM_ANSWER_DUE");
        assertThat(claims.get(asked.id())).isEqualTo(asked);
    }

    @Test
    void only_the_vendor_decides_to_pay_and_only_while_the_claim_is_in_review() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("100.00"));
        assertThat(kind(() -> as(north).call(() -> claims.decidedToPay(claim.id()))))
                .isEqualTo(Kind.FORBIDDEN);
        Claim draft = draft(aClaim().of(offer).costing("100.00"));
        assertThat(code(() -> staff().call(() -> claims.decidedToPay(draft.id()))))
                .isEqualTo("CLAIM_STATUS");
    }

    @Test
    void the_process_moves_a_claim_only_to_its_own_stages() {
        Claim claim = submit(draft(aClaim().of(offer).costing("100.00")), "nora");
        assertThat(code(() -> claims.move(claim.id(), ClaimStatus.APPROVED, null, null)))
                .isEqualTo("CLAIM_MOVE");
        claims.move(claim.id(), ClaimStatus.VALIDATING, "SYSTEM", null);
        claims.move(claim.id(), ClaimStatus.VALIDATING, "SYSTEM", null);
        assertThat(stage.trail(claim.id()))
                .filteredOn("CLAIM_VALIDATING"::equals)
                .hasSize(1);
    }

    private Claim draft(ClaimFixture claim) {
        return as(north).call(() -> claims.draft(claim.draft()));
    }

    private Claim submit(Claim claim, String person) {
        return as(north, person).call(() -> claims.submit(claim.id(), ClaimStage.all(claim)));
    }

    private boolean wins(Claim claim) {
        try {
            submit(claim, "nora");
            return true;
        } catch (DomainException e) {
            assertThat(e.kind()).isEqualTo(Kind.CONFLICT);
            return false;
        }
    }

    private static WaterfallStep last(Claim claim) {
        return claim.waterfall().get(claim.waterfall().size() - 1);
    }

    private Claim asked(ClaimFixture fixture) {
        Claim claim = stage.inReview(north, fixture);
        return staff().call(() -> claims.requestInfo(claim.id(), "PROOF_QUALITY", "A sharper picture, please."));
    }
}
