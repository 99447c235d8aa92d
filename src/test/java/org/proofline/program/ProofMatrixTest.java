package org.proofline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofline.shared.DomainException;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class ProofMatrixTest {

    private static final List<String> COST = List.of(
            "INVOICE",
            "CERTIFICATION_STATEMENT",
            "CONTRACT",
            "STATEMENT_OF_WORK",
            "POSTAGE",
            "CALL_CENTER_BILL",
            "PAYROLL_LIST",
            "COST_LIST",
            "CUSTOMER_INVOICE",
            "SALES_FILE");
    private static final List<String> METRICS =
            List.of("REACH", "IMPRESSIONS", "CLICKS", "CALLS", "VIEWS", "ATTENDEES", "LEADS", "UNITS", "SALES_VALUE");

    private final Offer unsaved = OfferFixture.coop("UNSAVED", LocalDate.of(2026, 1, 1), null);

    @Autowired
    private ProofMatrix matrix;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_digital_ad_needs_invoice_screenshot_landing_page_and_clicks() {
        assertThat(matrix.required(unsaved, "DIGITAL_AD"))
                .extracting(ProofRequirement::code)
                .containsExactly("INVOICE", "SCREENSHOT", "LANDING_PAGE", "CLICKS");
    }

    @Test
    void every_activity_and_every_proof_has_german_words() {
        assertThat(matrix.activityTypes(Locale.GERMAN)).allSatisfy((code, label) -> {
            assertThat(label).as(code).isNotEqualTo(matrix.activityTypes().get(code));
        });
        List<String> alike = List.of("Video");
        for (String activity : matrix.activityTypes().keySet()) {
            List<ProofRequirement> english = matrix.required(unsaved, activity);
            List<ProofRequirement> german = matrix.required(unsaved, activity, Locale.GERMAN);
            for (int i = 0; i < english.size(); i++) {
                assertThat(german.get(i).hint()).isNotEqualTo(english.get(i).hint());
                assertThat(german.get(i).code()).isEqualTo(english.get(i).code());
                if (!alike.contains(english.get(i).label())) {
                    assertThat(german.get(i).label())
                            .isNotEqualTo(english.get(i).label());
                }
            }
            assertThat(matrix.required(unsaved, activity, Locale.ENGLISH)).isEqualTo(english);
        }
    }

    @Test
    void the_german_words_are_those_of_the_rows_and_no_others() {
        Set<String> wanted = new TreeSet<>(jdbc.queryForList(
                """
                select 'activity.' || code from program.activity_type union select 'expense.' || code from program.activity_type
                union select 'proof.' || code from program.requirement_code
                union select 'hint.' || code from program.requirement_code
                """,
                String.class));
        Set<String> given = new TreeSet<>(
                ResourceBundle.getBundle("messages-proof", Locale.GERMAN).keySet());
        given.remove("or");

        assertThat(given).isEqualTo(wanted);
    }

    @Test
    void an_event_needs_an_invoice_for_each_line() {
        assertThat(matrix.required(unsaved, "EVENT_SEMINAR").stream().filter(ProofRequirement::perLine))
                .extracting(ProofRequirement::code)
                .containsExactly("INVOICE");
        assertThat(matrix.required(unsaved, "EVENT_SEMINAR"))
                .extracting(ProofRequirement::code)
                .contains("EVENT_PHOTO", "ATTENDEE_LIST");
    }

    @Test
    void own_work_may_be_certified_instead_of_invoiced() {
        ProofRequirement cost = matrix.required(unsaved, "PRINT_AD").get(0);

        assertThat(cost.anyOf()).containsExactly("INVOICE", "CERTIFICATION_STATEMENT");
        assertThat(cost.label()).isEqualTo("Invoice or Statement of own work");
    }

    @Test
    void every_activity_type_has_requirements_in_plain_words() {
        assertThat(matrix.activityTypes()).hasSize(25).containsKeys("TV_RADIO", "TRADESHOW", "DEAL_INFLUENCE");
        assertThat(matrix.activityTypes().keySet()).allSatisfy(type -> assertThat(matrix.required(unsaved, type))
                .isNotEmpty()
                .allSatisfy(requirement -> {
                    assertThat(requirement.label()).isNotBlank();
                    assertThat(requirement.hint()).endsWith(".");
                    assertThat(requirement.anyOf()).allMatch(matrix::knows);
                }));
    }

    @Test
    void every_cost_and_metric_code_is_of_its_kind() {
        assertThat(COST).allSatisfy(code -> assertThat(matrix.kindOf(code)).isEqualTo("COST"));
        assertThat(METRICS).allSatisfy(code -> assertThat(matrix.kindOf(code)).isEqualTo("METRIC"));
        assertThat(Stream.of("SCREENSHOT", "LANDING_PAGE", "BOOTH_PHOTO", "CUSTOMER_ACKNOWLEDGMENT"))
                .allSatisfy(code -> assertThat(matrix.kindOf(code)).isEqualTo("EXECUTION"));
        assertThat(matrix.labelOf("EVENT_PHOTO")).isEqualTo("Photo of the event");
    }

    @Test
    void unknown_codes_are_not_known() {
        assertThat(matrix.knows("SELFIE")).isFalse();
        assertThat(matrix.knows(null)).isFalse();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> matrix.required(unsaved, "PARTY"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    }

    @Test
    void a_requirement_never_changes() {
        assertThatThrownBy(() -> jdbc.update("update program.proof_requirement set per_line = true"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.update("delete from program.activity_type"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
