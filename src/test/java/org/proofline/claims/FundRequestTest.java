package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.request;
import static org.proofline.claims.ClaimStage.staff;
import static org.proofline.claims.ClaimStage.terms;
import static org.proofline.claims.Refusals.code;
import static org.proofline.claims.Refusals.fields;
import static org.proofline.claims.Refusals.kind;
import static org.proofline.claims.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;

class FundRequestTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final FundRequests requests = modules.get(FundRequests.class);
    private final Claims claims = modules.get(Claims.class);
    private final Funds funds = modules.get(Funds.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("MDF", terms("100", true, null, null), north, "1000.00", "EVENT_SEMINAR");

    @Test
    void an_approval_reserves_the_money_until_the_last_day_for_claims() {
        FundRequest approved = stage.approvedRequest(offer, north, "400.00");
        assertThat(approved.number()).matches("FR-20\\d\\d-\\d{6}");
        assertThat(approved.status()).isEqualTo("APPROVED");
        assertThat(approved.validUntil()).isEqualTo(approved.activityEnd().plusDays(45));
        assertThat(reserved(approved)).isEqualTo(Money.eur("400.00"));
        assertThat(stage.trail(approved.id()))
                .containsSubsequence(
                        "FUND_REQUEST_DRAFTED",
                        "FUND_REQUEST_SUBMITTED",
                        "FUND_REQUEST_IN_REVIEW",
                        "FUND_REQUEST_APPROVED");
        assertThat(modules.toldTheEngine(approved.id())).containsExactly("start");
    }

    @Test
    void less_than_asked_for_needs_a_reason_and_more_is_refused() {
        FundRequest waiting = inReview("400.00");
        assertThat(code(() -> approve(waiting, "300.00", null))).isEqualTo("REASON_REQUIRED");
        assertThat(fields(refusal(() -> approve(waiting, "400.01", null)))).containsExactly("amount");
        assertThat(approve(waiting, "300.00", "OVER_CAP").status()).isEqualTo("PARTIALLY_APPROVED");
        assertThat(reserved(waiting)).isEqualTo(Money.eur("300.00"));
    }

    @Test
    void without_money_in_the_fund_the_request_stays_in_review() {
        FundRequest waiting = inReview("1000.01");
        assertThat(code(() -> approve(waiting, null, null))).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(requests.get(waiting.id()).status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void a_request_is_approved_once() {
        FundRequest approved = stage.approvedRequest(offer, north, "400.00");
        assertThat(kind(() -> approve(approved, null, null))).isEqualTo(Kind.CONFLICT);
        assertThat(reserved(approved)).isEqualTo(Money.eur("400.00"));
    }

    @Test
    void claims_are_paid_from_the_reservation_and_never_above_it() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        Claim first = stage.inReview(north, aClaim().of(offer).on(request).costing("250.00"));
        Claim second = stage.inReview(north, aClaim().of(offer).on(request).costing("250.00"));

        assertThat(stage.approve(first).status()).isEqualTo(ClaimStatus.APPROVED);
        Claim rest = stage.approve(second);

        assertThat(rest.approved()).isEqualTo(Money.eur("150.00"));
        assertThat(rest.status()).isEqualTo(ClaimStatus.PARTIALLY_APPROVED);
        assertThat(requests.get(request.id()).status()).isEqualTo("COMPLETED");
        assertThat(balance().committed()).isEqualTo(Money.eur("400.00"));
        assertThat(balance().available()).isEqualTo(Money.eur("600.00"));
    }

    @Test
    void a_final_claim_completes_the_request_and_gives_the_rest_back() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        stage.approve(
                stage.inReview(north, aClaim().of(offer).on(request).asFinal().costing("250.00")));
        assertThat(requests.get(request.id()).status()).isEqualTo("COMPLETED");
        assertThat(reserved(request)).isEqualTo(Money.eur("0"));
        assertThat(balance().available()).isEqualTo(Money.eur("750.00"));
        assertThat(modules.toldTheEngine(request.id())).containsExactly("start", "completed");
    }

    @Test
    void the_use_of_a_request_is_what_claims_on_it_were_approved_for() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        assertThat(requests.use(north, request.number()).orElseThrow().used()).isEqualTo(Money.eur("0.00"));
        stage.approve(stage.inReview(north, aClaim().of(offer).on(request).costing("250.00")));
        FundRequests.Use use = requests.use(north, request.number()).orElseThrow();
        assertThat(use.approved()).isEqualTo(Money.eur("400.00"));
        assertThat(use.used()).isEqualTo(Money.eur("250.00"));
        assertThat(requests.use(north, "FR-0")).isEmpty();
        assertThat(requests.use(stage.partner("SOUTH"), request.number())).isEmpty();
    }

    @Test
    void an_expired_request_keeps_what_claims_in_review_count_on() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        Claim waiting = stage.inReview(north, aClaim().of(offer).on(request).costing("250.00"));

        stage.expire(request);
        assertThat(reserved(request)).isEqualTo(Money.eur("400.00"));
        stage.approve(waiting);

        assertThat(requests.get(request.id()).status()).isEqualTo("EXPIRED");
        assertThat(reserved(request)).isEqualTo(Money.eur("0"));
        assertThat(balance().available()).isEqualTo(Money.eur("750.00"));
    }

    @Test
    void a_request_ends_only_when_its_last_day_is_over() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        assertThat(code(() -> requests.expire(request.id()))).isEqualTo("NOT_DUE");
        assertThat(reserved(request)).isEqualTo(Money.eur("400.00"));
        stage.expire(request);
        assertThat(requests.get(request.id()).status()).isEqualTo("EXPIRED");
        assertThat(reserved(request)).isEqualTo(Money.eur("0"));
    }

    @Test
    void a_cancellation_gives_the_money_back_unless_claims_wait() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        Claim waiting = stage.inReview(north, aClaim().of(offer).on(request).costing("250.00"));
        assertThat(code(() -> cancel(request))).isEqualTo("CLAIMS_IN_PROCESS");
        as(north).run(() -> claims.withdraw(waiting.id(), null, null));
        assertThat(cancel(request).status()).isEqualTo("CANCELLED");
        assertThat(balance().available()).isEqualTo(Money.eur("1000.00"));
    }

    @Test
    void before_its_approval_a_request_is_withdrawn() {
        assertThat(cancel(inReview("10.00")).status()).isEqualTo("WITHDRAWN");
        FundRequest draft = as(north).call(() -> requests.draft(request(offer, "10.00")));
        assertThat(cancel(draft).status()).isEqualTo("WITHDRAWN");
        assertThat(modules.toldTheEngine(draft.id())).isEmpty();
    }

    @Test
    void an_amendment_is_reviewed_while_the_reservation_stays() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        FundRequest asked = as(north).call(() -> requests.amend(request.id(), request(offer, "600.00"), "More guests"));
        assertThat(asked.status()).isEqualTo("REAPPROVAL_REQUIRED");
        assertThat(reserved(request)).isEqualTo(Money.eur("400.00"));
        assertThat(modules.toldTheEngine(request.id())).containsExactly("start", "cancelled", "start");

        requests.move(request.id(), "IN_REVIEW", "VENDOR:channel-manager");
        FundRequest approved = approve(request, null, null);

        assertThat(approved.approvedAmount()).isEqualTo(Money.eur("600.00"));
        assertThat(reserved(request)).isEqualTo(Money.eur("600.00"));
    }

    @Test
    void a_smaller_amendment_gives_money_back() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        stage.approve(stage.inReview(north, aClaim().of(offer).on(request).costing("100.00")));
        as(north).run(() -> requests.amend(request.id(), request(offer, "250.00"), "Fewer guests"));
        requests.move(request.id(), "IN_REVIEW", "VENDOR:channel-manager");
        approve(request, null, null);
        assertThat(reserved(request)).isEqualTo(Money.eur("150.00"));
        assertThat(balance().available()).isEqualTo(Money.eur("750.00"));
    }

    @Test
    void a_refused_amendment_leaves_what_was_approved() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        as(north).run(() -> requests.amend(request.id(), request(offer, "600.00"), "More guests"));
        requests.move(request.id(), "IN_REVIEW", "VENDOR:channel-manager");
        FundRequest stands = staff().call(() -> requests.reject(request.id(), "OVER_CAP", "No"));
        assertThat(stands.status()).isEqualTo("APPROVED");
        assertThat(stands.requestedAmount()).isEqualTo(Money.eur("400.00"));
        assertThat(reserved(request)).isEqualTo(Money.eur("400.00"));
    }

    @Test
    void an_extension_moves_the_last_day_when_it_is_granted() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        assertThat(fields(refusal(() ->
                        as(north).call(() -> requests.extend(request.id(), request.validUntil(), "Late invoice")))))
                .containsExactly("until");
        FundRequest asked = as(north)
                .call(() -> requests.extend(request.id(), request.validUntil().plusDays(30), "Late invoice"));
        assertThat(asked.requestedUntil()).isEqualTo(request.validUntil().plusDays(30));
        assertThat(asked.validUntil()).isEqualTo(request.validUntil());
        requests.move(request.id(), "IN_REVIEW", "VENDOR:channel-manager");
        FundRequest granted = approve(request, null, null);
        assertThat(granted.validUntil()).isEqualTo(request.validUntil().plusDays(30));
        assertThat(reserved(request)).isEqualTo(Money.eur("400.00"));
    }

    @Test
    void granted_time_survives_a_later_amendment() {
        FundRequest request = stage.approvedRequest(offer, north, "400.00");
        LocalDate later = request.validUntil().plusDays(30);
        as(north).run(() -> requests.extend(request.id(), later, "Late invoice"));
        requests.move(request.id(), "IN_REVIEW", "VENDOR:channel-manager");
        approve(request, null, null);
        as(north).run(() -> requests.amend(request.id(), request(offer, "350.00"), "Fewer guests"));
        requests.move(request.id(), "IN_REVIEW", "VENDOR:channel-manager");
        assertThat(approve(request, null, null).validUntil()).isEqualTo(later);
    }

    @Test
    void a_question_is_given_up_only_while_it_waits() {
        FundRequest waiting = inReview("400.00");
        assertThat(kind(() -> requests.giveUpAsking(waiting.id()))).isEqualTo(Kind.CONFLICT);
        staff().run(() -> requests.requestInfo(waiting.id(), null, "Which hotel?"));
        assertThat(kind(() -> as(north).call(() -> requests.giveUpAsking(waiting.id()))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(requests.giveUpAsking(waiting.id()).status()).isEqualTo("EXPIRED");
        assertThat(stage.trail(waiting.id())).endsWith("FUND_REQUEST_UNANSWERED");
    }

    @Test
    void a_request_sent_back_is_mended_and_handed_in_again() {
        FundRequest waiting = inReview("400.00");
        staff().run(() -> requests.requestInfo(waiting.id(), null, "Which hotel?"));
        FundRequest asked = requests.get(waiting.id());
        assertThat(asked.waitingFor()).isEqualTo("PARTNER");
        as(north).run(() -> requests.edit(waiting.id(), asked.version(), request(offer, "350.00")));
        as(north).run(() -> requests.submit(waiting.id()));
        assertThat(modules.toldTheEngine(waiting.id())).containsExactly("start", "informationProvided");
        assertThat(requests.get(waiting.id()).requestedAmount()).isEqualTo(Money.eur("350.00"));
    }

    @Test
    void every_wrong_field_is_named_and_nobody_asks_for_more_than_planned() {
        FundRequestDraft good = request(offer, "100.00");
        FundRequestDraft wrong = new FundRequestDraft(
                good.offerCode(),
                good.activityType(),
                good.activityStart(),
                good.activityEnd(),
                null,
                good.lines(),
                Money.eur("100.01"),
                null);
        assertThat(fields(refusal(() -> as(north).call(() -> requests.draft(wrong)))))
                .containsExactly("requestedAmount");
        FundRequestDraft empty = new FundRequestDraft(null, null, null, null, null, List.of(), null, null);
        assertThat(fields(refusal(() -> as(north).call(() -> requests.draft(empty)))))
                .containsExactlyInAnyOrder("offerCode", "activityType", "activityStart", "activityEnd");
    }

    @Test
    void another_partners_request_does_not_exist() {
        FundRequest request = inReview("10.00");
        UUID south = stage.partner("SOUTH");
        as(south).run(() -> {
            assertThat(kind(() -> requests.get(request.id()))).isEqualTo(Kind.NOT_FOUND);
            assertThat(kind(() -> requests.submit(request.id()))).isEqualTo(Kind.NOT_FOUND);
            assertThat(kind(() -> requests.ofPartner(north))).isEqualTo(Kind.NOT_FOUND);
            assertThat(requests.all()).isEmpty();
        });
    }

    private FundRequest inReview(String amount) {
        FundRequest draft = as(north).call(() -> requests.draft(request(offer, amount)));
        as(north).run(() -> requests.submit(draft.id()));
        return requests.move(draft.id(), "IN_REVIEW", "VENDOR:channel-manager");
    }

    private FundRequest approve(FundRequest request, String amount, String reason) {
        return staff().call(
                        () -> requests.approve(request.id(), amount == null ? null : Money.eur(amount), reason, null));
    }

    private FundRequest cancel(FundRequest request) {
        return as(north).call(() -> requests.cancel(request.id(), "OTHER", "Event called off"));
    }

    private Money reserved(FundRequest request) {
        return funds.reservedFor(offer.fundCode(), request.id());
    }

    private Funds.FundBalance balance() {
        return funds.balance(offer.fundCode(), north);
    }
}
