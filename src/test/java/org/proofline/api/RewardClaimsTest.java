package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract's offers that reward sales and certificates, from draft to settlement, by calls alone. */
class RewardClaimsTest extends ApiTest {

    private static final String NORTH = "partner-north";
    private static final String SOUTH = "partner-south";

    private RewardStage rewards;
    private Stages stages;
    private LocalDate from;
    private LocalDate to;

    @BeforeEach
    void lastQuarter() {
        rewards = new RewardStage(this);
        stages = rewards.stages;
        from = rewards.from;
        to = rewards.to;
    }

    @Test
    void a_volume_rebate_is_claimed_once_and_settled_by_a_credit_memo_and_a_run_posts_nothing_more() {
        rewards.sold(NORTH, from.plusDays(9), "160000.00", "");
        rewards.sold(NORTH, from.plusDays(10), "-4000.00", "");
        UUID claim = rewards.settled(NORTH, RewardStory.rebate(from, to, "2700.00"));

        JsonNode shown = stages.claim(claim);
        assertThat(shown.path("status").asText()).isEqualTo("CLOSED");
        assertThat(shown.path("paymentStatus").asText()).isIn("CREDIT_MEMO_ISSUED", "OFFSET");
        assertThat(shown.at("/amounts/approved/amount").asText()).isEqualTo("2680.00");
        assertThat(shown.at("/amounts/settled/amount").asText()).isEqualTo("2680.00");
        assertThat(step(shown, "ENTITLEMENT").path("reason").asText()).contains("2680.00 EUR was earned");
        assertThat(trail(claim)).contains("CLAIM_SUBMITTED", "REWARD_AWARDED", "CLAIM_CLOSED");

        UUID second = RewardStory.rebate(from, to, "2680.00").drafted(as(NORTH));
        assertThat(refusals(NORTH, second)).containsExactly("REWARD-NOTHING");
        assertThat(rewards.differenceOf("NORTH", rewards.run())).isEqualTo("0.00");
        rewards.sold(NORTH, from.plusDays(20), "10000.00", "");
        assertThat(rewards.differenceOf("NORTH", rewards.run())).isEqualTo("300.00");
        assertBooksBalance();
    }

    @Test
    void a_rebate_that_a_run_posted_cannot_be_claimed_again_and_late_sales_leave_their_part() {
        rewards.sold(SOUTH, from.plusDays(9), "20000.00", "");
        UUID run = rewards.run();
        as("program-owner").post("rebate-runs/" + run + "/review", "{}").is(200);
        as("finance-approver")
                .postOnce("rebate-runs/" + run + "/approval", null)
                .is(200);

        UUID claim = RewardStory.rebate(from, to, "200.00").drafted(as(SOUTH));
        assertThat(refusals(SOUTH, claim)).containsExactly("REWARD-NOTHING");
        rewards.sold(SOUTH, from.plusDays(11), "5000.00", "");
        UUID late = rewards.settled(SOUTH, RewardStory.rebate(from, to, "52.00"));
        assertThat(stages.claim(late).at("/amounts/approved/amount").asText()).isEqualTo("50.00");
    }

    @Test
    void a_rebate_of_an_open_quarter_or_of_two_quarters_is_refused() {
        UUID open = RewardStory.rebate(today(), today(), "100.00").drafted(as(NORTH));
        assertThat(refusals(NORTH, open)).contains("REWARD-PERIOD-OPEN");
        UUID two = RewardStory.rebate(from.minusMonths(1), to, "100.00").drafted(as(NORTH));
        assertThat(refusals(NORTH, two)).contains("REWARD-PERIOD");
    }

    @Test
    void d12_a_spiff_goes_to_the_salesperson_and_each_serial_number_once() {
        LocalDate day = today().minusDays(1);
        String one = "S-" + marker();
        String two = "S-" + marker();
        rewards.launch(NORTH, day, one);
        rewards.launch(NORTH, day, two);
        UUID claim = rewards.settled(NORTH, RewardStory.spiff(day, "seller-north", one, two));

        JsonNode shown = stages.claim(claim);
        assertThat(shown.path("status").asText()).isEqualTo("CLOSED");
        assertThat(shown.path("payee").asText()).isEqualTo("seller-north");
        assertThat(shown.path("paymentStatus").asText()).isEqualTo("PAID");
        assertThat(shown.at("/amounts/paid/amount").asText()).isEqualTo("100.00");
        assertThat(shown.at("/amounts/offset/amount").asText()).isIn("0", "0.00");
        assertThat(runOf(shown)).contains("Sven Ohlsen");

        UUID again = RewardStory.spiff(day, "seller-north", one).drafted(as(NORTH));
        assertThat(refusals(NORTH, again)).containsExactly("REWARD-UNIT-USED");
        UUID unknown = RewardStory.spiff(day, "seller-north", "S-" + marker()).drafted(as(NORTH));
        assertThat(refusals(NORTH, unknown)).containsExactly("REWARD-UNIT-UNKNOWN");
        UUID stranger = RewardStory.spiff(day, "partner-north-2", two).drafted(as(NORTH));
        assertThat(refusals(NORTH, stranger)).contains("REWARD-PAYEE-CONSENT");
        assertBooksBalance();
    }

