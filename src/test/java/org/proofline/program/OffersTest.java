package org.proofline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.DomainException.Kind;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProoflineTest
@RecordApplicationEvents
class OffersTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    private final ActionContext author = Acting.as("paul", "program-owner");
    private final ActionContext checker = Acting.as("pia", "program-owner");
    private String code;

    @BeforeEach
    void a_code_of_its_own() {
        code = "OFFER-" + COUNTER.incrementAndGet();
    }

    @Test
    void a_draft_is_not_in_force() {
        Offer draft = draft(OfferFixture.coop(code, JANUARY, null));

        assertThat(draft.version()).isEqualTo(1);
        assertThat(offers.drafts()).contains(draft);
        assertThat(offers.catalog(JULY)).extracting(Offer::code).doesNotContain(code);
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> offers.inForce(code, JULY));
    }

    @Test
    void keeps_every_term_to_the_letter() {
        Offer published = published(OfferFixture.coop(code, JANUARY, JULY));

        assertThat(offers.version(published.versionId())).isEqualTo(published);
        assertThat(offers.inForce(code, JULY)).isEqualTo(published);
        assertThat(published.terms().perClaimCap()).isEqualTo(Money.eur("10000.00"));
    }

    @Test
    void refuses_publication_by_its_author() {
        Offer draft = draft(OfferFixture.coop(code, JANUARY, null));

        refused(Kind.FORBIDDEN, "SEGREGATION_OF_DUTIES", () -> author.run(() -> offers.publish(draft.versionId())));
    }

    @Test
    void whoever_rewrote_a_draft_is_an_author_too() {
        Offer draft = draft(OfferFixture.coop(code, JANUARY, null));
        checker.run(() -> offers.draft(draft));

        refused(Kind.FORBIDDEN, "SEGREGATION_OF_DUTIES", () -> checker.run(() -> offers.publish(draft.versionId())));
        refused(Kind.FORBIDDEN, "SEGREGATION_OF_DUTIES", () -> author.run(() -> offers.publish(draft.versionId())));
        assertThat(Acting.as("third", "program-owner").call(() -> offers.publish(draft.versionId())))
                .isEqualTo(draft);
    }

    @Test
    void only_program_owners_write_and_publish() {
        ActionContext admin = Acting.as("root", "admin");
        refused(
                Kind.FORBIDDEN,
                "ROLE_MISSING",
                () -> admin.run(() -> offers.draft(OfferFixture.coop(code, JANUARY, null))));
        Offer draft = draft(OfferFixture.coop(code, JANUARY, null));
        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> admin.run(() -> offers.publish(draft.versionId())));
        refused(Kind.FORBIDDEN, "ROLE_MISSING", () -> offers.publish(draft.versionId()));
    }

    @Test
    void a_published_version_never_changes() {
        Offer published = published(OfferFixture.coop(code, JANUARY, null));
        UUID id = published.versionId();

        refused(Kind.CONFLICT, "OFFER_PUBLISHED", () -> author.run(() -> offers.draft(published)));
        refused(Kind.CONFLICT, "OFFER_PUBLISHED", () -> checker.run(() -> offers.publish(id)));
        assertThatThrownBy(() -> jdbc.update(
                        "update program.offer_version set content = content || '{\"name\": \"x\"}' where id = ?", id))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.update("update program.offer_version set state = 'DRAFT' where id = ?", id))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.update("delete from program.offer_version where id = ?", id))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.execute("truncate program.offer_version")).isNotNull();
    }

    @Test
    void the_database_refuses_publication_by_an_author() {
        Offer draft = draft(OfferFixture.coop(code, JANUARY, null));

        assertThatThrownBy(() -> jdbc.update(
                        "update program.offer_version set state = 'PUBLISHED', published_by = 'paul' where id = ?",
                        draft.versionId()))
                .hasMessageContaining("published_by_another_person");
    }

    @Test
    void the_activity_date_chooses_the_version() {
        Offer first = published(OfferFixture.coop(code, JANUARY, null));
        Offer second = published(OfferFixture.coop(code, JULY, null));

        assertThat(second.version()).isEqualTo(2);
        assertThat(offers.inForce(code, JULY.minusDays(1))).isEqualTo(first);
        assertThat(offers.inForce(code, JULY)).isEqualTo(second);
        refused(Kind.NOT_FOUND, "NOT_FOUND", () -> offers.inForce(code, JANUARY.minusDays(1)));
        assertThat(offers.catalog(JULY).stream().filter(offer -> offer.code().equals(code)))
                .containsExactly(second);
    }

    @Test
    void a_partner_sees_what_is_open_to_it_and_claimable() {
        published(OfferFixture.openTo(code, List.of("NORTH"), true));
        String later = code + "-LATER";
        published(OfferFixture.openTo(later, List.of(), false));

        assertThat(offers.claimableBy("NORTH", JULY))
                .extracting(Offer::code)
                .contains(code)
                .doesNotContain(later);
        assertThat(offers.claimableBy("SOUTH", JULY)).extracting(Offer::code).doesNotContain(code, later);
        assertThat(offers.catalog(JULY)).extracting(Offer::code).contains(code, later);
    }

    @Test
    void tells_its_rules_in_plain_words() {
        Offer offer = published(OfferFixture.coop(code, JANUARY, null));

        assertThat(offers.inPlainWords(offer))
                .contains(
                        "We pay 50 % of your eligible cost; you pay the rest.",
                        "One claim gets at most 10,000.00 EUR.",
                        "You need no approval before the activity.",
                        "Claim within 45 days after the activity ends.",
                        "Claims of up to 500.00 EUR net without findings are approved automatically.",
                        "Of these, a random 5 % is looked at by a person all the same.",
                        "Approved claims are paid by bank transfer with the next payment run.",
                        "Digital ad, social or search: we need Invoice; Screenshot; Landing page; Clicks.");
    }

    @Test
    void names_every_mistake_of_a_draft() {
        Offer wrong = OfferFixture.with(
                code,
                JULY,
                JANUARY,
                List.of("NOT_AN_ACTIVITY"),
                OfferFixture.terms(new BigDecimal("101"), Money.of("1", "USD"), List.of(), true));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> draft(wrong))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("validTo", "activityTypes", "terms.costSharePercent", "terms.perClaimCap"));
    }

    @Test
    void a_publication_is_told_with_what_was_in_force_before() {
        published(OfferFixture.coop(code, JANUARY, null));
        published(OfferFixture.coop(code, JULY, null));

        List<OfferEvent> told = events.stream(OfferEvent.class).toList();
        assertThat(told)
                .extracting(OfferEvent::type)
                .containsExactly("OFFER_DRAFTED", "OFFER_PUBLISHED", "OFFER_DRAFTED", "OFFER_PUBLISHED");
        assertThat(told.get(3).before()).containsEntry("version", 1);
        assertThat(told.get(3).after()).containsEntry("version", 2).containsEntry("code", code);
    }

    private Offer draft(Offer offer) {
        return author.call(() -> offers.draft(offer));
    }

    private Offer published(Offer offer) {
        UUID id = draft(offer).versionId();
        return checker.call(() -> offers.publish(id));
    }

    private static void refused(Kind kind, String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).isEqualTo(code);
        });
    }
}
