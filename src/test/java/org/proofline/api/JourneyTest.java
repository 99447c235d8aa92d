package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From draft to payment, recovery and proof of it all, by the calls of the contract alone. */
class JourneyTest extends ApiTest {

    private Stages stages;

    @BeforeEach
    void stages() {
        stages = new Stages(this);
    }

    @Test
    void preflight_says_what_is_missing_and_what_would_be_paid() {
        ClaimStory story = campaign("COOP-DIGITAL", "400.00");
        UUID claim = as("partner-north").post("claims", story.json()).id();
        JsonNode before = preflight(claim);
        assertThat(before.path("missing"))
                .extracting(JsonNode::asText)
                .contains("INVOICE", "SCREENSHOT", "LANDING_PAGE");
        assertThat(before.path("submittable").asBoolean()).isFalse();
        as("partner-north").postOnce("claims/" + claim + "/submission", null).is(422);
        story.prove(as("partner-north"), claim);
        JsonNode after = preflight(claim);
        assertThat(after.path("missing")).isEmpty();
        assertThat(after.path("submittable").asBoolean()).isTrue();
        assertThat(after.at("/predicted/payable").toString()).isEqualTo("{\"amount\":\"200.00\",\"currency\":\"EUR\"}");
        assertThat(after.at("/predicted/payDate").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void a_claim_is_approved_paid_and_taken_back_and_every_step_can_be_shown() throws Exception {
        UUID claim = stages.paid("420.00");
        JsonNode shown = stages.claim(claim);
        assertThat(shown.at("/amounts/approved/amount").asText()).isEqualTo("210.00");
        assertThat(shown.at("/amounts/settled/amount").asText()).isEqualTo("210.00");
        assertChained(shown.path("waterfall"));
        String payment = shown.path("paymentId").asText();
        JsonNode remittance = as("partner-north")
                .get("payments/" + payment + "/remittance")
                .is(200)
                .json();
        assertThat(remittance.path("lines")).isNotEmpty();
        assertThat(sum(remittance.path("lines")))
                .isEqualByComparingTo(remittance.at("/paid/amount").asText());

        JsonNode clawback =
                as("auditor").get("clawbacks/" + stages.clawback(claim)).is(200).json();
        assertThat(clawback.path("status").asText()).isEqualTo("OPEN");
        assertThat(clawback.path("claimId").asText()).isEqualTo(claim.toString());
        assertThat(clawback.path("noticeAt").isNull()).isFalse();
        assertThat(clawback.at("/outstanding/amount").asText()).isEqualTo("210.00");
        assertThat(as("partner-north")
                        .get("clawbacks/" + clawback.path("id").asText())
                        .json()
                        .has("proposedBy"))
                .isFalse();

        assertListShowsMoneyAsTheClaimDoes(claim);
        assertBooksBalance();
        assertTrailTells(claim);
    }

    @Test
    void the_next_payment_is_netted_against_what_was_paid_wrongly() {
        UUID clawback = stages.clawback(stages.paid("80.00"));
        UUID next = stages.paid("9000.00");
        JsonNode amounts = stages.claim(next).path("amounts");
        assertThat(new BigDecimal(amounts.at("/offset/amount").asText())).isPositive();
        runJobs(clawback);
        assertThat(as("auditor")
                        .get("clawbacks/" + clawback)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("RECOVERED");
    }

    @Test
    void the_timeline_tells_who_what_when_and_to_the_partner_no_names_of_staff() {
        UUID claim = stages.approved("MDF-RACE", "1.00");
        Answer staff =
                as("channel-manager").get("claims/" + claim + "/timeline").is(200);
        assertThat(staff.json()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.path("when").asText()).endsWith("Z");
            assertThat(entry.path("what").asText()).isNotBlank();
        });
        assertThat(staff.each("", "who")).contains("Nora Lindqvist", "Chiara Manning");
        Answer own = as("partner-north").get("claims/" + claim + "/timeline").is(200);
        assertThat(own.text()).contains("Nora Lindqvist").doesNotContain("Chiara Manning");
    }

    @Test
    void the_bank_file_exists_once_the_run_is_released() {
        stages.approved("COOP-DIGITAL", "120.00");
        UUID run = stages.builtRun();
        runJobs(run);
        as("payments-maker").get("payment-runs/" + run + "/pain001").is(409);
        as("payments-releaser")
                .postOnce("payment-runs/" + run + "/release", null)
                .is(200);
        Answer file =
                as("payments-maker").get("payment-runs/" + run + "/pain001").is(200);
        assertThat(file.header("Content-Type")).startsWith("application/xml");
        assertThat(file.text()).contains("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
        stages.settle(run);
    }

    private void assertListShowsMoneyAsTheClaimDoes(UUID claim) {
        JsonNode shown = stages.claim(claim);
        JsonNode row = as("partner-north")
                .get("claims?number=" + shown.path("number").asText())
                .is(200)
                .json()
                .path(0);
        assertThat(row.path("id").asText()).isEqualTo(claim.toString());
        assertThat(row.path("paymentStatus")).isEqualTo(shown.path("paymentStatus"));
        assertThat(row.path("recoveryStatus").asText()).isEqualTo("OPEN");
        JsonNode draft = as("partner-north")
                .get("claims?number="
                        + as("partner-north")
                                .get("claims/" + provenDraft("partner-north", "COOP-DIGITAL", "42.00"))
                                .json()
                                .path("number")
                                .asText())
                .json()
                .path(0);
        assertThat(draft.path("paymentStatus").asText()).isEqualTo("NONE");
        assertThat(draft.path("recoveryStatus").asText()).isEqualTo("NONE");
    }

    private JsonNode preflight(UUID claim) {
        return as("partner-north").get("claims/" + claim + "/preflight").is(200).json();
    }

    private static void assertChained(JsonNode waterfall) {
        assertThat(waterfall).isNotEmpty();
        for (int i = 1; i < waterfall.size(); i++) {
            assertThat(waterfall.get(i).path("before"))
                    .isEqualTo(waterfall.get(i - 1).path("after"));
        }
        assertThat(waterfall).allSatisfy(step -> {
            assertThat(step.path("ruleId").asText()).isNotBlank();
            assertThat(step.path("reason").asText()).isNotBlank();
        });
    }

    private static BigDecimal sum(JsonNode lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            sum = sum.add(new BigDecimal(line.at("/amount/amount").asText()));
        }
        return sum;
    }

    private void assertBooksBalance() {
        JsonNode balance =
                as("finance-approver").get("ledger/trial-balance").is(200).json();
        assertThat(balance.path("accounts")).isNotEmpty();
        assertThat(balance.path("totals")).isNotEmpty().allSatisfy(total -> assertThat(
                        total.path("debit").asText())
                .isEqualTo(total.path("credit").asText()));
    }

    private void assertTrailTells(UUID claim) throws Exception {
        JsonNode verification =
                as("auditor").post("audit/verification", null).is(200).json();
        assertThat(verification.path("ok").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.path("firstBroken").isNull()).isTrue();
        List<String> types = as("auditor").get("audit/claims/" + claim).is(200).each("events", "type");
        assertThat(types).containsOnlyOnce("CLAIM_SUBMITTED");
        Answer page = as("auditor").get("audit/events?limit=2").is(200);
        assertThat(page.each("events", "hash")).hasSize(2).doesNotContain("", "null");
        assertThat(page.header("Link")).contains("rel=\"next\"");
        Answer pack = as("auditor").get("audit/claims/" + claim + "/pack").is(200);
        assertThat(pack.header("Content-Type")).isEqualTo("application/zip");
        try (ZipInputStream zip = new ZipInputStream(
                pack.response().body().length == 0
                        ? java.io.InputStream.nullInputStream()
                        : new java.io.ByteArrayInputStream(pack.response().body()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }
}
