package org.proofline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.program.OfferEntry.Stage;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class OfferReviewTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    private Offers offers;

    @Autowired
    private OfferReview review;

    @Autowired
    private OfferCatalog catalog;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final ActionContext author = Acting.as("paul", "program-owner");
    private final ActionContext checker = Acting.as("pia", "program-owner");
    private String code;

    @BeforeEach
    void a_code_of_its_own() {
        code = "REVIEW-" + COUNTER.incrementAndGet();
    }

    @Test
    void a_draft_is_sent_by_its_author_and_sent_back_with_a_reason_by_another_person() {
        UUID id = draft(JULY);
        refused("NOT_AN_AUTHOR", () -> checker.run(() -> review.send(id)));
        author.run(() -> review.send(id));
        assertThat(stage(id)).isEqualTo(Stage.SENT);
        refused("SEGREGATION_OF_DUTIES", () -> author.run(() -> review.sendBack(id, "Mine.")));
        refused("REASON_MISSING", () -> checker.run(() -> review.sendBack(id, " ")));
        checker.run(() -> review.sendBack(id, " The cap is missing. "));

        OfferEntry back = checker.call(() -> catalog.get(id));
        assertThat(back.stage()).isEqualTo(Stage.DRAFT);
        assertThat(back.sentBack().reason()).isEqualTo("The cap is missing.");
        assertThat(back.sentBack().by()).isEqualTo("pia");
        assertThat(types(id)).containsExactly("OFFER_DRAFTED", "OFFER_SENT", "OFFER_SENT_BACK");
        refused("OFFER_NOT_SENT", () -> checker.run(() -> review.sendBack(id, "Again.")));
    }

    @Test
    void a_checked_draft_may_still_be_sent_back_and_a_published_one_not() {
        UUID id = draft(JULY);
        author.run(() -> review.send(id));
        checker.run(() -> offers.check(id));
        checker.run(() -> review.sendBack(id, "I looked too quickly."));
        assertThat(stage(id)).isEqualTo(Stage.DRAFT);
        author.run(() -> review.send(id));
        checker.run(() -> offers.publish(id));
        refused("OFFER_PUBLISHED", () -> checker.run(() -> review.sendBack(id, "Too late.")));
        refused("OFFER_PUBLISHED", () -> author.run(() -> review.send(id)));
    }

    @Test
    void a_change_within_a_period_is_not_even_sent_before_it_names_who_agreed() {
        UUID first = draft(JULY);
        checker.run(() -> offers.publish(first));
        UUID change = draft(LocalDate.of(2026, 8, 15));
        refused("AGREEMENT_MISSING", () -> author.run(() -> review.send(change)));
    }

    @Test
    void writing_on_a_sent_draft_takes_it_back() {
        Offer draft = author.call(() -> offers.draft(offer(JULY)));
        author.run(() -> review.send(draft.versionId()));
        author.run(() -> offers.draft(draft));
        assertThat(stage(draft.versionId())).isEqualTo(Stage.DRAFT);
        assertThat(author.call(() -> catalog.get(draft.versionId())).sentBy()).isNull();
    }

    @Test
    void the_catalog_tells_where_each_version_stands() {
        LocalDate today = LocalDate.now(clock);
        LocalDate thisYear = today.withDayOfYear(1);
        UUID old = published(thisYear.minusYears(2));
        UUID replaced = published(thisYear.minusYears(1));
        UUID ruling = published(thisYear);
        UUID next = published(thisYear.plusYears(1));
        UUID draft = draft(thisYear.plusYears(2));
        checker.run(() -> offers.retire(old, today.minusDays(1), "It was too dear."));

        List<OfferEntry> versions = author.call(() -> catalog.versions(code));
        assertThat(versions)
                .extracting(entry -> entry.offer().versionId())
                .containsExactly(draft, next, ruling, replaced, old);
        assertThat(versions)
                .extracting(OfferEntry::stage)
                .containsExactly(Stage.DRAFT, Stage.SCHEDULED, Stage.IN_FORCE, Stage.REPLACED, Stage.RETIRED);
        assertThat(versions.get(4).retirement().reason()).isEqualTo("It was too dear.");
        assertThat(author.call(catalog::all)).containsAll(versions);
    }

    @Test
    void a_partner_sees_nothing_of_the_catalog() {
        ActionContext partner = Acting.of(UUID.randomUUID(), "nora", "partner-admin");
        refused("NOT_FOUND", () -> partner.run(catalog::all));
        refused("NOT_FOUND", () -> partner.run(() -> catalog.get(UUID.randomUUID())));
    }

    @Test
    void a_preview_says_what_the_saved_offer_would_say_and_saves_nothing() {
        OfferPreview preview = author.call(() -> catalog.preview(offer(JULY), Set.of(), Locale.GERMAN));
        Offer saved = author.call(() -> offers.draft(offer(JULY)));
        assertThat(preview.sentences()).isEqualTo(offers.inPlainWords(saved, Locale.GERMAN));
        assertThat(preview.mistakes()).isEmpty();
        assertThat(author.call(() -> catalog.versions(code))).hasSize(1);
    }

    @Test
    void a_preview_of_an_unsound_offer_names_the_mistakes_and_says_the_rest() {
        Offer unsound = OfferFixture.with(
                code,
                null,
                null,
                List.of("DIGITAL_AD", "NOTHING"),
                OfferFixture.terms(new BigDecimal("777"), null, List.of(), true));
        OfferPreview preview = author.call(() -> catalog.preview(unsound, Set.of(), Locale.ENGLISH));
        assertThat(preview.mistakes())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("validFrom", "activityTypes", "terms.costSharePercent");
        assertThat(preview.sentences())
                .contains("Claim within 45 days after the activity ends.")
                .noneMatch(sentence -> sentence.contains("777"));
    }

    @Test
    void a_preview_warns_of_a_change_within_a_period() {
        published(JULY);
        assertThat(preview(LocalDate.of(2026, 8, 15)).agreementMissing()).isTrue();
        assertThat(preview(LocalDate.of(2026, 10, 1)).agreementMissing()).isFalse();
    }

    @Test
    void the_database_keeps_every_reason_for_which_a_draft_was_sent_back() {
        UUID id = draft(JULY);
        author.run(() -> review.send(id));
        checker.run(() -> review.sendBack(id, "The cap is missing."));
        assertThatThrownBy(() -> jdbc.update("delete from program.offer_return where version_id = ?", id))
                .isInstanceOf(RuntimeException.class);
    }

    private OfferPreview preview(LocalDate from) {
        return author.call(() -> catalog.preview(offer(from), Set.of(), Locale.ENGLISH));
    }

    private Offer offer(LocalDate from) {
        return SchemeFixture.rebateOffer(code, from, SchemeFixture.rebate(Audience.EVERYBODY, null));
    }

    private UUID draft(LocalDate from) {
        return author.call(() -> offers.draft(offer(from))).versionId();
    }

    private UUID published(LocalDate from) {
        UUID id = draft(from);
        checker.run(() -> offers.publish(id));
        return id;
    }

    private Stage stage(UUID id) {
        return author.call(() -> catalog.get(id)).stage();
    }

    private List<String> types(UUID id) {
        return jdbc.queryForList(
                "select type from audit.audit_event where subject_id = ? order by subject_no", String.class, id);
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