    @Test
    void a_bounty_pays_a_fixed_amount_for_each_certificate_once() {
        LocalDate day = today().minusDays(2);
        String one = "C-" + marker();
        UUID claim = rewards.settled(NORTH, RewardStory.bounty(day, one, "C-" + marker()));

        JsonNode shown = stages.claim(claim);
        assertThat(shown.path("paymentStatus").asText()).isIn("PAID", "OFFSET");
        assertThat(shown.at("/amounts/settled/amount").asText()).isEqualTo("400.00");
        UUID again = RewardStory.bounty(day, "C-" + marker(), one).drafted(as(NORTH));
        assertThat(refusals(NORTH, again)).containsExactly("REWARD-UNIT-USED");
        UUID twice = RewardStory.bounty(day, "C-9", "C-9").drafted(as(NORTH));
        assertThat(refusals(NORTH, twice)).containsExactly("REWARD-UNIT-TWICE");
        assertBooksBalance();
    }

    @Test
    void advocacy_pays_each_piece_by_what_it_is_and_once() {
        LocalDate day = today().minusDays(2);
        String title = "Customer story " + marker();
        UUID film = rewards.settled(NORTH, RewardStory.act("ADVOCACY", "CONTENT_VIDEO", day, "500.00", title));
        assertThat(stages.claim(film).at("/amounts/settled/amount").asText()).isEqualTo("500.00");
        UUID quote = rewards.settled(
                NORTH, RewardStory.act("ADVOCACY", "SYNDICATED_CONTENT", day, "150.00", "Quote " + marker()));
        assertThat(stages.claim(quote).at("/amounts/settled/amount").asText()).isEqualTo("150.00");

        UUID again = RewardStory.act("ADVOCACY", "CONTENT_VIDEO", day, "500.00", title)
                .drafted(as(NORTH));
        assertThat(refusals(NORTH, again)).containsExactly("REWARD-UNIT-USED");
        assertBooksBalance();
    }

    @Test
    void a_campaign_by_the_playbook_pays_a_sum_each() {
        LocalDate day = today().minusDays(2);
        UUID claim = rewards.settled(
                NORTH, RewardStory.act("CAMPAIGN-BONUS", "MULTI_TOUCH", day, "300.00", "Spring " + marker()));
        assertThat(stages.claim(claim).at("/amounts/settled/amount").asText()).isEqualTo("300.00");
    }

    @Test
    void the_use_of_marketing_money_is_taken_from_the_partners_own_fund_request() {
        LocalDate day = today().minusDays(2);
        UUID unknown =
                RewardStory.act("FUND-USE", "MULTI_TOUCH", day, "50.00", "FR-0").drafted(as(NORTH));
        assertThat(refusals(NORTH, unknown)).contains("REWARD-REQUEST-UNKNOWN");
    }

    @Test
    void runs_refuse_what_is_claimed_and_say_how() {
        for (String offer : List.of("SPIFF-LAUNCH", "CERT-BOUNTY")) {
            Answer refused = as("program-owner").post("rebate-runs", rewards.run(offer));
            assertThat(refused.is(422).text()).contains("claims it", "/api/v1/claims");
        }
    }

    @Test
    void a_persons_account_is_seen_by_the_person_and_the_vendor_and_waits_for_a_second_person() {
        Answer own = as("seller-north").get("reward-profile").is(200);
        assertThat(own.json().path("bankStatus").asText()).isEqualTo("VERIFIED");
        assertThat(own.json().path("consentedBy").asText()).isEqualTo("partner-admin-north");
        as("partner-admin-north").get("reward-profile").is(403);
        as("partner-admin-north")
                .post("reward-payees", "{\"username\": \"partner-north-2\"}")
                .problem(422, "NO_SELLER");
        as("partner-admin-north")
                .post("reward-payees", "{\"username\": \"seller-north\"}")
                .is(204);
        String account =
                "{\"accountHolder\": \"Sven Ohlsen\", \"iban\": \"DE75512108001245126199\", \"country\": \"DE\","
                        + " \"street\": \"Elbweg 4\", \"postalCode\": \"20457\", \"city\": \"Hamburg\"}";
        assertThat(as("seller-north")
                        .put("reward-profile/bank-account", account)
                        .is(200)
                        .json()
                        .path("bankStatus")
                        .asText())
                .isEqualTo("PENDING");
        assertThat(as("partner-master")
                        .post("reward-payees/seller-north/verification", "{\"comment\": \"Called back\"}")
                        .is(200)
                        .json()
                        .path("bankStatus")
                        .asText())
                .isEqualTo("VERIFIED");
    }

    private List<String> refusals(String who, UUID claim) {
        JsonNode preflight =
                as(who).get("claims/" + claim + "/preflight").is(200).json();
        as(who).postOnce("claims/" + claim + "/submission", null).is(422);
        return preflight.path("findings").findParents("ruleId").stream()
                .filter(finding -> finding.path("outcome").asText().equals("BLOCK"))
                .map(finding -> finding.path("ruleId").asText())
                .toList();
    }

    private String runOf(JsonNode claim) {
        JsonNode payment = as("payments-maker")
                .get("payments/" + claim.path("paymentId").asText())
                .is(200)
                .json();
        return as("payments-maker")
                .get("payment-runs/" + payment.path("runId").asText())
                .is(200)
                .text();
    }

    private List<String> trail(UUID claim) {
        return as("auditor").get("audit/claims/" + claim).is(200).each("events", "type");
    }

    private static JsonNode step(JsonNode claim, String step) {
        return claim.path("waterfall").findParents("step").stream()
                .filter(of -> of.path("step").asText().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void assertBooksBalance() {
        JsonNode totals =
                as("auditor").get("ledger/trial-balance").is(200).json().path("totals");
        assertThat(totals).isNotEmpty().allSatisfy(total -> assertThat(
                        total.path("debit").asText())
                .isEqualTo(total.path("credit").asText()));
    }
}
