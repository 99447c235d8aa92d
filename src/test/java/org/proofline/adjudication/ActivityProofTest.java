package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.file;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofline.adjudication.Adjudication.Preflight;
import org.proofline.adjudication.Adjudication.RequirementState;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.program.ProofMatrix;
import org.proofline.shared.Money;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDocuments;

/**
 * Each of the 25 activity types, from an empty draft to a complete one: what the matrix asks for is named while it is
 * missing and satisfied by each code that is enough, what is not paid for is flagged.
 */
class ActivityProofTest {

    /**
     * The matrix, written down a second time: activity, proof of cost, proof of execution, metrics. A slash stands
     * between codes of which one is enough, a star behind what each line needs.
     */
    private static final String MATRIX =
            """
            TV_RADIO           | INVOICE/CERTIFICATION_STATEMENT  | FINAL_PIECE/VIDEO PROOF_OF_DISTRIBUTION | REACH/IMPRESSIONS
            PRINT_AD           | INVOICE/CERTIFICATION_STATEMENT  | FINAL_PIECE | REACH/IMPRESSIONS
            OUTDOOR            | INVOICE/COST_LIST | FINAL_PIECE/EVENT_PHOTO | IMPRESSIONS/REACH
            DIGITAL_AD         | INVOICE | SCREENSHOT LANDING_PAGE | CLICKS
            DIRECT_MESSAGING   | INVOICE/POSTAGE | FINAL_PIECE PROOF_OF_DISTRIBUTION | REACH
            WEBSITE_SEO        | INVOICE STATEMENT_OF_WORK | LANDING_PAGE/SCREENSHOT | CLICKS
            SYNDICATED_CONTENT | INVOICE | LANDING_PAGE/SCREENSHOT | CLICKS
            MULTI_TOUCH        | INVOICE/CERTIFICATION_STATEMENT* | FINAL_PIECE/SCREENSHOT/LANDING_PAGE/VIDEO/SCRIPT/INVITATION/EVENT_PHOTO/BOOTH_PHOTO* |
            CONTENT_VIDEO      | INVOICE | VIDEO FINAL_PIECE | VIEWS
            TELEMARKETING      | INVOICE/CALL_CENTER_BILL | SCRIPT | CALLS
            EVENT_SEMINAR      | INVOICE* | INVITATION AGENDA/SLIDES EVENT_PHOTO ATTENDEE_LIST LEAD_LIST | ATTENDEES
            TRADESHOW          | INVOICE CONTRACT | INVITATION/AGENDA BOOTH_PHOTO | ATTENDEES
            CUSTOMER_OFFER     | COST_LIST | OFFER_TERMS | UNITS/SALES_VALUE
            INTERNAL_SPIFF     | PAYROLL_LIST | OFFER_TERMS | UNITS/SALES_VALUE
            ONSITE_CHAMP       | CERTIFICATION_STATEMENT/PAYROLL_LIST | DELIVERABLE_SAMPLE |
            PROOF_OF_CONCEPT   | INVOICE/STATEMENT_OF_WORK | CASE_STUDY |
            EMPLOYEE_PURCHASE  | INVOICE | LANDING_PAGE/SCREENSHOT |
            EXAM_TRAINING      | INVOICE | ATTENDEE_LIST/COMPLETION_CERTIFICATE | ATTENDEES
            INTERNAL_TRAINING  | INVOICE | AGENDA SLIDES | ATTENDEES
            VENDOR_CONFERENCE  | INVOICE | REGISTRATION_PROOF TRAVEL_ITINERARY |
            MEMBERSHIP_FEE     | INVOICE | |
            DEMO_UNITS         | INVOICE | DELIVERY_PROOF |
            REBATE_VOLUME      | SALES_FILE/CUSTOMER_INVOICE | SERIAL_LIST | UNITS/SALES_VALUE
            SPIFF_SALE         | CUSTOMER_INVOICE | SERIAL_LIST | UNITS
            DEAL_INFLUENCE     | | CUSTOMER_ACKNOWLEDGMENT |
            """;

