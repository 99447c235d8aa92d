package org.proofline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.terms;
import static org.proofline.claims.Refusals.fields;
import static org.proofline.claims.Refusals.kind;
import static org.proofline.claims.Refusals.refusal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClaimDraftingTest {

    private final Claims claims = ClaimModules.shared().get(Claims.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    @Test
    void a_draft_has_a_number_an_offer_version_and_its_claimed_amount() {
        Claim claim = draft(aClaim().of(offer).line("100.00", "19.00", true).line("50.00", "9.50", false));

        assertThat(claim.number()).matches("CL-20\\d\\d-\\d{6}");
        assertThat(claim.status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(claim.offerVersionId()).isEqualTo(offer.versionId());
        assertThat(claim.createdBy()).isEqualTo("nora");
        assertThat(claim.claimed()).isEqualTo(Money.eur("159.50"));
        assertThat(claim.lines()).extracting(Claim.Line::no).containsExactly(1, 2);
        assertThat(claim.waitingFor()).isEqualTo("PARTNER");
        assertThat(as(north).call(() -> claims.get(claim.id()))).isEqualTo(claim);
        assertThat(stage.trail(claim.id())).containsExactly("CLAIM_DRAFTED");
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        LineDraft wrong =
                new LineDraft("", "x".repeat(201), null, "A\u0000B", null, Money.eur("0"), Money.eur("-1"), true);
        LineDraft dollars = new LineDraft("ads", "Media", null, null, null, Money.of("5", "USD"), null, true);
        ClaimDraft draft = new ClaimDraft(
                offer.code(),
                null,
                false,
                null,
                "DIGITAL_AD",
                day,
                day.minusDays(1),
                "EUR",
                Map.of("clicks", ""),
                List.of(wrong, dollars));

        DomainException refused = refused(draft);

        assertThat(refused.kind()).isEqualTo(Kind.INVALID);
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "activityEnd",
                        "results.clicks",
                        "lines[0].description",
                        "lines[0].supplierName",
                        "lines[0].invoiceNumber",
                        "lines[0].net",
                        "lines[0].tax",
                        "lines[1].net");
    }

    @Test
    void a_claim_has_one_to_a_hundred_lines() {
        assertThat(fields(refused(aClaim().of(offer).draft()))).containsExactly("lines");
        ClaimFixture many = aClaim().of(offer);
        Collections.nCopies(101, "1.00").forEach(many::costing);
        assertThat(fields(refused(many.draft()))).containsExactly("lines");
    }

    @Test
    void the_activity_and_the_currency_are_those_of_the_offer() {
        DomainException refused =
                refused(aClaim().of(offer).activity("TRADESHOW").costing("5.00").draft());
        assertThat(fields(refused)).containsExactly("activityType");
        assertThat(refused.errors().get(0).message()).contains("DIGITAL_AD");
        DomainException dollars =
                refused(aClaim().of(offer).in("USD").costing("5.00").draft());
        assertThat(fields(dollars)).containsExactly("currency");
    }

    @Test
    void an_offer_that_is_unknown_or_not_for_the_partner_is_refused_alike() {
        UUID south = stage.partner("SOUTH");
        Offer own = stage.publish(restricted(offer, south));
        assertThat(refused(aClaim().of(own).costing("5.00").draft())
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("UNKNOWN_OFFER");
        assertThat(refused(aClaim().costing("5.00").draft()).errors().get(0).code())
                .isEqualTo("UNKNOWN_OFFER");
    }

    @Test
    void an_offer_with_pre_approval_needs_an_approved_request_of_the_same_partner_and_offer() {
        Offer mdf = stage.offer("MDF", terms("50", true, null, null), north, "5000.00");
        UUID south = stage.partner("SOUTH");
        FundRequest others = stage.approvedRequest(offer(south), south, "100.00");
        FundRequest otherOffer = stage.approvedRequest(offer, north, "100.00");
        FundRequest fitting = stage.approvedRequest(mdf, north, "100.00");

        assertThat(code(aClaim().of(mdf).costing("5.00"))).isEqualTo("REQUIRED");
        assertThat(code(aClaim().of(mdf).on(others).costing("5.00"))).isEqualTo("UNKNOWN");
        assertThat(code(aClaim().of(mdf).on(otherOffer).costing("5.00"))).isEqualTo("OTHER_OFFER");
        assertThat(draft(aClaim().of(mdf).on(fitting).costing("5.00")).fundRequestId())
                .isEqualTo(fitting.id());
    }

    @Test
    void another_partners_claim_does_not_exist() {
        Claim claim = draft(aClaim().of(offer).costing("5.00"));
        UUID south = stage.partner("SOUTH");

        as(south).run(() -> {
            assertThat(kind(() -> claims.get(claim.id()))).isEqualTo(Kind.NOT_FOUND);
            assertThat(kind(() -> claims.edit(
                            claim.id(),
                            claim.version(),
                            aClaim().of(offer).costing("1").draft())))
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(kind(() -> claims.withdraw(claim.id(), null, null))).isEqualTo(Kind.NOT_FOUND);
            assertThat(kind(() -> claims.waterfall(claim.id(), Set.of()))).isEqualTo(Kind.NOT_FOUND);
            assertThat(search(claim.number(), north)).isEmpty();
        });
        assertThat(search(claim.number(), null)).extracting(Claim::id).containsExactly(claim.id());
    }

    @Test
    void staff_write_no_claims_and_partners_decide_on_none() {
        Claim claim = draft(aClaim().of(offer).costing("5.00"));
        assertThat(kind(() -> ClaimStage.staff()
                        .call(() -> claims.draft(aClaim().of(offer).costing("5").draft()))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(kind(() -> as(north).call(() -> claims.approve(claim.id(), Set.of(1)))))
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void a_colleague_edits_the_draft_and_the_version_grows() {
        Claim claim = draft(aClaim().of(offer).costing("5.00"));

        Claim edited = as(north, "nils")
                .call(() -> claims.edit(
                        claim.id(),
                        claim.version(),
                        aClaim().of(offer).costing("7.00").draft()));

        assertThat(edited.version()).isGreaterThan(claim.version());
        assertThat(edited.claimed()).isEqualTo(Money.eur("7.00"));
        assertThat(as(north).call(() -> claims.get(claim.id())).version()).isEqualTo(edited.version());
        assertThat(stage.trail(claim.id())).containsExactly("CLAIM_DRAFTED", "CLAIM_EDITED");
    }

    @Test
    void saving_again_what_stands_there_is_no_change_and_leaves_no_trace() {
        ClaimDraft same = aClaim().of(offer).costing("5.00").draft();
        Claim claim = as(north).call(() -> claims.draft(same));

        Claim saved = as(north).call(() -> claims.edit(claim.id(), claim.version(), same));

        assertThat(saved.version()).isEqualTo(claim.version());
        assertThat(stage.trail(claim.id())).containsExactly("CLAIM_DRAFTED");
    }

    @Test
    void an_edit_of_an_old_version_is_refused() {
        Claim claim = draft(aClaim().of(offer).costing("5.00"));
        ClaimDraft other = aClaim().of(offer).costing("7.00").draft();
        as(north).run(() -> claims.edit(claim.id(), claim.version(), other));
        assertThat(kind(() -> as(north).call(() -> claims.edit(claim.id(), claim.version(), other))))
                .isEqualTo(Kind.STALE);
    }

    @Test
    void a_copy_is_a_new_draft_with_the_same_content() {
        Claim claim = draft(aClaim().of(offer).line("100.00", "19.00", true));
        Claim copy = as(north).call(() -> claims.copy(claim.id()));
        assertThat(copy.id()).isNotEqualTo(claim.id());
        assertThat(copy.lines()).isEqualTo(claim.lines());
        assertThat(copy.replaces()).isNull();
    }

    @Test
    void the_place_stays_with_the_claim_its_copies_and_its_trail_and_a_wrong_country_is_named() {
        Claim claim = draft(aClaim().of(offer).costing("5.00").at(new Place(" at ", " Messe Wien ")));
        Claim copy = as(north).call(() -> claims.copy(claim.id()));
        Claim moved = as(north)
                .call(() -> claims.edit(
                        claim.id(),
                        claim.version(),
                        aClaim().of(offer)
                                .costing("5.00")
                                .at(new Place("CH", ""))
                                .draft()));

        assertThat(claim.place()).isEqualTo(new Place("AT", "Messe Wien"));
        assertThat(copy.place()).isEqualTo(claim.place());
        assertThat(moved.place()).isEqualTo(new Place("CH", null));
        assertThat(as(north).call(() -> claims.get(claim.id())).place()).isEqualTo(moved.place());
        assertThat(trailOf(claim.id())).containsExactly("AT Messe Wien", "CH null");
        for (String wrong : List.of("AN", "Germany", "D", "EU", "XX")) {
            DomainException refused = refused(aClaim().of(offer)
                    .costing("5.00")
                    .at(new Place(wrong, null))
                    .draft());
            assertThat(refused.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("country");
                assertThat(error.code()).isEqualTo("COUNTRY_UNKNOWN");
            });
        }
    }

    @Test
    void a_replacement_of_a_rejected_claim_keeps_its_place() {
        Claim claim = stage.inReview(north, aClaim().of(offer).costing("5.00").at(new Place("AT", "Messe Wien")));
        ClaimStage.staff().run(() -> claims.reject(claim.id(), "INVALID_PROOF", "No"));

        assertThat(as(north).call(() -> claims.resubmit(claim.id())).place()).isEqualTo(claim.place());
    }

    private List<String> trailOf(UUID claim) {
        return ClaimModules.shared()
                .get(JdbcClient.class)
                .sql("select (after ->> 'country') || ' ' || coalesce(after ->> 'venue', 'null') from audit.audit_event"
                        + " where subject_id = ? order by subject_no")
                .param(claim)
                .query(String.class)
                .list();
    }

    private Offer offer(UUID partner) {
        return stage.offer("OTHER", half(), partner, "1000.00");
    }

    private Offer restricted(Offer like, UUID partner) {
        String code = ClaimModules.shared().get(Partners.class).get(partner).code();
        Offer.Terms t = ClaimStage.half();
        Offer.Terms closed = new Offer.Terms(
                t.costSharePercent(), false, 45, null, null, t.sampledPercent(), 0, "BANK", 0, List.of(code), true);
        return ClaimStage.like(like, "OWN-" + like.code(), closed);
    }

    private Claim draft(ClaimFixture claim) {
        return as(north).call(() -> claims.draft(claim.draft()));
    }

    private List<Claim> search(String number, UUID partner) {
        return claims.search(new ClaimFilter(null, partner, null, number, null, null, null, 10));
    }

    private DomainException refused(ClaimDraft draft) {
        return refusal(() -> as(north).call(() -> claims.draft(draft)));
    }

    private String code(ClaimFixture claim) {
        return refused(claim.draft()).errors().get(0).code();
    }
}
