package org.proofline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.program.OfferScheme.Agreement;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class OfferSchemeTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate MID_AUGUST = LocalDate.of(2026, 8, 15);

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcTemplate jdbc;

    private final ActionContext author = Acting.as("paul", "program-owner");
    private final ActionContext checker = Acting.as("pia", "program-owner");
    private final ActionContext third = Acting.as("olga", "program-owner");
    private String code;

    @BeforeEach
    void a_code_of_its_own() {
        code = "SCHEME-" + COUNTER.incrementAndGet();
    }

    @Test
    void a_scheme_is_kept_to_the_letter() {
        Offer published = published(offer(JULY, null));
        assertThat(offers.inForce(code, JULY)).isEqualTo(published);
        assertThat(published.scheme()).isEqualTo(SchemeFixture.rebate(Audience.EVERYBODY, null));
    }

    @Test
    void a_version_without_a_scheme_is_stored_as_it_always_was() {
        Offer published = published(OfferFixture.coop(code, JULY, null));
        String stored = jdbc.queryForObject(
                "select content::text from program.offer_version where id = ?", String.class, published.versionId());
        assertThat(stored).doesNotContain("scheme");
        assertThat(offers.version(published.versionId()).scheme()).isNull();
    }

    @Test
    void a_checked_draft_is_published_by_somebody_who_wrote_nothing_of_it() {
        UUID id = author.call(() -> offers.draft(offer(JULY, null))).versionId();
        refused("SEGREGATION_OF_DUTIES", () -> author.run(() -> offers.check(id)));
        checker.run(() -> offers.check(id));
        assertThat(state(id)).isEqualTo("CHECKED");
        assertThat(offers.catalog(JULY)).extracting(Offer::code).doesNotContain(code);
        third.run(() -> offers.publish(id));
        assertThat(jdbc.queryForMap(
                        "select state, checked_by, published_by from program.offer_version where id = ?", id))
                .containsEntry("state", "PUBLISHED")
                .containsEntry("checked_by", "pia")
                .containsEntry("published_by", "olga");
    }

    @Test
    void a_change_undoes_the_check() {
        Offer draft = author.call(() -> offers.draft(offer(JULY, null)));
        checker.run(() -> offers.check(draft.versionId()));
        author.run(() -> offers.draft(draft));
        assertThat(state(draft.versionId())).isEqualTo("DRAFT");
    }

    @Test
    void the_database_refuses_a_check_by_an_author() {
        UUID id = author.call(() -> offers.draft(offer(JULY, null))).versionId();
        assertThatThrownBy(() -> jdbc.update(
                        "update program.offer_version set state = 'CHECKED', checked_by = 'paul' where id = ?", id))
                .hasMessageContaining("checked_by_another_person");
    }

    @Test
    void a_retired_version_ends_on_its_last_day_and_stays_readable() {
        Offer published = published(offer(JULY, null));
        checker.run(() -> offers.retire(published.versionId(), MID_AUGUST, "The budget is used up."));
        assertThat(offers.findInForce(code, MID_AUGUST)).contains(published);
        assertThat(offers.findInForce(code, MID_AUGUST.plusDays(1))).isEmpty();
        assertThat(offers.version(published.versionId())).isEqualTo(published);
        refused(
                "OFFER_NOT_RETIRABLE",
                () -> checker.run(() -> offers.retire(published.versionId(), MID_AUGUST, "Again.")));
    }

    @Test
    void a_version_comes_back_when_the_one_after_it_is_retired() {
        Offer first = published(offer(JULY, null));
        Offer second = published(offer(LocalDate.of(2026, 10, 1), null));
        checker.run(() -> offers.retire(second.versionId(), LocalDate.of(2026, 10, 31), "It was too dear."));
        assertThat(offers.inForce(code, LocalDate.of(2026, 10, 31))).isEqualTo(second);
        assertThat(offers.inForce(code, LocalDate.of(2026, 11, 1))).isEqualTo(first);
    }

    @Test
    void a_change_in_the_middle_of_a_period_names_who_agreed() {
        published(offer(JULY, null));
        refused("AGREEMENT_MISSING", () -> published(offer(MID_AUGUST, null)));
        refused("AGREEMENT_MISSING", () -> published(offer(MID_AUGUST, new Agreement("Sam", "Fay", " "))));
        Offer agreed = published(offer(MID_AUGUST, new Agreement("Sam", "Fay", "Ola")));
        assertThat(offers.inPlainWords(agreed))
                .contains("This change in the middle of a period was agreed by Sam (sales), Fay (finance)"
                        + " and Ola (operations).");
    }

    @Test
    void the_first_version_may_begin_on_any_day() {
        assertThat(published(offer(MID_AUGUST, null)).version()).isEqualTo(1);
    }

    @Test
    void words_come_from_the_data_in_both_languages() {
        Offer offer = published(offer(JULY, null));
        assertThat(offers.inPlainWords(offer))
                .contains(
                        "Each tier of net value pays its own rate on what lies in it: from 0.00 EUR: 2 %;"
                                + " from 10,000.00 EUR: 3 %.",
                        "It is calculated by the quarter.", "In addition: Sales to affiliates do not count.")
                .noneMatch(sentence -> sentence.contains("cost"));
        assertThat(offers.inPlainWords(offer, Locale.GERMAN))
                .contains(
                        "Jede Staffel (Nettowert) zahlt ihren eigenen Satz auf das, was in ihr liegt: ab 0,00 EUR: 2 %;"
                                + " ab 10.000,00 EUR: 3 %.",
                        "Berechnet wird nach Quartalen.");
    }

    @Test
    void both_bundles_have_the_same_sentences() {
        ResourceBundle.Control own =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var german = (PropertyResourceBundle) ResourceBundle.getBundle("messages-program", Locale.GERMAN, own);
        assertThat(ResourceBundle.getBundle("messages-program", Locale.ROOT, own)
                        .keySet())
                .allSatisfy(
                        key -> assertThat(german.handleGetObject(key)).as(key).isNotNull());
    }

    @Test
    void a_scheme_names_its_mistakes() {
        OfferScheme empty = new OfferScheme(
                OfferType.SPIFF, null, null, SchemeFixture.TWO_TIERS, null, null, null, null, null, null);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> author.run(() -> offers.draft(SchemeFixture.rebateOffer(code, JULY, empty))))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(DomainException.FieldError::field)
                        .containsExactlyInAnyOrder(
                                "scheme.purpose",
                                "scheme.audience",
                                "scheme.timing",
                                "scheme.stacking",
                                "scheme.contract",
                                "scheme.kind",
                                "scheme.accounting",
                                "scheme.recovery"));
    }

    @Test
    void two_versions_are_compared_value_by_value() {
        Offer first = published(offer(JULY, null));
        Offer second = published(OfferFixture.coop(code, LocalDate.of(2026, 10, 1), null));
        List<OfferDifference> same = offers.difference(first, first);
        assertThat(same).isEmpty();
        assertThat(offers.difference(first, second))
                .contains(
                        new OfferDifference("kind", "REBATE", "COOP"),
                        new OfferDifference("scheme.earn.formula.tiers[1].from", "10000", null),
                        new OfferDifference("terms.costSharePercent", "100", "50"));
    }

    private Offer offer(LocalDate from, Agreement agreed) {
        return SchemeFixture.rebateOffer(code, from, SchemeFixture.rebate(Audience.EVERYBODY, agreed));
    }

    private Offer published(Offer offer) {
        UUID id = author.call(() -> offers.draft(offer)).versionId();
        return checker.call(() -> offers.publish(id));
    }

    private String state(UUID id) {
        return jdbc.queryForObject("select state from program.offer_version where id = ?", String.class, id);
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