    private static final List<String> KINDS = List.of("COST", "EXECUTION", "METRIC");

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final Claims claims = modules.get(Claims.class);
    private final Evidence evidence = modules.get(Evidence.class);
    private final ProofMatrix matrix = modules.get(ProofMatrix.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final Offer offer = stage.offer(
            "ALL", half(), north, "100000.00", matrix.activityTypes().keySet().toArray(String[]::new));

    /** @param perLine whether each line needs it */
    record Needed(String kind, List<String> anyOf, boolean perLine) {}

    static Stream<Arguments> rows() {
        return MATRIX.lines().map(row -> {
            String[] cells = row.split("\\|", -1);
            List<Needed> needed = new ArrayList<>();
            for (int i = 0; i < KINDS.size(); i++) {
                String kind = KINDS.get(i);
                Arrays.stream(cells[i + 1].strip().split(" "))
                        .filter(cell -> !cell.isEmpty())
                        .map(cell ->
                                new Needed(kind, List.of(cell.replace("*", "").split("/")), cell.endsWith("*")))
                        .forEach(needed::add);
            }
            return Arguments.of(cells[0].strip(), needed);
        });
    }

    @Test
    void the_matrix_has_these_activities_and_no_other() {
        assertThat(rows().map(row -> (String) row.get()[0]))
                .hasSize(25)
                .containsExactlyElementsOf(matrix.activityTypes().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_missing_is_named_with_its_kind_and_what_is_there_satisfies_it(String activity, List<Needed> needed) {
        Claim claim = draft(activity, "Search ads");

        List<RequirementState> empty = preflight(claim).requirements();
        assertThat(empty.stream()
                        .map(state -> new Needed(
                                state.requirement().kind(),
                                state.requirement().anyOf(),
                                state.requirement().perLine()))
                        .distinct())
                .containsExactlyElementsOf(needed);
        assertThat(empty).allMatch(state -> state.state().equals("MISSING"));
        assertThat(preflight(claim).missing())
                .containsAll(needed.stream().map(one -> one.anyOf().get(0)).toList());

        for (Needed one : needed) {
            give(claim, one.anyOf().get(one.anyOf().size() - 1), one);
            assertThat(stateOf(claim, one)).as(one.toString()).containsOnly("PRESENT");
        }

        assertThat(preflight(claim).missing()).isEmpty();
        assertThat(preflight(claim).findings())
                .extracting(Finding::ruleId)
                .doesNotContain("PROOF-COMPLETE", "PROOF-LINE", "EXPENSE-INELIGIBLE");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void drinks_are_flagged_and_what_the_activity_pays_for_is_told(String activity, List<Needed> needed) {
        Claim claim = draft(activity, "Catering with wine and water");

        Finding finding = finding(claim);

        assertThat(finding.outcome()).isEqualTo("REVIEW");
        assertThat(finding.message()).startsWith("Line 1 names \"wine\": alcoholic drinks are not paid for.");
        assertThat(finding.message()).contains(matrix.rules(offer, activity).eligible());
        assertThat(RuleBook.forStaff("EXPENSE-INELIGIBLE", finding.facts())).contains("Cut that part");
    }

    @Test
    void what_is_named_as_not_being_there_is_not_flagged() {
        for (String words : List.of(
                "Catering without alcohol",
                "Catering ohne Alkohol",
                "Alcohol-free drinks",
                "alkoholfreie Getränke",
                "Winery of the month, banner",
                "Cashback campaign")) {
            assertThat(rules(draft("EVENT_SEMINAR", words))).as(words).doesNotContain("EXPENSE-INELIGIBLE");
        }
    }

    @Test
    void a_journey_is_a_cost_of_a_conference_but_not_of_an_ad() {
        assertThat(rules(draft("VENDOR_CONFERENCE", "Hotel, two nights"))).doesNotContain("EXPENSE-INELIGIBLE");
        assertThat(rules(draft("DIGITAL_AD", "Hotel, two nights"))).contains("EXPENSE-INELIGIBLE");
        assertThat(rules(draft("INTERNAL_SPIFF", "Vouchers as prizes"))).doesNotContain("EXPENSE-INELIGIBLE");
        assertThat(rules(draft("EVENT_SEMINAR", "Vouchers as prizes"))).contains("EXPENSE-INELIGIBLE");
    }

    @Test
    void the_limits_of_activities_are_data_of_the_matrix() {
        Map<String, List<String>> told = Map.of(
                "TV_RADIO", List.of("APPROVAL_FIRST"),
                "SYNDICATED_CONTENT", List.of("PERIOD_AMOUNT"),
                "CUSTOMER_OFFER", List.of("PERIOD_SHARE"),
                "INTERNAL_SPIFF", List.of("PERIOD_SHARE"),
                "ONSITE_CHAMP", List.of("PERIOD_SHARE"),
                "EMPLOYEE_PURCHASE", List.of("NOT_FOR"),
                "VENDOR_CONFERENCE", List.of("EVENT_PERSONS", "PERSON_AMOUNT", "PERIOD_AMOUNT"),
                "DEMO_UNITS", List.of("PERIOD_SHARE"),
                "REBATE_VOLUME", List.of("OF_OFFER"),
                "SPIFF_SALE", List.of("OF_OFFER"));
        for (String activity : matrix.activityTypes().keySet()) {
            assertThat(matrix.rules(offer, activity).limits())
                    .as(activity)
                    .extracting("kind")
                    .isEqualTo(told.getOrDefault(activity, List.of()));
        }
    }

    @Test
    void a_claim_above_what_an_activity_may_cost_in_a_whole_period_is_looked_at() {
        Offer dollars = inDollars();
        Claim within = ProofFixture.draft(north, aClaim().of(dollars).in("USD").costing("18750.00"));
        Claim above = ProofFixture.draft(north, aClaim().of(dollars).in("USD").costing("18750.01"));

        assertThat(rules(within)).doesNotContain("ACTIVITY-LIMIT");
        assertThat(preflight(above).findings())
                .filteredOn(found -> found.ruleId().equals("ACTIVITY-LIMIT"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.outcome()).isEqualTo("REVIEW");
                    assertThat(found.message()).contains("At most 18,750 USD in a period of use.");
                });
    }

    private Offer inDollars() {
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LocalDate begin = LocalDate.of(2026, 1, 1);
        Funds funds = modules.get(Funds.class);
        funds.create(new Funds.Fund("F-USD-" + mark, "Dollars", "PL-US", "USD", begin, null));
        funds.allocate("F-USD-" + mark, north, Money.of("90000.00", "USD"), true, "open:" + mark);
        return stage.publish(new Offer(
                null,
                "USD-" + mark,
                1,
                "In dollars",
                "An offer of the tests",
                "COOP",
                "F-USD-" + mark,
                "PL-US",
                "USD",
                ZoneId.of("America/New_York"),
                begin,
                null,
                List.of("SYNDICATED_CONTENT"),
                ClaimStage.terms("50", false, null, null)));
    }

    private Claim draft(String activity, String description) {
        LocalDate day = TestClock.today().minusDays(3);
        List<LineDraft> lines = Stream.of(description, "Search ads")
                .map(words -> new LineDraft(
                        words,
                        "Blickfang Media GmbH",
                        "DE123456789",
                        "N-" + UUID.randomUUID(),
                        day,
                        Money.eur("60.00"),
                        Money.eur("0"),
                        true))
                .toList();
        ClaimDraft draft = new ClaimDraft(offer.code(), null, false, null, activity, day, day, "EUR", Map.of(), lines);
        return as(north).call(() -> claims.draft(draft));
    }

    private void give(Claim claim, String code, Needed one) {
        Intake intake = new Intake(claim.id(), north, code, null, null);
        if (one.kind().equals("METRIC")) {
            as(north).run(() -> evidence.addValue(intake, "120"));
        } else if (code.equals("LANDING_PAGE") || code.equals("VIDEO")) {
            as(north).run(() -> evidence.addUrl(intake, "https://www.example.org/" + claim.id()));
        } else {
            for (Integer line : one.perLine() ? List.of(1, 2) : Arrays.asList((Integer) null)) {
                file(claim, code, line, "proof.png", TestDocuments.png(code + claim.id() + line));
            }
        }
    }

    private List<String> stateOf(Claim claim, Needed one) {
        return preflight(claim).requirements().stream()
                .filter(state -> state.requirement().anyOf().equals(one.anyOf()))
                .map(RequirementState::state)
                .toList();
    }

    private Finding finding(Claim claim) {
        return preflight(claim).findings().stream()
                .filter(found -> found.ruleId().equals("EXPENSE-INELIGIBLE"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rules(Claim claim) {
        return preflight(claim).findings().stream().map(Finding::ruleId).toList();
    }

    private Preflight preflight(Claim claim) {
        return as(north).call(() -> adjudication.preflight(claim.id()));
    }
}
